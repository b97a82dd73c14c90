import { isAtSea } from '../../cases/at-sea.ts';
import { countryWords, isUnsaid, problemWords, sinceWords } from '../../cases/plain-facts.ts';
import type { World } from '../../conversation/reader.ts';
import type { OfficerFacts, ToldCase } from '../../conversation/scene.ts';
import { filesIn } from '../../conversation/texts/our-notes.ts';
import type { Said } from './command.ts';

const whom = ({ phone, callHour, blocked }: OfficerFacts): string => {
  if (!phone && blocked) return 'Pesan tidak sampai: pusat yang menelepon.';
  if (!phone) return 'JANGAN telepon dia: tunggu kabar.';
  const clock = callHour !== null && /\d/.test(callHour) ? `jam ${callHour.replaceAll(':', '.')}` : callHour;
  return clock ? `Telepon ${clock}: ${phone}.` : `Telepon: ${phone}.`;
};

const WHO = { family: 'keluarga PMI', worker: 'PMI sendiri', officer: 'petugas desa' } as const;
const WHO_AT_SEA = { ...WHO, family: 'keluarga ABK', worker: 'ABK sendiri' } as const;

/** A ship is where she is: without it the officer would read no place at all. */
const who = ({ words, reporterRole }: OfficerFacts): string => (isAtSea(words) ? WHO_AT_SEA : WHO)[reporterRole];

/** What one line of a message has room for. */
const NAMED = 90;

/** Whom she named as who must not hear of it: a line of its own behind the facts (S3). */
const notToKnow = ({ mustNotKnow }: OfficerFacts): string =>
  mustNotKnow.join('; ').replace(/\s+/g, ' ').trim().slice(0, NAMED);

/** What was sent before anybody took it: seen with the district, never on her phone (S5). */
function filesToSee({ words }: OfficerFacts, texts: World['texts']): string {
  const count = filesIn(words);
  return count > 0 ? `\n${texts.say('O34', { jumlah: String(Math.min(count, 99)) })}` : '';
}

/** The facts of a case for who accepted it: who, where, what, since when, whom to phone, what not to do (S3). */
export function factsText({ number, facts }: ToldCase, { officer }: Said, { texts }: World): string {
  // Where nobody of the district is on duty, 0 calls one.
  const kabupaten = (facts.districtName ?? 'balas 0').slice(0, 24);
  // Whoever is of the district or the desk is not sent to herself.
  const above = officer.level === 'district' || officer.level === 'desk';
  if (isUnsaid(facts.category)) return texts.say(above ? 'O2y' : 'O2x', { nomor: number, kabupaten });
  const siapa = notToKnow(facts);
  const secret = siapa === '' ? '' : `\n${texts.say('O2n', { siapa })}`;
  const said = texts.say('O2', {
    nomor: number,
    siapa: who(facts),
    negara: countryWords(facts.country),
    soal: problemWords(facts),
    sejak: sinceWords(facts.since),
    telepon: whom(facts),
    // Nobody of the district is sent to herself.
    kabupaten: officer.level === 'district' ? '' : `Orang kabupaten: ${kabupaten}. `,
  });
  const english = facts.readsEnglish ? `\n${texts.say('O2e')}` : '';
  return said + secret + english + filesToSee(facts, texts);
}
