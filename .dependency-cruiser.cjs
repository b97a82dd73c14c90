const inside = (...rooms) => `^src/(${rooms.join('|')})`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Direction of imports: core <- channels, store <- context <- inbox <- jobs, web, cli <- service <- main. */
module.exports = {
  forbidden: [
    rule('no-circles', 'A circle has no reading order.', {}, { circular: true }),
    rule(
      'core-is-pure',
      'The core imports itself and a named list of small pure libraries.',
      { path: '^src/core' },
      {
        pathNot:
          '^src/core|node_modules/(zod|@marcbachmann/cel-js|libphonenumber-js|sms-segments-calculator|ts-fsrs|big\\.js|yaml)/',
      },
    ),
    rule(
      'channels-and-store-stand-on-core',
      'They know the core and config only.',
      { path: inside('channels', 'store') },
      {
        path: inside('context', 'inbox', 'jobs', 'web', 'cli', 'service', 'main'),
      },
    ),
    rule(
      'channels-know-no-rows',
      'A channel verifies, parses and sends.',
      { path: '^src/channels' },
      { path: '^src/store' },
    ),
    rule(
      'inbox-knows-no-channel',
      'The turn is the same on every channel.',
      { path: '^src/inbox' },
      { path: '^src/channels' },
    ),
    rule(
      'inbox-below-jobs',
      'Jobs and web call the inbox, never the reverse.',
      { path: '^src/inbox' },
      {
        path: inside('jobs', 'web', 'cli', 'service', 'main'),
      },
    ),
    rule('nobody-imports-main', 'main is the entry.', {}, { path: '^src/(main)\\.ts$' }),
    rule(
      'drizzle-in-store',
      'SQL lives in the store.',
      { pathNot: '^src/store' },
      { path: 'node_modules/(drizzle-orm|postgres)/' },
    ),
    rule(
      'queue-in-jobs',
      'The queue library has one room.',
      { pathNot: '^src/(jobs|context)' },
      { path: 'node_modules/(bullmq|ioredis|pg)/' },
    ),
    rule(
      'fastify-in-web',
      'HTTP has one room.',
      { pathNot: '^src/(web|service)' },
      { path: 'node_modules/@?fastify/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
