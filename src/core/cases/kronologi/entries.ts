import { dayAt } from '../../contact/local-time.ts';
import { tanggal } from '../../flow/filters.ts';
import type { Entry } from './paper.ts';

/** An event of a case as it was kept. */
export interface Happened {
  at: Date;
  type: string;
  because: string | null;
  data: unknown;
}

/** Papers are dated by western Indonesian time. */
export const PAPER_ZONE = 'Asia/Jakarta';

const word = (data: unknown, name: string): string => {
  const value = (data as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value.trim() : '';
};

const isSet = (data: unknown, name: string): boolean => (data as Record<string, unknown> | null)?.[name] === true;

const OUTCOMES: Record<string, string> = {
  solved: 'Selesai.',
  partly: 'Selesai sebagian.',
  not_solved: 'Ditutup, belum teratasi.',
  withdrawn: 'Ditutup atas permintaan pelapor.',
};

/** Without what was meant for us and not for the letter: the command it begins with, and the number of the case. */
const forLetter = (text: string, number: string): string =>
  text.replace(new RegExp(`^(?:lapor|catat)\\b[\\s:,.-]*|^${number}\\b[\\s:,.-]*`, 'i'), '').trim();

/** With these she says what becomes of the case, or how it ended; other commands only ask something of us. */
const TELLS: ReadonlySet<string> = new Set(['', 'postpone', 'close']);
const OF_HERSELF = /\b(?:saya|sy|aku|kami)\b/i;

/** SELESAI with its number and digit: how it ended has a line of its own. */
const ONLY_DONE = /^\W*(?:(?:selesai|\d{1,8})\W*)+$/i;

/** A note as it stands in a letter; what she tells of her own safety does not. */
function noteFor(data: unknown): string {
  const text = word(data, 'text');
  if (ONLY_DONE.test(text)) return '';
  return !TELLS.has(word(data, 'command')) || (isSet(data, 'urgent') && OF_HERSELF.test(text))
    ? ''
    : text.replace(/^\W*selesai\b[\s:,.-]*/i, '');
}

/** What each event says on paper; others are the helpline's own business. Messages that were passed on stay private. */
const SAYS: Readonly<Record<string, (data: unknown, because: string | null) => Omit<Entry, 'on'>>> = {
  case_opened: (data) => ({ text: word(data, 'details') || 'Laporan diterima.', by: 'pelapor' }),
  case_told_more: (data) => ({ text: word(data, 'details'), by: 'pelapor' }),
  case_accepted: () => ({ text: 'Petugas mulai mendampingi.', by: 'catatan' }),
  case_noted: (data) => ({ text: noteFor(data), by: 'petugas' }),
  desk_noted: (_data, because) => ({ text: because ?? '', by: 'petugas' }),
  // SELESAI and its digit in one message.
  case_finished: (data) => ({ text: OUTCOMES[word(data, 'outcome')] ?? '', by: 'petugas' }),
  outcome_given: (data) => ({ text: OUTCOMES[word(data, 'outcome')] ?? '', by: 'petugas' }),
  desk_reopened: () => ({ text: 'Dibuka lagi.', by: 'petugas' }),
  case_reopened: () => ({ text: 'Dibuka lagi: belum selesai, keterangan pelapor.', by: 'pelapor' }),
};

/** How the texts of one case are made fit for a letter. */
interface Fitting {
  number: string;
  unnamed: (text: string) => string;
  /** False of a line that only asks us for something, greets or thanks. */
  tells: (line: string) => boolean;
}

/** Of what she wrote later only what tells something: "ada kabar?" is no fact. */
const told = (text: string, tells: Fitting['tells']): string => text.split('\n').filter(tells).join('\n');

/** A case's history for a letter, oldest first: what was reported and noted, without the names in it. */
export const entriesOf = (history: readonly Happened[], { number, unnamed, tells }: Fitting): Entry[] =>
  history.flatMap(({ at, type, because, data }) => {
    const entry = Object.hasOwn(SAYS, type) ? SAYS[type]?.(data, because) : undefined;
    const said = type === 'case_told_more' ? told(entry?.text ?? '', tells) : (entry?.text ?? '');
    const text = forLetter(forLetter(said, number), number);
    return entry && text ? [{ on: tanggal(dayAt(at, PAPER_ZONE)), text: unnamed(text), by: entry.by }] : [];
  });
