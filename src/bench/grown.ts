import { type Grown, grow } from './grow.ts';
import { startHelplineProcess } from './helpline-process.ts';
import { type Contestant, type Turns, type TurnsAsked, takeTurns } from './take-turns.ts';

/** The same closed loop with more and more people and their messages in the database; rounds take turns. */
export async function benchGrown({ sizes, ...asked }: TurnsAsked & { sizes: Grown[] }): Promise<(Grown & Turns)[]> {
  const figures = await takeTurns(asked, async (servers, shared) => {
    const contestants: Contestant[] = [];
    for (const size of sizes) {
      const env = { ...shared, DATABASE_URL: await servers.freshDatabase() };
      await grow(env.DATABASE_URL, size);
      asked.say(`${size.people} people with ${size.messagesEach} messages each are in their database`);
      contestants.push({ name: `${size.people} people`, start: () => startHelplineProcess(env) });
    }
    return contestants;
  });
  return figures.flatMap((turns, at) => (sizes[at] ? [{ ...sizes[at], ...turns }] : []));
}
