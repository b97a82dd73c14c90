import { villageKeptOut } from '../../cases/accused/village-kept-out.ts';
import type { Clause } from './clauses.ts';
import { isNo, isYes, readYesNo } from './yes-no.ts';

/** What an answer says to a yes-or-no question with 1 and 2: `unclear` when it says both or only half. */
export type Consent = 'yes' | 'no' | 'unclear' | null;

/** Words that may stand beside an answer to this question and change nothing. */
const BESIDE = new Set(
  'ya yaa kak kakak pak bapak bu ibu mas mbak dong deh sih aja saja lah kok nih terima kasih makasih tolong mohon silakan silahkan telp telepon telpon tlp tlpn ditelepon ditelpon hubungi dihubungi kabari nomor no nomer pilih jawab jawaban yang yg saya sy kami desa petugas tahu tau tw dikasih kasih beri diberi diberitahu bilang sekitar kira2 setelah habis abis ba da bada sampai kalau klo kalo tapi tp tetapi usah perlu nya hari tiap setiap wib wita wit oleh pareng deso ngertos weruh mawon please thanks thank you they may can tell let my home village villages officer officers know them of sure course it is fine'.split(
    ' ',
  ),
);
const ABOUT_PHONING = new Set(
  'telp telepon telpon tlp tlpn ditelepon ditelpon hubungi dihubungi sms wa jam malam pagi siang sore'.split(' '),
);

/**
 * Reads 1, 2, boleh, jangan and their kin beside an hour or a place. A wrong yes lets the village know, so a yes
 * counts only in a clause that says nothing else; a digit only where it stands by itself (S9); yes and no together
 * are unclear. `isOther` tells which words answer another question of the same message.
 */
export function readConsent(clauses: readonly Clause[], isOther: (words: readonly string[]) => boolean): Consent {
  const found = new Set(clauses.map((clause) => consentIn(clause, isOther)).filter((one) => one !== null));
  if (found.size > 1) return 'unclear';
  const [only = null] = found;
  return only === 'yes' && keepsOut(clauses) ? 'unclear' : only;
}

/** "tapi kader jangan": whatever the yes before it was for, it is asked again. */
const keepsOut = (clauses: readonly Clause[]): boolean =>
  villageKeptOut(clauses.map(({ words }) => words.join(' ')).join('. ')) !== null ||
  clauses.some(({ rest }) => rest.some((word) => OURS.has(word)) && rest.some((word) => JANGAN.has(word)));

/** Beside a yes any "jangan" about these is asked again, however it is put. */
const OURS = new Set('kader desa petugas perangkat kades lurah carik kadus'.split(' '));

function consentIn(clause: Clause, isOther: (words: readonly string[]) => boolean): Consent {
  const rest = clause.rest.filter((word, index) => index === 0 || !PARTICLES.has(word));
  if (rest.length === 1 && (rest[0] === 'satu' || rest[0] === 'dua')) return rest[0] === 'satu' ? 'yes' : 'no';
  const digit = digitOf(rest);
  if (digit !== null && isPart(clause.hour) && clause.besideHour !== null) return 'unclear';
  const said = readYesNo(rest);
  const others = rest.filter(isOwnWord);
  const clean = others.length === 0 || isOther(others);
  if (said === 'both' || (digit !== null && said !== 'none' && digit !== said)) return clean ? 'unclear' : null;
  if (digit !== null) return clean || /^[12]$/.test(clause.besideHour ?? '') ? digit : null;
  if (said === 'no' && !rest.some(isNo)) return 'no';
  if (said === 'no') return noIn({ ...clause, rest }, clean);
  if (said === 'yes' && clean) return 'yes';
  // Begun with a yes, but with words we do not know: asked again rather than guessed.
  return said === 'yes' && isYes(rest[0] ?? '') && rest.length <= 6 ? 'unclear' : null;
}

/** "jangan sampai desa tahu ya": behind the first word these only soften. */
const PARTICLES = new Set(['ya', 'yaa', 'iya', 'oke', 'ok']);

/** "1 sore" may be a yes and an hour, or one o'clock. */
const isPart = (hour: string | null): boolean => hour !== null && /^[a-z]+$/.test(hour);

/** A word that neither answers nor stands politely beside an answer. */
export const isOwnWord = (word: string): boolean =>
  !BESIDE.has(word) && !isYes(word) && !isNo(word) && !/^[12]$/.test(word);

/** "jangan bilang desa" is a no even with more words; "jangan telp malam" is about the phone. */
function noIn({ words, rest, hour }: Clause, clean: boolean): Consent {
  const [first = '', second = ''] = rest.filter((word) => !POLITE_FIRST.has(word));
  if (!isNo(first)) return null;
  const phoning = ABOUT_PHONING.has(second) || (hour !== null && second === '' && !words.includes('jam'));
  if (phoning) return 'unclear';
  return clean || JANGAN.has(first) ? 'no' : null;
}

const POLITE_FIRST = new Set(['ya', 'kak', 'pak', 'bu', 'tolong', 'mohon', 'maaf', 'saya']);
const JANGAN = new Set(['jangan', 'jgn', 'jangn', 'jng']);

/** A lone 1 or 2 that is no part of the hour and counts nothing ("2 bulan"). */
function digitOf(rest: readonly string[]): 'yes' | 'no' | null {
  const digits = rest.filter((word) => /^\d$/.test(word));
  const [digit] = digits;
  if (digits.length !== 1 || (digit !== '1' && digit !== '2')) return null;
  const at = rest.indexOf(digit);
  const edge = at === 0 || at === rest.length - 1 || rest.slice(0, at).every((word) => BESIDE.has(word));
  return edge ? (digit === '1' ? 'yes' : 'no') : null;
}
