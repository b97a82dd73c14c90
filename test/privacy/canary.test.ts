import { afterEach, describe, expect, inject, it } from 'vitest';
import { listenToOutput } from '../support/canary/output.ts';
import { searchLines, searchRedis, searchTables, watchRedis } from '../support/canary/search.ts';
import { type OpenStage, openStage } from '../support/canary/stage.ts';
import { tellStory } from '../support/canary/story.ts';
import { CANARY } from '../support/canary/words.ts';
import { BACKENDS } from '../support/helpline.ts';
import { createTestDatabase } from '../support/postgres.ts';

let stage: OpenStage;
afterEach(() => stage.close());

describe.each(BACKENDS)('what people say, after a story with every fault, on the %s queue', (backend) => {
  const redisUrl = inject('redisUrl');

  it.skipIf(backend === 'redis' && redisUrl === null)(
    'is in no table, no queue, no log and no output, but the helpline knows it',
    { timeout: 60_000 },
    async () => {
      const output = listenToOutput();
      const watch = redisUrl === null ? null : await watchRedis(redisUrl);
      stage = await openStage(await createTestDatabase(), { backend });
      await tellStory(stage);
      output.stop();
      watch?.stop();

      const told = JSON.stringify(await stage.line.decisions());
      expect(told).toContain(CANARY.mother);
      expect(stage.fake.messages.map((one) => one.body).join()).toContain(CANARY.relay);
      expect(stage.line.logged.length).toBeGreaterThan(20);

      expect(await searchTables(stage.databaseUrl)).toEqual([]);
      expect(searchLines(stage.line.logged)).toEqual([]);
      expect(searchLines(output.lines)).toEqual([]);
      if (redisUrl === null) return;
      expect(await searchRedis(redisUrl)).toEqual([]);
      if (backend === 'redis') expect(watch?.seen.length).toBeGreaterThan(20);
      expect(searchLines(watch?.seen ?? [])).toEqual([]);
    },
  );
});
