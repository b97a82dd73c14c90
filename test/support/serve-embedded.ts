import postgres from 'postgres';
import { startEmbedded } from '../../src/store/embedded/start-embedded.ts';

// The program of test/slow/embedded.test.ts: `serve-embedded.ts DATA_DIR`. On SIGINT it asks the database once
// more, which only answers if the signal did not reach it too, and stops.
const [, , dataDir = ''] = process.argv;
const log = (line: string) => console.log(line);

try {
  const server = await startEmbedded({ dataDir, clonePath: process.cwd(), log });
  const hold = setInterval(() => undefined, 60_000);
  process.once('SIGINT', async () => {
    const sql = postgres(server.url, { max: 1 });
    const [row] = await sql`select 'still serving' as word`;
    log(row?.word);
    await sql.end({ timeout: 1 });
    await server.stop();
    clearInterval(hold);
  });
  log(`ready ${JSON.stringify(server)}`);
} catch (error) {
  log(String(error));
  process.exitCode = 1;
}
