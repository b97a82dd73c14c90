import { tanggal } from '../core/flow/filters.ts';
import { DeskRefusal } from '../inbox/desk/desk-call.ts';
import { askLine } from '../inbox/village.ts';
import { readAsks, readDays } from '../store/queries/village.ts';
import { onRunning } from './on-running.ts';

const [, , code = ''] = process.argv;

/** A sheet for the musrenbang of one village, by its code: what was proposed, how it stands and why, and no names. */
process.exitCode = await onRunning((ctx) =>
  ctx.unit(async (unit) => {
    if (!/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(code) || ctx.content.placeName(code) === code)
      throw new DeskRefusal(`"${code}" is no code of a village. Example: npm run village:sheet -- 33.07.12.2007`);
    const { closesAt } = await readDays(unit, code);
    const until = closesAt ? `, ditutup ${tanggal(closesAt.toISOString().slice(0, 10))}` : '';
    console.log(`USULAN ${ctx.content.placeName(code)}${until}`);
    const rows = (await readAsks(unit, { villageCode: code })).filter(({ kind }) => kind === 'proposal');
    const numbers = new Set(rows.map(({ number }) => number));
    const under = (number: number) => rows.filter(({ joinedTo }) => joinedTo === number);
    // What was joined stands below what it was joined to.
    for (const row of rows.filter(({ joinedTo }) => joinedTo === null || !numbers.has(joinedTo))) {
      console.log(await askLine(unit, row, 400));
      for (const joined of under(row.number)) console.log(`   + ${await askLine(unit, joined, 400)}`);
    }
    console.log('Nama orang dicoret otomatis bila dikenal. Masih ada nama? Coret sebelum dibagikan.');
    console.log('Tanda tangan: ......................  ......................');
  }),
);
