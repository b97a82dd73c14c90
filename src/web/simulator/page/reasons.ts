import { REASON_WORDS } from './reason-words.ts';

/** Whole reasons and their variable parts. */
const SENTENCES: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^(village|backup|district|desk): (\d+) in the roster$/, (level, n) => `${wordOf(level)}: ${n} orang di daftar`],
  [/^([a-z-]+): (\d+) of (\d+) (?:stay|suit)$/, (rule, keep, all) => `${wordOf(rule)}: ${keep} dari ${all}`],
  [
    /^([a-z-]+): (\d+) of (\d+) (?:stay|suit): skipped$/,
    (rule, keep, all) => `${wordOf(rule)}: ${keep} dari ${all}, dilewati`,
  ],
  [/^([a-z-]+): (?:not needed here|ordered)$/, (rule) => wordOf(rule)],
  [/^critical: district and desk at once$/, () => 'gawat: kabupaten dan pusat sekaligus'],
  [/^this kind of case never starts at the village$/, () => 'jenis ini tidak pernah mulai di desa'],
  [/^the village may know$/, () => 'desa boleh tahu'],
  [/^village may know: (\w+): the district at once$/, (said) => `desa boleh tahu? ${wordOf(said)}: langsung kabupaten`],
  [
    /^asked whether the village may know, not answered: the district after (\d+) hours$/,
    (hours) => `desa boleh tahu? Belum dijawab: ke kabupaten sesudah ${hours} jam`,
  ],
  [/^the ladder stands at (\w+)$/, (level) => `sudah sampai ${wordOf(level)}`],
  [/^nobody is left: an alarm for the desk$/, () => 'tidak ada lagi yang bisa ditanya: pusat diberi tahu'],
  [/^digit (\d): .*$/, (digit) => `membalas ${digit}`],
  [/^plain text is a note$/, () => 'kalimat biasa: dicatat'],
  [/^relay: KIRIM leads$/, () => 'KIRIM di depan: hanya kata di belakangnya yang dikirim'],
  [/^a yes (?:and a number, no verb|to the alert it names)$/, () => 'ya, dengan nomornya'],
  [/^bubble_(\d+)$/, (n) => `pesan ke-${n} ditunggu lanjutannya`],
  [/^answers_(\w+)$/, () => 'jawaban untuk pertanyaan kami'],
  [/^model\/bahaya ([\d.]+): (.*)$/, (chance, words) => `model: bahaya ${chance} (${words})`],
  [/^model\/tenang ([\d.]+)$/, (chance) => `model: tenang, bahaya ${chance}`],
];

const wordOf = (name = ''): string => REASON_WORDS[name] ?? name.replaceAll('_', ' ');

function sentence(part: string): string {
  for (const [pattern, say] of SENTENCES) {
    const found = pattern.exec(part);
    if (found) return say(...found.slice(1));
  }
  return wordOf(part);
}

/** One reason in words for who tries the page; rules of the word lists and unknown names stay as they are. */
export function reasonIn(part: string): string {
  if (/^[\w-]+\/[\w-]+(?: \(\w+\))?: /.test(part)) return part.replace(/^\d+-/, '');
  const told = part.replace(/ \(doubt\)$/, '');
  if (told !== part) return `${reasonIn(told)} (ragu)`;
  const whole = sentence(part);
  if (whole !== part.replaceAll('_', ' ')) return whole;
  const [, reader = '', made = ''] = /^([a-z-]+): (.+)$/.exec(part) ?? [];
  if (!reader) return whole;
  return made
    .split(', ')
    .reduce((said, one) => `${said}${said.endsWith(': ') ? '' : ', '}${sentence(one)}`, `${wordOf(reader)}: `);
}
