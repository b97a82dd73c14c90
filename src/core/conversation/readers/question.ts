import type { Event } from '../events.ts';
import { fitting } from '../fitting.ts';
import { isOpen } from '../open-door.ts';
import { resume, waiting } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { OpenQuestion, ReportedCase, Scene } from '../scene.ts';
import { wholeMessage } from '../whole-word.ts';

const YES = new Set(['1', 'benar', 'sudah', 'iya', 'ya', 'selesai']);
const NO = new Set(['2', 'belum', 'blm', 'tidak', 'gak', 'jangan']);
/** May we phone you? Only these decline: "belum" a week later answers something else. */
const DECLINES = new Set(['2', 'keberatan', 'jangan telepon', 'jangan telpon']);

interface Answer {
  number: string | null;
  word: string;
  yes: boolean;
}

function answerIn(text: string): Answer | null {
  const [, number, word] = /^(?:(\d{3,8}) )?(.+)$/.exec(wholeMessage(text)) ?? [];
  if (!word || !(YES.has(word) || NO.has(word) || DECLINES.has(word))) return null;
  return { number: number ?? null, word, yes: YES.has(word) };
}

const fits = ({ kind }: OpenQuestion, { word }: Answer): boolean =>
  kind !== 'call_you' || DECLINES.has(word) || word === '1';

/** Questions it may answer: the newest of the case it replied to or names; else all that wait on this phone. */
function meant(answer: Answer, scene: Scene): OpenQuestion[] {
  const open = scene.questions.filter((question) => fits(question, answer));
  const ofCase = (number: string | null) => open.filter((question) => question.number === number).slice(-1);
  if (answer.number) return ofCase(answer.number);
  const replied = open.filter((question) => question.caseId === scene.repliedTo).slice(-1);
  return replied.length > 0 ? replied : open;
}

function settled({ kind, caseId }: OpenQuestion, yes: boolean, { texts }: World): Event[] {
  if (kind === 'call_you') {
    const said = yes ? [] : [reply(texts.say('DF2'), { caseId })];
    return [yes ? { type: 'call_agreed', caseId } : { type: 'call_declined', caseId }, ...said];
  }
  const after = yes ? ('case_confirmed' as const) : ('case_reopened' as const);
  return [{ type: after, caseId }, reply(texts.say(yes ? 'C2' : 'C3'), { caseId })];
}

/** "Jangan telepon", wherever it stands in her words, while we would phone her. */
const NOT_BY_PHONE = /\b(?:keberatan|(?:jangan|jgn|ojo) (?:di)?(?:telepon|telpon|telp|tlp|hubungi|hub))\b/i;

function declinesCall(text: string, scene: Scene): ReportedCase | undefined {
  if (scene.role !== 'family' || !NOT_BY_PHONE.test(text)) return undefined;
  return scene.cases.findLast((one) => one.severity === 'critical') ?? scene.cases.at(-1);
}

/** The case whose village question the flow still asks with digits; only then do its digits wait on this phone. */
const askedByFlow = (scene: Scene, world: World): ReportedCase | undefined =>
  waiting(scene, world)?.digits ? scene.cases.findLast((one) => one.villageMayKnow === 'unanswered') : undefined;

const which = (numbers: string[], { texts }: World): Taken => {
  const daftar = fitting([...new Set(numbers)], 60);
  return { events: [reply(texts.say('Q1', { daftar, contoh: numbers[0] ?? '' }))], because: 'which_of_two' };
};

/** Answers to our yes/no questions outside a flow. With two on one phone it is asked which (S9), never guessed. */
export const question: Reader = {
  name: 'question',
  read(heard, scene, world) {
    const behindDoor = scene.role === 'worker' && !isOpen(scene, world.env.now);
    if (scene.officer || behindDoor) return 'pass';
    const notByPhone = declinesCall(heard.text, scene);
    if (notByPhone) {
      const { id: caseId } = notByPhone;
      return {
        events: [{ type: 'call_declined', caseId }, reply(world.texts.say('DF2'), { caseId })],
        because: 'not_by_phone',
      };
    }
    if (scene.questions.length === 0) return 'pass';
    const answer = answerIn(heard.choice ?? heard.text);
    if (!answer) return 'pass';
    const ofFlow = askedByFlow(scene, world);
    if (answer.number && answer.number === ofFlow?.number && heard.choice === null) {
      return resume(scene, world, { input: 'message', text: answer.word, choice: null, receivedAt: heard.receivedAt });
    }
    const open = meant(answer, scene);
    const [only] = open;
    if (!only) return 'pass';
    const digit = /^\d$/.test(answer.word);
    if (scene.role === 'worker' && digit && answer.number === null && waiting(scene, world)?.digits) {
      return { events: [reply(world.texts.say('Q2'))], because: 'which_of_two' };
    }
    const alone = answer.number !== null || scene.repliedTo !== null || (open.length === 1 && !ofFlow);
    if (alone) return { events: settled(only, answer.yes, world), because: `answers_${only.kind}` };
    return which([...open.map((one) => one.number), ...(ofFlow ? [ofFlow.number] : [])], world);
  },
};
