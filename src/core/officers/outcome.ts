import type { Event, EventOf, Outcome } from '../conversation/events.ts';
import type { TextName } from '../conversation/texts/text-names.ts';
import type { Texts } from '../conversation/texts/texts.ts';

const OUTCOMES: Readonly<Record<string, Outcome>> = { 1: 'solved', 2: 'partly', 3: 'not_solved', 4: 'withdrawn' };

/** As O9 names them. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  solved: 'beres',
  partly: 'sebagian',
  not_solved: 'tidak berhasil',
  withdrawn: 'tidak dilanjutkan',
};

/** What one digit says of how a case ended; null for any other. */
export const outcomeOf = (digit: number | string | null): Outcome | null => OUTCOMES[String(digit)] ?? null;

/** "SELESAI 40711 2": the digit behind the command and the number alone. At the end of a sentence it may be a day or an hour. */
export const outcomeIn = (text: string): Outcome | null => outcomeOf(BEHIND_IT.exec(text)?.[1] ?? null);

const COMMAND =
  '(?:\\d{3,8}|no|nomor|urusan(?:nya)?|kasus(?:nya)?|sudah|sdh|udah|selesai|slesai|beres|rampung|kelar|tutup|ditutup|hasil(?:nya)?|ya|bu|pak|kak)';
const BEHIND_IT = new RegExp(`^\\W*(?:${COMMAND}\\W+){0,6}([1-4])\\W*$`, 'i');
const BARE = new RegExp(`^\\W*(?:(?:${COMMAND}|[1-4])(?:\\W+|$))*$`, 'i');

/** The command alone, with its number and digit: nothing in it is worth a note. */
export const isBareClose = (text: string): boolean => BARE.test(text);

/** Nobody is told that what did not succeed is done: to family, and to a worker without the number (C1). */
const ASKED: Readonly<Record<Outcome | 'untold', { family: TextName; worker: TextName }>> = {
  untold: { family: 'C1', worker: 'C1w' },
  solved: { family: 'C1', worker: 'C1w' },
  partly: { family: 'C1p', worker: 'C1pw' },
  not_solved: { family: 'C1n', worker: 'C1nw' },
  withdrawn: { family: 'C1x', worker: 'C1xw' },
};

/** The case that was said to be done, as the question to its reporter needs it. */
interface Finished {
  id: string;
  number: string;
  reporterRole: 'worker' | 'family' | 'officer';
}

/** The one question to the reporter after SELESAI, by how the officer says it ended. */
export function isItDone(finished: Finished, outcome: Outcome | null, texts: Texts): EventOf<'message_said'> {
  const { family, worker } = ASKED[outcome ?? 'untold'];
  const { id, number: nomor, reporterRole } = finished;
  return {
    type: 'message_said',
    ...(reporterRole === 'family' ? texts.inBoth(family, { nomor }) : texts.inBoth(worker)),
    options: [],
    purpose: 'follow_up',
    to: { reporterOf: id },
    caseId: id,
    asks: 'is_it_done',
  } satisfies Event;
}
