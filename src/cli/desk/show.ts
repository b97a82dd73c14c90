import type { CallList } from '../../inbox/desk/call-backs.ts';
import type { CaseFile, Somebody } from '../../inbox/desk/case-file.ts';
import { decideBy, type ToDecide } from '../../inbox/desk/decide-in-time.ts';
import type { DoubtEnded } from '../../inbox/desk/doubts-ended.ts';
import type { KnownLink } from '../../inbox/desk/links-known.ts';
import type { CaseRow } from '../../store/queries/cases.ts';
import type { ToldEvent } from '../../store/queries/events.ts';
import type { OutboxRow } from '../../store/queries/outbox.ts';
import type { MessageBody } from '../../store/queries/outbox-messages.ts';
import type { Entry } from '../../store/queries/register.ts';

/** Seconds are enough for a human; always UTC, as in the log. */
const at = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

const known = (...parts: (string | false | null | undefined)[]): string => parts.filter((part) => part).join('  ');

/** One line of `list`. */
export const caseLine = ({ number, practice, state, restsAt, ...about }: CaseRow): string => {
  const { severity, kind, category, country, openedAt } = about;
  return known(
    number,
    practice && 'LATIHAN',
    state,
    restsAt && 'rests',
    severity,
    kind,
    category,
    country,
    `since ${at(openedAt)}`,
  );
};

/** Whom to phone about one thing, and at what hour. */
export const callList = ({ about, calls }: CallList): string[] => [
  `${calls.length} ${about}`,
  ...calls.map(
    ({ openCase, phone, hour }) =>
      `  ${plain(known(caseLine(openCase), openCase.holderId && 'held', phone ?? 'DO NOT PHONE', hour))}`,
  ),
];

const person = ({ role, name, channel, phone }: Somebody): string => `  ${plain(known(role, name, channel, phone))}`;

/** What people typed is shown without characters that could move the cursor or colour the screen. */
export const plain = (text: string): string =>
  text.replaceAll('\n', '\n    ').replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');

function happening({ at: when, type, because, data }: ToldEvent): string {
  const words = data && Object.keys(data).length > 0 ? `\n    ${plain(JSON.stringify(data))}` : '';
  return `  ${at(when)}  ${type}${because ? `  (${plain(because)})` : ''}${words}`;
}

function message({ receivedAt, type, state, errorCode, text }: CaseFile['said'][number]): string {
  const stands = state === 'done' ? null : known(state, errorCode);
  return `  ${known(at(receivedAt), type, stands)}  ${plain(text ?? '(erased)')}`;
}

const referral = ({
  service,
  state,
  sentAt,
  externalNumber,
  mandateAt,
  shared,
}: CaseFile['referrals'][number]): string =>
  `  ${plain(known(service, state, at(sentAt), externalNumber, mandateAt && 'surat kuasa', shared ?? '(erased)'))}`;

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [title, ...lines] : []);

/** The whole file of a case. */
export function shownCase({
  about,
  people,
  alerts,
  keptOut,
  doubted,
  links,
  referrals,
  history,
  said,
}: CaseFile): string {
  return [
    caseLine(about),
    known(`village may know: ${about.villageMayKnow}`, about.placeCode && `place ${about.placeCode}`, about.since),
    'People',
    ...people.map(person),
    'Alerts',
    ...alerts.map(({ officer, askedAt, state }) => `${person(officer)}  asked ${at(askedAt)}  ${state}`),
    ...section('Kept out', [...about.accusedPlaces.map((place) => `  place ${place}`), ...keptOut.map(person)]),
    ...section('Named, and not decided: keep-out or let-in', doubted.map(person)),
    ...(links.length > 0 ? ['May be about the same person'] : []),
    ...links.map(({ number, state, kinds }) => `  ${known(number, state, kinds.join(', '))}`),
    ...(referrals.length > 0 ? ['Referred to'] : []),
    ...referrals.map(referral),
    'History',
    ...history.map(happening),
    'From her phone',
    ...said.map(message),
  ].join('\n');
}

/** How it stands, and until when; what is too late by then is not sent any more, and a human's is not sent by itself. */
function stands({ state, runAt, expiresAt }: OutboxRow, now: Date): [string, string?] {
  if (expiresAt !== null && expiresAt <= now) return ['over', `too late since ${at(expiresAt)}, not sent any more`];
  if (state === 'human') return ['for a human', 'not sent by itself'];
  if (state === 'waiting') return [state, runAt > now ? `until ${at(runAt)}` : 'due now'];
  return expiresAt === null ? [state] : [state, `until ${at(expiresAt)}`];
}

/** A message that waits, its words, why and until when. */
export function shownHold(row: OutboxRow, body: MessageBody | null, now: Date): string {
  const why = known(row.gate, row.because, row.errorCode);
  const [state, until] = stands(row, now);
  const said = known(at(row.createdAt), state, row.purpose, until);
  return `${said}  because: ${why}\n    ${plain(body?.text ?? '(erased)')}`;
}

/** One line of `doubts`. */
export const doubtLine = ({ at: when, phone, words }: DoubtEnded): string =>
  `${known(at(when), phone)}\n    ${plain(words ?? '(erased)')}`;

/** One pair of `links`: by what they are alike, what was decided by whom and why, and how both stand. */
export const linkLines = ({ link, pair, decided }: KnownLink): string[] => {
  const [one, other] = pair;
  const { state, kinds, proposedAt, decidedAt } = link;
  const why = decided && plain(known(decided.by, decided.why));
  return [
    known(one.number, other.number, state, at(decidedAt ?? proposedAt), kinds.join(', '), why),
    ...pair.map((about) => `  ${known(caseLine(about), about.holderId && 'held')}`),
  ];
};

/** What a human decides of a case: `told` since when, by when, and whether that is over. */
export function decisionLine({ about, since }: ToDecide, { told, now }: { told: string; now: Date }): string {
  const by = decideBy(since);
  return known(about.number, `${told} ${at(since)}`, `decide by ${at(by)}`, now >= by && 'LATE');
}

const IN_THE_BOOK = { departs: 'BERANGKAT', arrives: 'TIBA', moves: 'PINDAH', returns: 'PULANG' } as const;

/** One line of `book`, as the village keeps it. */
export const bookLine = ({ kind, onDate, country, placeCode, words, createdAt }: Entry): string =>
  known(createdAt.toISOString().slice(0, 10), IN_THE_BOOK[kind], onDate, country, placeCode, words && plain(words));
