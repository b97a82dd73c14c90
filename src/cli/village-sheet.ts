import { tanggal } from '../core/flow/filters.ts';
import { askLine } from '../inbox/village.ts';
import { readAsks, readDays } from '../store/queries/village.ts';
import { onRunning } from './on-running.ts';

const [, , code = ''] = process.argv;

/** A sheet for the musrenbang of one village, by its code: what was proposed, how it stands and why, and no names. */
process.exitCode = await onRunning((ctx) =>
  ctx.unit(async (unit) => {
    if (!/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(code) || ctx.content.placeName(code) === code)
      throw new Error(`"${code}" is no code of a village. Example: npm run village:sheet -- 33.07.12.2007`);
    const { closesAt } = await readDays(unit, code);
    const until = closesAt ? `, ditutup ${tanggal(closesAt.toISOString().slice(0, 10))}` : '';
    console.log(`USULAN ${ctx.content.placeName(code)}${until}`);
    const rows = (await readAsks(unit, { villageCode: code })).filter(({ kind }) => kind === 'proposal');
    for (const row of rows) console.log(await askLine(unit, row, 400));
    console.log('Tanda tangan: ......................  ......................');
  }),
);
