import { expect, it } from 'vitest';
import { GatheringTransaction } from '../../src/store/gathering.ts';
import { conversations } from '../../src/store/tables/index.ts';

it('a row that is changed while its reading fails ends no process: only who read it hears of it', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  const gathering = new GatheringTransaction({} as never, true);
  const reading = { table: conversations, name: 'id', of: 'by id' };
  const read = gathering.once(reading, 'one', () => Promise.reject(new Error('connection lost')));
  gathering.change(conversations, { id: 'one' });
  await expect(read).rejects.toThrow('connection lost');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
