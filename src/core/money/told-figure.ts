import { moneyWords, unitIn } from './units.ts';

/** How a question finds its figure in words that were written before it was asked. */
export interface Told {
  /** What stands before the figure: "dipotong", "buat *"; a star is any one word. */
  behind: readonly string[];
  /** Whether "sebulan" may stand beside it, or must. */
  monthly: boolean | 'only';
  /** All figures from there on are added: "dipotong 500 asrama 200". */
  adding?: boolean;
  /** Of two, which: the fee of the second way. */
  nth?: number | undefined;
}

const FILLER =
  '(?:saya|sy|aku|ku|kulo|kula|abdi|my|is|of|the|sebulan|sebesar|sekitar|cuma|hanya|total|about|only|[a-z]{1,3}\\$|rp|rm|nt|hk)';
const SCALE = '(?:rb|rbu|ribu|k|jt|juta|million|thousand)';
/** What makes a figure another one: more of the number, a share, a count, a time that is not a month. */
const NO_SUM =
  /^\s*(?:\d+(?!\d|\s*(?:bulan|bln|tahun|thn|months?|years?)\b)|%|(?:persen|prosen|percent|x|kali|times|orang|hari|hr|minggu|bulan|bln|tahun|thn|jam|months?|years?|weeks?|days?|hours?)\b|(?:se|per |tiap |a |\/)(?:hari|jam|minggu|tahun|day|hour|week|year)\b)/i;
const A_MONTH = /^\s*\p{L}*\s*(?:sebulan|per ?bulan|tiap ?bulan|\/ ?bulan|\/ ?bln|a month|per month)/iu;

/** "Tiap bulan nabung 500 ribu", "nabung sebulan 500 ribu". */
const BEFORE_A_MONTH =
  /(?:sebulan|(?:per|tiap|saben) ?(?:bulan|sasi|wulan)|each month|every month)\s+(?:\p{L}+\s+){0,2}[\d.,]+(?:\s*\p{L}+)?$/iu;
const EACH_FIGURE = new RegExp(`\\d[\\d.,]*(?:\\s*${SCALE}(?!\\p{L}))?`, 'giu');
const bare = (figure: string): string => figure.replace(/[.,]+$/, '');

/** The figure that is meant of those found, or of all behind the first. */
function figureOf(found: readonly RegExpExecArray[], behind: string, { adding, nth }: Told): string | undefined {
  const figures = found.map(([, figure = '']) => bare(figure));
  if (nth !== undefined) return figures.length === 2 ? figures[nth - 1] : undefined;
  if (!adding) return new Set(figures).size === 1 ? figures[0] : undefined;
  const all = [...behind.matchAll(EACH_FIGURE)].filter(
    ({ 0: one, index }) => !NO_SUM.test(behind.slice(index + one.length)),
  );
  return PERCENT.test(behind) ? undefined : all.map(([one]) => bare(one)).join(' + ');
}
const PERCENT = /%|\b(?:persen|prosen|percent)\b/i;

/** The longest money is called by three words. */
const wordsBehind = (rest: string): string =>
  /^(?:\s*(?!(?:jadi|berapa|brp|piro|ke|atau|dan|or|how|in|to)\b)\p{L}+){0,3}/iu.exec(rest)?.[0] ?? '';
const patternOf = (word: string): string => word.replaceAll('*', '\\p{L}+');

/**
 * The one figure that stands behind one of these words, and the one money that the whole text names; null where none or
 * several do: "gaji 2000 dipotong 500 ringgit" has 2000 behind "gaji". It is no answer yet.
 */
export function toldFigure(text: string, told: Told): { figure: string; unit: string | null } | null {
  const { behind, monthly } = told;
  const all = unitIn(moneyWords(text));
  const pattern = new RegExp(
    `(?<!\\p{L})(?:${behind.map(patternOf).join('|')})(?:nya|ku|mu|ne)?[\\s:=]+(?:${FILLER}[\\s.]*)*(\\d[\\d.,]*(?:\\s*${SCALE}(?!\\p{L}))?)`,
    'giu',
  );
  const found = [...text.matchAll(pattern)].filter(({ 0: match, index }) => {
    const rest = text.slice(index + match.length);
    const isMonthly = A_MONTH.test(rest) || BEFORE_A_MONTH.test(`${text.slice(0, index)}${match}`);
    return !NO_SUM.test(rest) && (monthly === 'only' ? isMonthly : monthly || !A_MONTH.test(rest));
  });
  const [first] = found;
  const only = first && figureOf(found, text.slice(first.index), told);
  if (first === undefined || only === undefined) return null;
  // "Berapa rupiah kalau kirim 1000 ringgit": of two moneys its own stands beside it.
  const beside = `${first[0]} ${wordsBehind(text.slice(first.index + first[0].length))}`;
  const unit = all === 'two' ? unitIn(moneyWords(beside)) : all;
  return unit === 'two' || (all === 'two' && unit === null) ? null : { figure: only, unit };
}
