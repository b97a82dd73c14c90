const UNITS: Readonly<Record<string, readonly string[]>> = {
  rupiah: ['rupiah', 'rp', 'idr'],
  ringgit: ['ringgit', 'rm', 'myr'],
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
    'dolar sing',
    'sgd',
  ],
  'dolar Amerika': ['dolar amerika', 'us dollars', 'us dollar', 'dollar amerika', 'dolar as', 'usd'],
  dolar: ['dolar', 'dollar', 'dollars'],
  riyal: ['riyal', 'real', 'reyal', 'sar', 'sr', 'rial saudi', 'riyal saudi', 'saudi riyal'],
  'riyal Qatar': ['riyal qatar', 'rial qatar', 'qatari riyal', 'qar'],
  'rial Oman': ['rial', 'omr'],
  dirham: ['dirham', 'aed', 'dhs'],
  dinar: ['dinar'],
  'dinar Kuwait': ['dinar kuwait', 'kuwaiti dinar', 'kwd', 'kd'],
  'dinar Bahrain': ['dinar bahrain', 'bahraini dinar', 'bhd'],
  'dinar Yordania': ['dinar yordania', 'jordanian dinar', 'jod'],
  won: ['won', 'krw'],
  yen: ['yen', 'jpy'],
  yuan: ['yuan', 'rmb', 'cny'],
  baht: ['baht', 'thb'],
  euro: ['euro', 'eur'],
  pound: ['pound', 'gbp'],
  peso: ['peso', 'php'],
  rupee: ['rupee', 'rupe', 'inr'],
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
  'dinar Yordania': 'Jordanian dinar',
  dolar: 'dollars',
};

const BY_NAME = Object.entries(UNITS)
  .flatMap(([unit, names]) => names.map((name) => ({ unit, name })))
  .sort((a, b) => b.name.length - a.name.length);

/** The money that is named, null for none, `two` for more than one. */
export function unitIn(words: readonly string[]): string | 'two' | null {
  let rest = ` ${words.join(' ')} `;
  const found = new Set<string>();
  for (const { unit, name } of BY_NAME) {
    if (!rest.includes(` ${name} `)) continue;
    found.add(unit);
    rest = rest.replaceAll(` ${name} `, ' ');
  }
  // "17000 NT dollar", "HKD dolar": the kind beside its own name is the same money.
  for (const unit of [...found]) if (unit.includes(' ')) found.delete(unit.split(' ')[0] ?? '');
  const [only] = found;
  return found.size > 1 ? 'two' : (only ?? null);
}
