import { defineConfig } from 'vitest/config';

const shared = { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 };

/** Two suites: `fast` needs no network, no root and no minutes; `slow` starts processes and kills them. */
export default defineConfig({
  test: {
    // Most tests wait for a database or a queue: more workers than cores finish sooner.
    maxWorkers: 4,
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'fast',
          // Content is read once a worker, not once a file.
          isolate: false,
          exclude: ['test/slow/**'],
          globalSetup: ['test/support/global.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'slow',
          include: ['test/slow/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          globalSetup: ['test/support/global.ts'],
        },
      },
    ],
  },
});
