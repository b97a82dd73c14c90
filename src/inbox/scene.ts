import {
  type CaseReferral,
  type OpenQuestion,
  REMEMBERED_MS,
  type ReportedCase,
  type Scene,
} from '../core/conversation/scene.ts';
import { type CaseRow, casesOpenOrClosedSince, readCases } from '../store/queries/cases.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { crisesNow } from '../store/queries/crises.ts';
import { messageOfProvider } from '../store/queries/deliveries.ts';
import { openingWords } from '../store/queries/events.ts';
import { enrolledAt, type OfficerRow } from '../store/queries/officers.ts';
import { casesAwaiting } from '../store/queries/outbox.ts';
import { readPlan } from '../store/queries/plans.ts';
import { answerableAlerts, openQuestions, type Question, toldDone } from '../store/queries/questions.ts';
import { whatWaits } from '../store/queries/waiting-messages.ts';
import type { Unit } from '../store/unit.ts';
import { runningReferrals } from './case-referrals.ts';
import { ERASURE } from './desk/erasure-wish.ts';
import type { HeardMessage } from './hear.ts';
import { zonesBy } from './her-zones.ts';
import { readLearner } from './learner.ts';
import { officerScene } from './officer-scene.ts';
import { loadSession } from './session.ts';

/** Since when it is over for her. What she was told before it was opened again counts no more. */
function endOf({ closedAt, roundSince }: CaseRow, toldAt: Date | undefined): Date | null {
  if (closedAt === null || toldAt === undefined) return closedAt;
  return roundSince === null || toldAt >= roundSince ? toldAt : closedAt;
}

interface Beside {
  words: string;
  referral: CaseReferral | null;
  toldAt: Date | undefined;
}

const reported = (row: CaseRow, { words, referral, toldAt }: Beside): ReportedCase => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  state: row.state,
  severity: row.severity,
  category: row.category,
  villageMayKnow: row.villageMayKnow,
  country: row.country,
  placeCode: row.placeCode,
  since: row.since,
  openedAt: row.openedAt,
  closedAt: endOf(row, toldAt),
  holderId: row.holderId,
  referral,
  words,
});

type Reported = Pick<Scene, 'cases' | 'recent'>;

/** Her cases with the words they were opened with: those that are not closed, and those that ended lately. */
export async function reportedFrom(unit: Unit, conversation: Conversation): Promise<Reported> {
  const since = new Date(unit.now.getTime() - REMEMBERED_MS);
  const rows = await casesOpenOrClosedSince(unit, conversation.id, since);
  const ids = rows.map((row) => row.id);
  const [words, running] = [await openingWords(unit, ids), await runningReferrals(unit, ids)];
  const done = await toldDone(
    unit,
    rows.filter(({ state }) => state === 'closed').map(({ id }) => id),
  );
  const beside = (id: string): Beside => ({
    words: words.get(id) ?? '',
    referral: running.get(id) ?? null,
    toldAt: done.get(id),
  });
  const told = rows
    .map((row) => reported(row, beside(row.id)))
    .filter(({ closedAt }) => closedAt === null || closedAt >= since);
  const isClosed = ({ state }: ReportedCase): boolean => state === 'closed';
  return { cases: told.filter((one) => !isClosed(one)), recent: told.filter(isClosed) };
}

/** Who holds a case is asked these, and nobody else. */
export const OF_HOLDER: ReadonlySet<string> = new Set(['outcome', 'send_anyway']);

/** An officer on this phone, with the alerts that she may still answer. */
interface Asked {
  officer: OfficerRow | null;
  alerts: Question[];
}

async function questionsOn(
  unit: Unit,
  conversation: Conversation,
  { officer, alerts }: Asked,
): Promise<OpenQuestion[]> {
  const own = (await openQuestions(unit, conversation.id)).filter(({ kind }) => kind !== 'alert');
  const open = [...alerts, ...own];
  const cases = await readCases(
    unit,
    open.map((one) => one.caseId),
  );
  const about = new Map(cases.map((row) => [row.id, row]));
  // Whatever way a case left her: what only its holder is asked is asked of her no more.
  const hers = open.filter(({ kind, caseId }) => !OF_HOLDER.has(kind) || about.get(caseId)?.holderId === officer?.id);
  return hers.map(({ kind, caseId }) => ({ kind, caseId, number: about.get(caseId)?.number ?? '' }));
}

/** S8: a stranger knows only what was opened since she came, and nothing of a talk about whose the number is. */
async function knownTo(unit: Unit, { strangerAt }: Conversation, { cases, recent }: Reported): Promise<Reported> {
  if (!strangerAt) return { cases, recent };
  const since = cases.filter(({ openedAt }) => openedAt >= strangerAt);
  if (since.length === 0) return { cases: [], recent: [] };
  const decided = await casesAwaiting(unit, ERASURE);
  return { cases: since.filter(({ id, kind }) => kind !== 'talk' || !decided.has(id)), recent: [] };
}

const activeOf = (enrolled: OfficerRow | null): OfficerRow | null =>
  enrolled?.standing === 'active' ? enrolled : null;

/** Everything a turn may know of this conversation, asked at once. */
export async function loadScene(
  unit: Unit,
  conversation: Conversation,
  heard: Pick<HeardMessage, 'replyTo'> | null,
): Promise<Scene> {
  const isStranger = conversation.strangerAt !== null;
  const enrolling = enrolledAt(unit, conversation.id);
  const finding = enrolling.then(async (enrolled): Promise<Asked> => {
    const officer = activeOf(enrolled);
    return { officer, alerts: officer ? await answerableAlerts(unit, officer) : [] };
  });
  const asking = finding.then((asked) => questionsOn(unit, conversation, asked));
  const [enrolled, { officer, alerts }, questions, reports, repliedTo, session, learner, plan, waits, crises] =
    await Promise.all([
      enrolling,
      finding,
      asking,
      reportedFrom(unit, conversation),
      heard?.replyTo ? messageOfProvider(unit, conversation.provider, heard.replyTo) : null,
      loadSession(unit, conversation),
      readLearner(unit, conversation),
      readPlan(unit, conversation.personId),
      whatWaits(unit, conversation.id),
      crisesNow(unit),
    ]);
  const hers = await knownTo(unit, conversation, reports);
  const mine = new Set(hers.cases.map(({ id }) => id));
  return {
    channel: conversation.channel,
    role: conversation.role,
    country: conversation.country,
    openUntil: conversation.openUntil,
    optedOut: conversation.optedOutAt !== null,
    zone: officer?.zone ?? zonesBy(conversation, { zone: plan.zone, about: hers.cases.at(-1) })[0] ?? 'Asia/Jakarta',
    session,
    daily: learner.daily,
    plan,
    quiet: conversation.quietAt !== null,
    stranger: isStranger,
    held: !isStranger && waits.news,
    crises,
    askedAt: waits.reply ? new Date(8.64e15) : conversation.askedAt,
    ...hers,
    focus: null,
    questions: officer || !isStranger ? questions : questions.filter(({ caseId }) => mine.has(caseId)),
    repliedTo: repliedTo?.caseId && (!isStranger || mine.has(repliedTo.caseId)) ? repliedTo.caseId : null,
    invited: enrolled?.standing === 'invited' ? enrolled.id : null,
    officer: officer && (await officerScene(unit, officer, alerts)),
  };
}
