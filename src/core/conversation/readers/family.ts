import { requestIn } from '../../cases/request.ts';
import { followsPlea } from '../danger/follows-plea.ts';
import type { Event } from '../events.ts';
import { factsIn } from '../facts-in.ts';
import { learnsFamily } from '../is-family.ts';
import { startFor } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import { saysLittle } from '../says-little.ts';
import { type Heard, type ReportedCase, type Scene, wordsOf } from '../scene.ts';
import { startAsked } from '../start-asked.ts';
import { topicOf } from '../topic.ts';
import { speaksForAnother } from '../whose-words.ts';
import { asksOffer } from '../words/asks-offer.ts';
import { wordCount } from '../words/word-count.ts';

/** "Tolong", and a moment later the whole report: one case, whose number she is told now that she speaks of somebody else. */
function tellsPlea(heard: Heard, scene: Scene, world: World, plea: ReportedCase): Taken {
  const details = [...scene.session.told, wordsOf(heard)].filter(Boolean).join('\n');
  const facts = { ...factsIn(heard, plea, { scene, env: world.env }), reporterRole: 'family' as const };
  const told: Event = { type: 'case_told_more', caseId: plea.id, facts, details };
  const answer = reply(world.texts.say('DF', { nomor: plea.number }), { caseId: plea.id, asks: 'call_you' });
  const session = { ...scene.session, told: [], door: 0 };
  return { events: [told, answer], session, because: 'tells_more_of_the_plea' };
}

const FOR = /\b(?:untuk|buat|utk|bwt|for)\b/i;
const PROGRAMME = /\b(?:program(?:me)?|bea ?siswa)\b/i;
/** Whose grandchild it is, is at home. */
const GRANDCHILD = /\bcucu(?:ku|q)?\b/i;
/** So few words answer "whom is it about?". */
const MOST_WORDS = 4;
/** "Lapor anak": whose matter it is, and nothing of it yet. */
const REPORTS_WHOM = /^\W*(?:lapor|melapor)\b/i;
const BEGINS_WITH_FOR = /^\W*(?:(?:ini|it is|it's)\s+)?(?:untuk|buat|utk|bwt|for)\b/i;

const CALL = '(?:mas|mbak|mbk|kak|pak|bu|bang|om|dek|min)';
/** "Mas", "bu": that calls us, and names nobody of hers. */
const CALLS_US = new RegExp(`^\\W*(?:halo\\W+)?${CALL}\\W*$`, 'i');

/** "Mas? galonnya mana": the same before what is said. */
const CALLED_FIRST = new RegExp(`^\\W*${CALL}\\s*[,?!.]+\\s*`, 'i');

/**
 * "Untuk anak saya": she was asked whom her first words are about (R0), or wants papers or a programme for somebody,
 * where "for" says whose matter it is. A family is nobody by itself.
 */
function saysForWhom({ text }: Heard, { session, channel, country }: Scene, { relation }: World): boolean {
  if (channel !== 'sms' || country !== 'ID' || session.door > 0) return false;
  if (CALLS_US.test(text)) return false;
  const isShort = wordCount(text) <= MOST_WORDS;
  const isAnswer = session.told.length > 0 && (BEGINS_WITH_FOR.test(text) || isShort);
  const asksForThem =
    (requestIn(text) !== null || PROGRAMME.test(text)) && FOR.test(text) && !/\bkeluarga\b/i.test(text);
  if (requestIn(text) !== null && GRANDCHILD.test(text)) return true;
  if ((isAnswer || asksForThem) && relation(text.replace(CALLED_FIRST, '')) !== null) return true;
  // She had named whom, and now tells what.
  return session.told.some((one) => REPORTS_WHOM.test(one) && relation(`${one} saya`) !== null);
}

/** The flow that answers who is family only now and asks something, of which no case is made either; null for all else. */
function asksOnly(told: string, world: World): string | null {
  const flow = topicOf(told, world);
  if (flow === 'program' || (PROGRAMME.test(told) && saysLittle(told, world))) return 'program';
  const { category, severity } = world.env.assess(told);
  // Whether an offer can be trusted is a question, unless it sounds worse or money is named.
  const isOffer = asksOffer(told) && severity === 'low' && !/\d/.test(told);
  return flow === 'hitung' || isOffer || category === 'none' ? flow : null;
}

/** Family by role, or by her words: a number of Indonesia that speaks of somebody else (S10). One message opens the case. */
export const family: Reader = {
  name: 'family',
  read(heard, scene, world) {
    if (scene.officer || scene.session.frames.length > 0) return 'pass';
    const another = speaksForAnother(scene, world.env.assess(heard.text)) || saysForWhom(heard, scene, world);
    if (scene.role !== 'family' && !another) return 'pass';
    const learned = learnsFamily(scene);
    const plea = scene.role === 'family' ? undefined : followsPlea(heard, scene, world);
    if (plea) {
      const taken = tellsPlea(heard, scene, world, plea);
      return { ...taken, events: [...learned, ...taken.events] };
    }
    const told = [...scene.session.told, wordsOf(heard)].join('\n');
    const inside = { ...scene, role: 'family' as const, session: { ...scene.session, told: [], door: 0 } };
    const asked = scene.session.told.length > 0;
    const hers = { ...world, env: { ...world.env, role: 'family' as const } };
    const flow = asksOnly(told, world);
    const taken = flow ? startAsked(inside, hers, { flow, teks: told }) : startFor(inside, hers, told, asked);
    return { ...taken, events: [...learned, ...taken.events], because: 'speaks_of_somebody_else' };
  },
};
