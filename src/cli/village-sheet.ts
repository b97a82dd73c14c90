import './closed-pipe.ts';
import { tanggal } from '../core/flow/filters.ts';
import { DeskRefusal } from '../inbox/desk/desk-call.ts';
import { askLine } from '../inbox/village.ts';
import { inGroups, ofNextRound, ofRound, roundFrom, roundUntil } from '../inbox/village-groups.ts';
import { readAsks, readDays, type VillageAskRow } from '../store/queries/village.ts';
import { onRunning } from './on-running.ts';

const dayOf = (at: Date): string => tanggal(at.toISOString().slice(0, 10));

const [, , code = ''] = process.argv;

/** A sheet for the musrenbang of one village, by its code: what was proposed for this round, how it stands and why, and no names. */
process.exitCode = await onRunning((ctx) =>
  ctx.unit(async (unit) => {
    if (!/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(code) || ctx.content.placeName(code) === code)
      throw new DeskRefusal(`"${code}" is no code of a village. Example: npm run village:sheet -- 33.07.12.2007`);
    const days = await readDays(unit, code);
    const { closesAt } = days;
    const until = closesAt ? `, ditutup ${tanggal(closesAt.toISOString().slice(0, 10))}` : '';
    const from = roundFrom(days, unit.now);
    console.log(`USULAN ${ctx.content.placeName(code)}, dititip sejak ${dayOf(from)}${until}`);
    const rows = (await readAsks(unit, { villageCode: code })).filter(({ kind }) => kind === 'proposal');
    // What was joined stands below what it was joined to.
    const print = async (groups: ReturnType<typeof inGroups<VillageAskRow>>): Promise<void> => {
      for (const { row, joined } of groups) {
        console.log(`${await askLine(ctx, unit, row, { longest: 600 })}  [${dayOf(row.createdAt)}]`);
        for (const one of joined) console.log(`   + ${await askLine(ctx, unit, one, { longest: 600 })}`);
      }
    };
    const over = roundUntil(days, unit.now);
    const shown = ofRound(rows, from, over);
    await print(shown);
    const next = ofNextRound(rows, over);
    if (next.length > 0) console.log('Dititip sesudah ditutup, untuk putaran berikut:');
    await print(next);
    const older = inGroups(rows).length - shown.length - next.length;
    if (older > 0) console.log(`${older} usulan yang lebih lama tidak dicetak. Kader melihatnya dengan USULAN.`);
    console.log('Nama orang dicoret otomatis bila dikenal. Masih ada nama? Coret sebelum dibagikan.');
    console.log('Tanda tangan: ......................  ......................');
  }),
);
