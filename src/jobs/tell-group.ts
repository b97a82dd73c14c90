import { alertSaid } from '../core/conversation/danger/alert.ts';
import { say } from '../inbox/appliers/message-said.ts';
import { limitAt } from '../inbox/limit-at.ts';
import { reporterOf } from '../store/queries/cases.ts';
import { askedBy, countSaid, lockOfficer, openInGroup } from '../store/queries/group-alerts.ts';
import { readOfficer } from '../store/queries/officers.ts';
import { inOneUnit } from './job.ts';

const GRAVE: ReadonlySet<string> = new Set(['critical', 'high']);

/** One message counts what an officer is asked of one ship, agency or country: how many, how urgent, until when (S3). */
export const tellGroupJob = inOneUnit('tell_group', async (ctx, unit, row) => {
  const { officerId, timer } = row;
  if (!officerId || !timer) return;
  await lockOfficer(unit, officerId);
  const which = { officerId, group: timer.slice('group '.length) };
  const open = await openInGroup(unit, which);
  const waited = await countSaid(unit, which);
  const first = open.find(({ openCase }) => openCase.severity === 'critical') ?? open[0];
  if (!first || !waited) return;
  const { texts } = ctx.content;
  const { openCase } = first;
  const untils = open.flatMap(({ until }) => (until ? [until.getTime()] : []));
  const jumlah = String(new Set(open.map(({ openCase: { id } }) => id)).size);
  const segera = open.some((one) => GRAVE.has(one.openCase.severity)) ? 'MENDESAK' : 'tidak mendesak';
  const limit = async () => limitAt((await readOfficer(unit, officerId)).zone, new Date(Math.min(...untils)), unit.now);
  // Where everybody was asked in vain there is nobody else to be looked for.
  const isi =
    untils.length > 0
      ? texts.say('O1g', { jumlah, segera, batas: await limit(), nomor: openCase.number })
      : texts.say('O1h', { jumlah, nomor: openCase.number });
  const on = { ctx, conversation: await reporterOf(unit, openCase), messageId: null };
  const said = alertSaid(texts, { officer: officerId, caseId: openCase.id, number: openCase.number, isi });
  await askedBy(unit, row.id, await say(unit, said, on));
});
