import type { Chat } from './chat-file.ts';
import { MINUTE, sharedContent } from './helpline.ts';
import type { Played } from './play-chat.ts';

interface Line {
  step: number;
  said: boolean;
  text: string;
  /** Of what was heard. */
  at: Date | null;
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** The screen of each phone that said or heard anything, in order. */
function screensOf(played: readonly Played[]): Map<string, Line[]> {
  const screens = new Map<string, Line[]>();
  const add = (who: string, line: Line) => screens.set(who, [...(screens.get(who) ?? []), line]);
  for (const [at, { step, heard }] of played.entries()) {
    const [key = '', value = ''] = Object.entries(step)[0] ?? [];
    const [who = '', verb] = key.split(' ');
    if (verb === 'says' || verb === 'calls') add(who, { step: at, said: true, text: value, at: null });
    for (const one of heard) add(one.who, { step: at, said: false, text: one.text, at: one.at });
  }
  return screens;
}

const shown = (lines: readonly Line[]): string =>
  lines.map(({ said, text }) => `${said ? '>' : '<'} ${oneLine(text)}`).join('\n');

const reads = (pattern: string): RegExp => new RegExp(pattern, 'imsu');

const missing = ({ must }: Chat, screens: Map<string, Line[]>): string[] =>
  Object.entries(must).flatMap(([who, wanted]) => {
    const screen = shown(screens.get(who) ?? []);
    return wanted.filter((pattern) => !reads(pattern).test(screen)).map((pattern) => `${who} must hear: ${pattern}`);
  });

const heardBy = (lines: readonly Line[]): Line[] => lines.filter(({ said }) => !said);

function unwanted({ must_never }: Chat, who: string, lines: readonly Line[]): string[] {
  const patterns = [...(must_never[who] ?? []), ...(must_never.all ?? [])];
  return heardBy(lines).flatMap(({ text }) =>
    patterns.filter((one) => reads(one).test(text)).map((one) => `${who} heard: ${text} (never: ${one})`),
  );
}

/** Promises, judgements, and the word that nobody is called (safety, section 4). */
const forbidden = (who: string, lines: readonly Line[]): string[] =>
  heardBy(lines)
    .filter(
      ({ text }) =>
        /\bkorban/i.test(text) || sharedContent().flows.words.forbidden.some((one) => one.pattern.test(text)),
    )
    .map(({ text }) => `${who} heard what nobody may hear: ${text}`);

/** A webhook that comes twice, and a stop, double nothing: one step never tells a phone the same twice. */
const doubled = (who: string, lines: readonly Line[]): string[] =>
  heardBy(lines)
    .filter(({ text, step, at }, n, all) =>
      all.slice(0, n).some((one) => one.step === step && one.text === text && Number(at) - Number(one.at) < MINUTE),
    )
    .map(({ text }) => `${who} heard twice: ${text}`);

const OPENS = /^\s*(1|bisa|iya|ya)\s*$/i;
const SHUTS = /^\s*(9|diam|hapus)\s*$/i;
const LASTS = 30 * MINUTE;

/** S10: where a phone may be watched, no word that exposes her before her *1*, nor half an hour after she fell silent. */
function exposed(who: string, played: readonly Played[]): string[] {
  const faults: string[] = [];
  let open = false;
  let wrote = 0;
  let now = 0;
  for (const { step, heard } of played) {
    const said = step[`${who} says` as keyof typeof step] as string | undefined;
    if (said !== undefined) {
      open = OPENS.test(said) || (open && now - wrote < LASTS && !SHUTS.test(said));
      wrote = Number(heard.find((one) => one.who === who)?.at ?? now);
    }
    for (const { who: phone, text, at } of heard) {
      now = Math.max(now, at.getTime());
      const alone = open && at.getTime() - wrote < LASTS;
      if (phone === who && !alone && sharedContent().exposes(text)) faults.push(`${who} was exposed: ${text}`);
    }
  }
  return faults;
}

/** All that a day did wrong: what was not heard, what must never be, on any phone. Empty when it went well. */
export function judgeDay(chat: Chat, played: readonly Played[]): string[] {
  const screens = screensOf(played);
  const watched = Object.keys(chat.phones).filter((name) => chat.phones[name]?.watched);
  return [
    ...missing(chat, screens),
    ...[...screens].flatMap(([who, lines]) => [
      ...unwanted(chat, who, lines),
      ...forbidden(who, lines),
      ...doubled(who, lines),
    ]),
    ...watched.flatMap((who) => exposed(who, played)),
  ];
}

/** Every phone's screen, to read when a day went wrong. */
export const showDay = (played: readonly Played[]): string =>
  [...screensOf(played)].map(([who, lines]) => `== ${who}\n${shown(lines)}`).join('\n');
