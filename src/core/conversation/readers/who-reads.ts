import { isOpen } from '../open-door.ts';
import { takeUpAgain } from '../play-flow.ts';
import { type Reader, reply } from '../reader.ts';
import { callOf } from '../texts/call-of.ts';

/** "Ini rahasia kan?", "siapa yang baca ini kak", "is this confidential?" */
const ASKS =
  /\b(?:(?:di)?rahasia(?:kan|in|nya)?|confidential|secret|private|siapa(?: saja| aja)? (?:yang |yg )?(?:bisa )?(?:mem)?baca(?: (?:ini|pesan|chat|cerita)\w*)?|who (?:reads|sees|can (?:read|see)|will (?:read|see)) (?:this|it|my|these))\b/i;
/** More words tell something. */
const FEW_WORDS = 12;

/** Who asks whether it stays between us hears the truth, and no promise (section 4); what waits is asked again behind it. */
export const whoReads: Reader = {
  name: 'who-reads',
  read({ text, choice }, scene, world) {
    const { texts, env } = world;
    if (scene.officer || choice !== null || !ASKS.test(text) || text.split(/\s+/).length > FEW_WORDS) return 'pass';
    if (scene.role === 'worker' && !isOpen(scene, env.now)) return 'pass';
    const { category, dangerNow } = env.assess(text);
    if (category !== 'none' || dangerNow) return 'pass';
    const said = reply(texts.say('P1', { panggilan: callOf(scene.role) }));
    if (scene.session.frames.length === 0) return { events: [said], because: 'asks_who_reads' };
    const again = takeUpAgain(scene, world);
    return { ...again, events: [said, ...again.events], because: 'asks_who_reads' };
  },
};
