import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { readMobile } from '../../core/roster/read-mobile.ts';
import { tryRoster, writeRoster } from '../../inbox/roster/import-roster.ts';
import { ROSTER_VERBS, RosterRefusal } from '../../inbox/roster/officer-verbs.ts';
import { migrate } from '../../store/migrate.ts';
import { addressOf, readConversation } from '../../store/queries/conversations.ts';
import { nameOf, officersAt } from '../../store/queries/officers.ts';
import { withDesk } from '../desk/open-desk.ts';
import type { Screen } from '../desk/run-desk.ts';
import { wordsOf } from '../saying.ts';
import { readRows } from './read-rows.ts';

const VERBS = Object.entries(ROSTER_VERBS).map(([word, { args, does }]) => `  ${`${word} ${args}`.padEnd(52)} ${does}`);
const USAGE = `npm run officers -- ...
  ${'list'.padEnd(50)}  semua petugas
${VERBS.join('\n')}
npm run officers:import -- FILE                           periksa CSV atau XLSX; --yes menulisnya`;

class Usage extends Error {}

interface Line {
  word: string;
  args: string[];
  yes: boolean;
  until: Date | null;
}

function readLine(given: string[]): Line {
  const options = { yes: { type: 'boolean' }, until: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
  const [word = '', ...args] = positionals;
  const until = values.until ? new Date(`${values.until}T00:00:00Z`) : null;
  if (until && Number.isNaN(until.getTime())) throw new Usage('--until YYYY-MM-DD');
  return { word, args, yes: values.yes === true, until };
}

/** Looks, names every wrong line, and writes only with `--yes` and only when nothing is wrong. */
async function importFile(ctx: Context, { args: [file], yes }: Line, screen: Screen): Promise<number> {
  if (!file) throw new Usage('officers:import FILE');
  const { lines, faults, known } = await tryRoster(ctx, await readRows(file));
  for (const { line, because } of faults) screen.complain(line > 0 ? `baris ${line}: ${because}` : because);
  const fresh = lines.filter(({ phone }) => !known.has(phone)).length;
  screen.say(`${lines.length} petugas terbaca, ${fresh} baru, ${faults.length} yang perlu dibetulkan.`);
  if (faults.length > 0) return 1;
  if (!yes) screen.say('Belum ditulis. Tambah --yes untuk menulis dan mengirim permintaan SIAP.');
  else await writeRoster(ctx, lines, known);
  if (yes) screen.say('Ditulis. Petugas baru menerima urusan setelah membalas SIAP.');
  return 0;
}

async function list(ctx: Context, screen: Screen): Promise<number> {
  await ctx.unit(async (unit) => {
    for (const one of await officersAt(unit, ['village', 'backup', 'district', 'desk'])) {
      const phone = (await addressOf(unit, await readConversation(unit, one.conversationId)))?.value ?? '-';
      const place = one.areaCode ? ctx.content.placeName(one.areaCode) : 'pusat';
      const state = one.standing === 'active' ? (one.onDuty ? 'bertugas' : 'cuti') : one.standing;
      const cells = [phone, await nameOf(unit, one.personId), one.level, place, one.organisation, state];
      screen.say(cells.filter((cell) => cell !== null).join('  '));
    }
  });
  return 0;
}

/** As people write it, 08 in front. @throws RosterRefusal */
function phoneTyped(written: string): string {
  const read = readMobile(written);
  if ('phone' in read) return read.phone;
  throw new RosterRefusal(`nomor: ${read.because}`);
}

/** The roster comes before the first start: in production nothing starts without two on call (S18). */
const ready = async (config: Config): Promise<void> => {
  if (config.DATABASE_URL) await migrate(config.DATABASE_URL);
};

async function obey(ctx: Context, line: Line, screen: Screen): Promise<number> {
  if (line.word === 'import') return importFile(ctx, line, screen);
  if (line.word === 'list') return list(ctx, screen);
  const verb = Object.hasOwn(ROSTER_VERBS, line.word) ? ROSTER_VERBS[line.word] : undefined;
  const [phone = '', other = ''] = line.args.map(phoneTyped);
  if (!verb || phone === '' || (line.word === 'replace' && other === '')) throw new Usage('');
  screen.say(await ctx.unit((unit) => verb.run(ctx, unit, { phone, other, until: line.until })));
  return 0;
}

function tell(error: unknown, { complain }: Screen): number {
  if (error instanceof Usage || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    complain(USAGE);
    return 2;
  }
  complain(wordsOf(error));
  return 1;
}

/** The roster's command line on the database of the running helpline. @returns the exit code: 1 refused, 2 mistyped */
export async function runOfficers(
  args: string[],
  env: Record<string, string | undefined>,
  screen: Screen,
): Promise<number> {
  try {
    const line = readLine(args);
    const config = readConfig(env);
    await ready(config);
    return await withDesk(config, (ctx) => obey(ctx, line, screen), screen.clock);
  } catch (error) {
    return tell(error, screen);
  }
}
