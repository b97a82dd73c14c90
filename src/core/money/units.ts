import { wordsOf } from '../conversation/words/plain-words.ts';

const UNITS: Readonly<Record<string, readonly string[]>> = {
  rupiah: ['rupiah', 'rupiahs', 'rp', 'idr'],
  ringgit: ['ringgit', 'ringgits', 'ringit', 'ringget', 'rm', 'myr'],
  'dolar Taiwan': ['dolar taiwan', 'dollar taiwan', 'taiwan dollars', 'taiwan dollar', 'ntd', 'nt', 'twd'],
  'dolar Hong Kong': [
    'dolar hong kong',
    'hong kong dollars',
    'hong kong dollar',
    'dolar hongkong',
    'dolar hk',
    'dollar hk',
    'hkd',
    'hk',
  ],
  'dolar Singapura': [
    'dolar singapura',
    'singapore dollars',
    'singapore dollar',
    'dollar singapura',
    'dolar singapore',
    'dolar singapur',
    'dollar singapur',
    'dolar sing',
    'sgd',
  ],
  'dolar Amerika': ['dolar amerika', 'us dollars', 'us dollar', 'dollar amerika', 'dolar as', 'usd'],
  dolar: ['dolar', 'dollar', 'dollars'],
  riyal: [
    'riyal',
    'riyals',
    'real',
    'reyal',
    'sar',
    'sr',
    'rial saudi',
    'riyal saudi',
    'saudi riyal',
    'saudi riyals',
    'saudi rials',
  ],
  // As most of Saudi Arabia's write it; some of Oman do too. What it is called is kept, and nothing is guessed.
  rial: ['rial', 'rials'],
  'riyal Qatar': ['riyal qatar', 'rial qatar', 'qatari riyal', 'qatari riyals', 'qatari rials', 'qar', 'qr', 'qrs'],
  'rial Oman': ['rial oman', 'riyal oman', 'omani rial', 'omani rials', 'omani riyals', 'omr'],
  dirham: ['dirham', 'dirhams', 'aed', 'dhs'],
  dinar: ['dinar', 'dinars'],
  'dinar Kuwait': ['dinar kuwait', 'kuwaiti dinar', 'kuwaiti dinars', 'kwd', 'kd'],
  'dinar Bahrain': ['dinar bahrain', 'bahraini dinar', 'bahraini dinars', 'bhd'],
  'dinar Irak': ['dinar irak', 'dinar iraq', 'iraqi dinar', 'iraqi dinars', 'iqd'],
  'dinar Yordania': ['dinar yordania', 'jordanian dinar', 'jordanian dinars', 'jod'],
  won: ['won', 'krw'],
  yen: ['yen', 'jpy'],
  yuan: ['yuan', 'rmb', 'cny'],
  baht: ['baht', 'thb'],
  euro: ['euro', 'euros', 'eur'],
  pound: ['pound', 'pounds', 'gbp'],
  peso: ['peso', 'pesos', 'php'],
  rupee: ['rupee', 'rupees', 'rupe', 'inr'],
  dong: ['vnd'],
  lira: ['lira', 'try'],
  franc: ['franc', 'chf'],
  bitcoin: ['bitcoin', 'btc', 'usdt', 'kripto', 'crypto'],
};

/** As English says it, where that is another word. */
export const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  'dolar Taiwan': 'Taiwan dollars',
  'dolar Hong Kong': 'Hong Kong dollars',
  'dolar Singapura': 'Singapore dollars',
  'dolar Amerika': 'US dollars',
  'riyal Qatar': 'Qatari riyal',
  'dinar Kuwait': 'Kuwaiti dinar',
  'dinar Bahrain': 'Bahraini dinar',
  'dinar Irak': 'Iraqi dinar',
  'dinar Yordania': 'Jordanian dinar',
  dolar: 'dollars',
};

const BY_NAME = Object.entries(UNITS)
  .flatMap(([unit, names]) => names.map((name) => ({ unit, name })))
  .sort((a, b) => b.name.length - a.name.length);

/** Signs of money, with the letters in front that say whose. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\bNT\$/gi, ' ntd '],
  [/\bHK\$/gi, ' hkd '],
  [/\bUS\$/gi, ' usd '],
  [/\bS\$/gi, ' sgd '],
  [/\$/g, ' dolar '],
  [/\u20ac/g, ' euro '],
  [/\u00a3/g, ' pound '],
  [/\u20a9/g, ' won '],
];

/** A text with its signs of money in words. */
export const signsInWords = (text: string): string =>
  SIGNS.reduce((said, [sign, word]) => said.replace(sign, word), text);

/** The words of a text about money: "RM1500" is "rm 1500". */
export const moneyWords = (text: string): string[] =>
  wordsOf(
    signsInWords(text)
      .replace(/(\d)(?=[a-z])/gi, '$1 ')
      .replace(/([a-z])(?=\d)/gi, '$1 '),
  );

/** Of which family a money is: all dollars, all dinars, all that sound like "riyal". */
const familyOf = (unit: string): string => {
  const [first = unit] = unit.split(' ');
  return first === 'rial' ? 'riyal' : first;
};

/** What people just call it, whichever of its family it is. */
const BARE: ReadonlySet<string> = new Set(['dolar', 'dinar', 'riyal', 'rial']);

/** "5 dollars" beside a sum in Hong Kong dollars are of these, and "200 riyal" beside one in rial. */
export const isSameMoney = (wanted: string, said: string): boolean =>
  wanted === said ||
  (familyOf(wanted) === familyOf(said) && BARE.has(said) && (wanted.includes(' ') || familyOf(wanted) === 'riyal'));

/** All that one piece of this money may be called, the longest first. */
export const namesOf = (unit: string): string[] =>
  BY_NAME.filter((one) => isSameMoney(unit, one.unit)).map(({ name }) => name);

/** The money that is named, null for none, `two` for more than one. */
export function unitIn(words: readonly string[]): string | 'two' | null {
  let rest = ` ${words.join(' ')} `;
  const found = new Set<string>();
  for (const { unit, name } of BY_NAME) {
    if (!rest.includes(` ${name} `)) continue;
    found.add(unit);
    rest = rest.replaceAll(` ${name} `, ' ');
  }
  // "17000 NT dollar", "HKD dolar", "SAR rial": the kind beside its own name is the same money.
  for (const unit of [...found])
    if (
      [...found].some((other) => other !== unit && isSameMoney(other, unit) && !(unit === 'riyal' && other === 'rial'))
    )
      found.delete(unit);
  const [only] = found;
  return found.size > 1 ? 'two' : (only ?? null);
}
