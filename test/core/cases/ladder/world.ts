import { decide } from '../../../../src/core/cases/ladder/decide.ts';
import type { Asked, LadderCase, Move } from '../../../../src/core/cases/ladder/ladder-case.ts';
import { clocksFor, type Ladder } from '../../../../src/core/cases/ladder/read-ladder.ts';
import type { Officer } from '../../../../src/core/cases/routing/types.ts';

/** A case of the world: what the ladder sees, in rows that change. */
export type Live = LadderCase & { asked: Asked[]; openedAt: Date; roundSince: Date | null; takenAt: Date | null };

/** One thing that happened to a case, with its reason where a rule gave one. */
export interface Logged {
  at: Date;
  id: string;
  is: Move['move'] | 'opened' | 'accepted' | 'refused' | 'news' | 'closed';
  officerId?: string;
  because?: string;
  until?: Date;
  round: number;
}

/** What a phone heard, and so may answer. */
export interface Ring {
  officerId: string;
  openCase: Live;
  is: 'alert' | 'remind' | 'alarm' | 'nudge';
}

interface Due {
  at: number;
  n: number;
  run(): void;
}

/** Times as a heap, so that a year of looks stays quick. */
class Agenda {
  readonly #heap: Due[] = [];
  #n = 0;
  #before(a: Due, b: Due): boolean {
    return a.at < b.at || (a.at === b.at && a.n < b.n);
  }
  add(at: Date, run: () => void): void {
    const heap = this.#heap;
    this.#n += 1;
    heap.push({ at: at.getTime(), n: this.#n, run });
    for (let i = heap.length - 1; i > 0; ) {
      const up = (i - 1) >> 1;
      if (!this.#before(heap[i] as Due, heap[up] as Due)) return;
      [heap[i], heap[up]] = [heap[up] as Due, heap[i] as Due];
      i = up;
    }
  }
  take(): Due | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let least = i;
      if (left < heap.length && this.#before(heap[left] as Due, heap[least] as Due)) least = left;
      if (right < heap.length && this.#before(heap[right] as Due, heap[least] as Due)) least = right;
      if (least === i) return first;
      [heap[i], heap[least]] = [heap[least] as Due, heap[i] as Due];
      i = least;
    }
  }
}

/** Cases, officers and a clock in memory, moved by the same decisions as the real ones. */
export class World {
  readonly agenda = new Agenda();
  readonly log: Logged[] = [];
  readonly roster = new Map<string, Officer>();
  readonly #ladder: Ladder;
  readonly #rings: (ring: Ring) => void;
  readonly #looks = new Map<string, Date>();
  now: Date;

  constructor(ladder: Ladder, begin: Date, rings: (ring: Ring) => void) {
    this.#ladder = ladder;
    this.#rings = rings;
    this.now = begin;
  }

  /** Runs until nothing is due any more, or `end`. */
  run(end: Date): void {
    for (let due = this.agenda.take(); due && due.at <= end.getTime(); due = this.agenda.take()) {
      this.now = new Date(due.at);
      due.run();
    }
  }

  tell(openCase: Live, is: Logged['is'], more: Partial<Logged> = {}): void {
    this.log.push({ at: this.now, id: openCase.id, is, round: openCase.roundSince?.getTime() ?? 0, ...more });
  }

  open(openCase: Live): void {
    openCase.hours = clocksFor(this.#ladder, openCase).hours;
    this.tell(openCase, 'opened');
    this.look(openCase);
  }

  /** The ladder's look: what it decides is done, and looking once more at the same moment must find nothing to do. */
  look(openCase: Live): void {
    for (let n = 0; ; n += 1) {
      const { moves, lookAgain } = this.#decide(openCase);
      for (const move of moves) this.#do(openCase, move);
      const released = moves.some((one) => one.move === 'release');
      if (!released && moves.length > 0 && n > 1) throw new Error(`${openCase.id}: looked again, did more`);
      if (moves.length > 0) continue;
      this.#lookAgain(openCase, lookAgain);
      return;
    }
  }

  #decide(openCase: Live) {
    const passed = openCase.asked.filter(({ state }) => state === 'no' || state === 'expired');
    const roster = [...this.roster.values()];
    const seen = { ...openCase, declinedBy: passed.map(({ officerId }) => officerId) };
    return decide(seen, { ladder: this.#ladder, roster, now: this.now });
  }

  #lookAgain(openCase: Live, at: Date | null): void {
    if (!at) return;
    this.#looks.set(openCase.id, at);
    this.agenda.add(at, () => {
      if (this.#looks.get(openCase.id)?.getTime() === at.getTime()) this.look(openCase);
    });
  }

  #do(openCase: Live, move: Move): void {
    this.tell(openCase, move.move, move as Partial<Logged>);
    const alertOf = (id: string) => openCase.asked.find((one) => one.officerId === id && one.state === 'open');
    switch (move.move) {
      case 'alert': {
        const { officerId, level, until } = move;
        openCase.asked.push({ officerId, level, until, state: 'open', askedAt: this.now, remindedAt: null });
        this.#rings({ officerId, openCase, is: 'alert' });
        return;
      }
      case 'remind': {
        const asked = alertOf(move.officerId);
        if (asked) asked.remindedAt = this.now;
        this.#rings({ officerId: move.officerId, openCase, is: 'remind' });
        return;
      }
      case 'pass': {
        const asked = alertOf(move.officerId);
        if (asked) asked.state = 'expired';
        return;
      }
      case 'climb':
        if (move.level) openCase.reached = move.level;
        return;
      case 'alarm':
        openCase.alarmedAt = this.now;
        for (const officerId of move.officerIds) this.#rings({ officerId, openCase, is: 'alarm' });
        return;
      case 'nudge':
        openCase.nudgedAt = this.now;
        this.#rings({ officerId: move.officerId, openCase, is: 'nudge' });
        return;
      case 'raise':
        openCase.raisedFor = 'silent';
        openCase.alarmedAt = null;
        return;
      case 'release':
        this.giveBack(openCase);
        return;
    }
  }

  accept(openCase: Live, officerId: string): void {
    this.tell(openCase, 'accepted', { officerId });
    openCase.asked = openCase.asked.map((one) => (one.state === 'open' ? { ...one, state: 'expired' } : one));
    Object.assign(openCase, { state: 'taken', holderId: officerId, newsAt: this.now, takenAt: this.now });
    Object.assign(openCase, { nudgedAt: null, alarmedAt: null, raisedFor: null, successorId: null });
    this.look(openCase);
  }

  refuse(openCase: Live, officerId: string): void {
    this.tell(openCase, 'refused', { officerId });
    openCase.asked = openCase.asked.map((one) => (one.officerId === officerId ? { ...one, state: 'no' } : one));
    if (openCase.holderId === officerId) this.giveBack(openCase, officerId);
    this.look(openCase);
  }

  news(openCase: Live, officerId: string): void {
    if (openCase.holderId !== officerId || openCase.state !== 'taken') return;
    this.tell(openCase, 'news', { officerId });
    Object.assign(openCase, { newsAt: this.now, nudgedAt: null });
    if (openCase.raisedFor === 'silent') {
      openCase.raisedFor = null;
      this.#newRound(openCase, null);
    }
    this.look(openCase);
  }

  close(openCase: Live): void {
    this.tell(openCase, 'closed');
    openCase.state = 'closed';
  }

  giveBack(openCase: Live, refusedBy: string | null = null): void {
    Object.assign(openCase, { state: 'open', holderId: null, newsAt: null, nudgedAt: null });
    Object.assign(openCase, { alarmedAt: null, raisedFor: null });
    this.#newRound(openCase, refusedBy);
  }

  #newRound(openCase: Live, refusedBy: string | null): void {
    openCase.roundSince = this.now;
    openCase.asked = openCase.asked.filter(({ officerId }) => officerId === refusedBy);
  }
}
