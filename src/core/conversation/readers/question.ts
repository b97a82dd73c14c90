import type { Event } from '../events.ts';
import { isOpen } from '../open-door.ts';
import { waiting } from '../play-flow.ts';
import { type Reader, reply, type World } from '../reader.ts';
import type { OpenQuestion, Scene } from '../scene.ts';
import { wholeMessage } from '../whole-word.ts';

const YES = new Set(['1', 'benar', 'sudah', 'iya', 'ya']);
const NO = new Set(['2', 'belum', 'blm', 'tidak', 'gak', 'jangan']);

interface Answer {
  number: string | null;
  yes: boolean;
}

function answerIn(text: string): Answer | null {
  const [, number, word] = /^(?:(\d{3,8}) )?(.+)$/.exec(wholeMessage(text)) ?? [];
  if (!word || !(YES.has(word) || NO.has(word))) return null;
  return { number: number ?? null, yes: YES.has(word) };
}

/** Questions it may answer: the one it replied to or names; else all that wait on this phone. */
function meant(answer: Answer, scene: Scene): OpenQuestion[] {
  if (answer.number) return scene.questions.filter((question) => question.number === answer.number);
  const replied = scene.questions.filter((question) => question.caseId === scene.repliedTo);
  return replied.length > 0 ? replied : scene.questions;
}

function settled(question: OpenQuestion, yes: boolean, world: World): Event[] {
  const { caseId } = question;
  if (question.kind === 'call_you') {
    return yes ? [] : [{ type: 'call_declined', caseId }, reply(world.texts.say('DF2'), { caseId })];
  }
  const after = yes ? ('case_confirmed' as const) : ('case_reopened' as const);
  return [{ type: after, caseId }, reply(world.texts.say(yes ? 'C2' : 'C3'), { caseId })];
}

/** Answers to our yes/no questions outside a flow. With two on one phone it is asked which (S9), never guessed. */
export const question: Reader = {
  name: 'question',
  read(heard, scene, world) {
    const behindDoor = scene.role === 'worker' && !isOpen(scene, world.env.now);
    if (scene.officer || behindDoor || scene.questions.length === 0) return 'pass';
    const answer = answerIn(heard.choice ?? heard.text);
    if (!answer) return 'pass';
    const open = meant(answer, scene);
    const flowWaits = answer.number === null && scene.repliedTo === null && (waiting(scene, world)?.digits ?? false);
    if (open.length === 0) return 'pass';
    const [only] = open;
    if (only && open.length === 1 && !flowWaits)
      return { events: settled(only, answer.yes, world), because: `answers_${only.kind}` };
    const daftar = open.map((one) => one.number).join(', ');
    return {
      events: [reply(world.texts.say('Q1', { daftar, contoh: open[0]?.number ?? '' }))],
      because: 'which_of_two',
    };
  },
};
