import { describe, expect, it } from 'vitest';
import { joinLearners, type Learner as Kept, learnerSchema } from '../../../src/core/learning/learner.ts';
import {
  afterAnswer,
  afterShown,
  learnt,
  NOTHING_LEARNT,
  nextLesson,
  type Progress,
  progressSchema,
  without,
} from '../../../src/core/learning/progress.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-12-01T12:00:00Z');
const on = (day: number): Date => new Date(START + day * DAY);
const NAMES = Array.from({ length: 26 }, (_, index) => `l${index + 1}`);

/** The same numbers every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A learner who forgets by half in so many days: twice as slowly after each right answer, and fast again after a wrong
 * one. She knows nothing of ts-fsrs, so that it is not measured by its own model.
 */
class Learner {
  private readonly memory = new Map<string, { halfLife: number; seen: number }>();
  private readonly random: () => number;
  constructor(seed: number) {
    this.random = chance(seed);
  }
  recall(name: string, day: number): number {
    const kept = this.memory.get(name);
    return kept ? 2 ** -((day - kept.seen) / kept.halfLife) : 0;
  }
  answers(name: string, day: number): boolean {
    const before = this.memory.get(name);
    const right = before ? this.random() < this.recall(name, day) : this.random() < 0.5;
    const halfLife = right ? Math.max(14, (before?.halfLife ?? 0) * 2) : 5;
    this.memory.set(name, { halfLife, seen: day });
    return right;
  }
}

type Choose = (day: number, progress: Progress) => string | null;

/** What a learner still knows after 90 days of one lesson a day, and after how many days a wrong one came back. */
function ninetyDays(seed: number, choose: Choose) {
  const learner = new Learner(seed);
  let progress = NOTHING_LEARNT;
  const wrongSince = new Map<string, number>();
  const waits: number[] = [];
  for (let day = 0; day < 90; day++) {
    const name = choose(day, progress);
    if (name === null) continue;
    const since = wrongSince.get(name);
    if (since !== undefined) waits.push(day - since);
    const right = learner.answers(name, day);
    if (right) wrongSince.delete(name);
    else wrongSince.set(name, day);
    progress = afterAnswer(progress, name, right, on(day));
  }
  const known = NAMES.reduce((sum, name) => sum + learner.recall(name, 90), 0) / NAMES.length;
  return { known, waits, seen: learnt(progress, NAMES) };
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const spaced: Choose = (day, progress) => nextLesson(progress, NAMES, on(day));
const inTurn: Choose = (day) => NAMES[day % NAMES.length] ?? null;

describe('what was wrong comes back', () => {
  it('not on the same day, but on the next, before anything new', () => {
    const progress = afterAnswer(afterAnswer(NOTHING_LEARNT, 'l1', false, on(0)), 'l2', true, on(0));
    expect(nextLesson(progress, NAMES, on(0))).toBe('l3');
    expect(nextLesson(progress, NAMES, on(1))).toBe('l1');
  });

  it('what was right waits longer each time, and nothing new is held up by it', () => {
    let progress = afterAnswer(NOTHING_LEARNT, 'l1', true, on(0));
    const first = progress.lessons.l1?.card.due.getTime() ?? 0;
    progress = afterAnswer(progress, 'l1', true, new Date(first));
    const second = progress.lessons.l1?.card.due.getTime() ?? 0;
    expect(first - START).toBeGreaterThanOrEqual(2 * DAY);
    expect(second - first).toBeGreaterThan(first - START);
    expect(nextLesson(progress, ['l1', 'l2'], new Date(second))).toBe('l2');
    expect(nextLesson(progress, ['l1'], new Date(second))).toBe('l1');
    expect(nextLesson(progress, ['l1'], new Date(second - 1))).toBeNull();
  });

  it('measured: 40 learners know more after 90 days than with the lessons in turn, and see them all', () => {
    const ours = SEEDS.map((seed) => ninetyDays(seed, spaced));
    const theirs = SEEDS.map((seed) => ninetyDays(seed, inTurn));
    const waits = ours.flatMap((one) => one.waits).sort((a, b) => a - b);
    expect(ours.every(({ seen }) => seen === NAMES.length)).toBe(true);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThanOrEqual(3);
    expect(mean(ours.map(({ known }) => known))).toBeGreaterThan(mean(theirs.map(({ known }) => known)) + 0.05);
  });

  it('what is kept reads back as it was', () => {
    const progress = afterAnswer(NOTHING_LEARNT, 'l1', false, on(0));
    expect(progressSchema.parse(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
  });
});

describe('a lesson that comes by itself', () => {
  it('who reads and does not answer gets the next new one; the unanswered come back when all were sent', () => {
    let progress = NOTHING_LEARNT;
    const sent: (string | null)[] = [];
    for (let day = 0; day < 4; day++) {
      const next = nextLesson(progress, ['a', 'b', 'c'], on(day));
      sent.push(next);
      progress = afterShown(progress, next ?? '', on(day));
    }
    expect(sent).toEqual(['a', 'b', 'c', 'a']);
  });
  it('what was answered wrong ten minutes after seven is due at seven of the next day, not on the same', () => {
    const progress = afterAnswer(NOTHING_LEARNT, 'a', false, new Date('2026-12-01T12:10:00Z'));
    expect(nextLesson(progress, ['a', 'b'], new Date('2026-12-02T12:00:00Z'))).toBe('a');
    expect(nextLesson(progress, ['a', 'b'], new Date('2026-12-01T20:00:00Z'))).toBe('b');
  });
  it('from the start of one part forgets nothing of another', () => {
    const both = afterAnswer(afterAnswer(NOTHING_LEARNT, 'a', true, on(0)), 'b', true, on(0));
    expect(Object.keys(without(both, ['a']).lessons)).toEqual(['b']);
  });
});

describe('what a stranger learnt on a number that is hers after all', () => {
  const learner = (over: Partial<Kept>): Kept => ({ ...learnerSchema.parse({}), ...over });
  const asked = learner({ progress: afterAnswer(NOTHING_LEARNT, 'l1', true, on(0)), daily: 'on', hour: '05:00' });
  const answered = learner({ progress: afterAnswer(NOTHING_LEARNT, 'l2', true, on(1)) });

  it('is added, and her lesson of the day stays as she asked for it', () => {
    const both = joinLearners(asked, answered);
    expect(Object.keys(both.progress.lessons)).toEqual(['l1', 'l2']);
    expect(both).toMatchObject({ daily: 'on', hour: '05:00' });
  });

  it('counts where it was asked for or ended since', () => {
    expect(joinLearners(asked, { ...answered, daily: 'on', hour: '20:00' })).toMatchObject({ hour: '20:00' });
    expect(joinLearners(asked, { ...answered, chosen: true })).toMatchObject({ daily: 'off' });
  });
});
