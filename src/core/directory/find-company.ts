import { setOf } from '../conversation/words/set-of.ts';
import { bearable, typingDistance } from '../places/typing-distance.ts';
import type { CompanyList } from './company-schema.ts';

/** What a list of companies says of a name. `unclear`: there is no one name in her words. */
export type CompanyFound =
  | { is: 'no_list' | 'unclear' }
  | { is: 'absent'; checkedOn: string }
  /** `near`: it may be meant, and is asked back. `name`: as it is listed. `withdrawnOn`: its licence was withdrawn. */
  | { is: 'found' | 'near'; checkedOn: string; name: string; withdrawnOn?: string };

/** What kind of company it is says nothing of which. */
const KIND = setOf('pt cv p3mi pjtki pptkis tbk persero perusahaan agen agensi agency company');
/** Behind a name these only ask about it. */
const ASKS = setOf(
  'resmi terdaftar legal gak ga gk nggak ngga tidak tdk apa apakah itu ini ya kak di dari yang yg ada izin izinnya punya sudah sdh udah untuk utk ke mau is are legit registered licensed official in from for',
);
/** In front of everything else these say that there is no name: "belum tahu", "PT mana yang resmi". */
const NO_NAME = setOf(
  'apa mana itu ini saya sy aku nya tersebut tsb yang yg ada di dari gak ga gk nggak ngga tidak tdk belum blm lupa kurang no dont not which the my that this what is a',
);
/** Without a PT in front these say that she does not know, will not say, or goes by a person: "entah", "kenalan", "sponsor pak budi". */
const NO_COMPANY = setOf(
  'gatau gtau gtw gataw gatahu gaktau gktau taktau entah entahlah embuh mbuh blum blom lom enggak engga tak ndak ora rahasia kenalan teman temen saudara sodara tetangga keluarga paman bibi majikan sponsor perorangan pribadi sendiri langsung lewat nanti ntar tanya pak bapak bu ibu i idk dunno unknown later secret friend relative employer direct directly',
);
/** A sentence of so many words is no name. */
const LONGEST_NAME = 7;

/** A name without what kind of company it is, dots and case. */
function wordsOfName(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\bp\.?\s?t\b\.?/g, ' pt ')
    .replace(/\bc\.\s?v\b\.?/g, ' cv ');
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  const start = words.findIndex((word) => !KIND.has(word));
  const end = words.findLastIndex((word) => !KIND.has(word));
  return start < 0 ? [] : words.slice(start, end + 1);
}

/** What stands behind the kind of company. */
const NAMES_KIND = /(?:^|[^a-z])(?:p\.?\s?t|c\.?v|p3mi|pjtki|pptkis)(?:\.\s*|\s+)(.*)/is;

/** The part of her words that may hold the name; in free words only what stands behind PT or CV does. */
function nameIn(text: string, isFree: boolean): string[] {
  const named = NAMES_KIND.exec(text)?.[1];
  if (isFree && named === undefined) return [];
  return wordsOfName((named ?? text).split(/[,;:!?()\n]/)[0] ?? '');
}

/** Whether free words name a company, by what stands behind PT or CV. */
export function namesCompany(text: string): boolean {
  const [first] = nameIn(text, true);
  return first !== undefined && !NO_NAME.has(first) && !ASKS.has(first);
}

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  part.length > 1 && ` ${words.join(' ')} `.includes(` ${part.join(' ')} `);

/** Written as listed, glued or not, and behind it at most a question. */
const isSame = (said: readonly string[], listed: readonly string[]): boolean =>
  said.some((_, at) => {
    const next = said[at + 1];
    return said.slice(0, at + 1).join('') === listed.join('') && (next === undefined || ASKS.has(next));
  });

function isNear(said: readonly string[], listed: readonly string[]): boolean {
  if (holds(said, listed) || holds(listed, said)) return true;
  const tail = said.findIndex((word, at) => at > 0 && ASKS.has(word));
  const [typed, name] = [(tail < 0 ? said : said.slice(0, tail)).join(''), listed.join('')];
  return typingDistance(typed, name, bearable(name.length)) <= bearable(name.length);
}

/** The newest list that may be used on this day; null where there is none, or all are too old. */
export const listInForce = (lists: readonly CompanyList[], now: Date): CompanyList | null =>
  lists
    .filter(({ as_of, until }) => Date.parse(as_of) <= now.getTime() && now.getTime() < Date.parse(until))
    .reduce<CompanyList | null>((newest, one) => (newest && newest.as_of >= one.as_of ? newest : one), null);

/**
 * What the list in force says of the company in her words. Only the whole name is found: a part of it, or a slip of the
 * pen, is one to ask back, and two such are unclear. `isFree`: she wrote more than a name.
 */
export function findCompany(
  lists: readonly CompanyList[],
  { text, isFree, now }: { text: string; isFree: boolean; now: Date },
): CompanyFound {
  const list = listInForce(lists, now);
  if (!list) return { is: 'no_list' };
  const said = nameIn(text, isFree);
  const [first] = said;
  const checkedOn = list.as_of;
  const all = [
    ...list.withdrawn.map(({ name, on }) => ({ name, withdrawnOn: on })),
    ...list.names.map((name) => ({ name })),
  ];
  const like = (fits: typeof isSame) => all.filter(({ name }) => fits(said, wordsOfName(name)));
  const [same] = like(isSame);
  if (same !== undefined) return { is: 'found', checkedOn, ...same };
  if (first === undefined || NO_NAME.has(first) || ASKS.has(first)) return { is: 'unclear' };
  if (NO_COMPANY.has(first) && !NAMES_KIND.test(text)) return { is: 'unclear' };
  const [near, another] = like(isNear);
  if (near !== undefined) return another === undefined ? { is: 'near', checkedOn, ...near } : { is: 'unclear' };
  return !isFree && said.length > LONGEST_NAME ? { is: 'unclear' } : { is: 'absent', checkedOn };
}
