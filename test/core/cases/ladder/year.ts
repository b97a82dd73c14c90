import type { Ladder } from '../../../../src/core/cases/ladder/read-ladder.ts';
import { isDay } from '../../../../src/core/contact/local-time.ts';
import { anyCase, type Dice, dice, everybody } from './people.ts';
import { type Live, type Ring, World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEGIN = new Date('2026-01-01T00:00:00Z');

export interface Year {
  world: World;
  cases: Live[];
}

/** Officers who answer, refuse, sleep, leave, lose their phone and change their number. */
class People {
  readonly #world: () => World;
  readonly #from: Dice;
  constructor(world: () => World, from: Dice) {
    this.#world = world;
    this.#from = from;
  }

  #in(ms: number, run: () => void): void {
    const world = this.#world();
    world.agenda.add(new Date(world.now.getTime() + ms), run);
  }

  /** Whether she hears it at all: a sleeper by night does not, and a lost phone rings in other hands. */
  #hears({ officerId, is }: Ring): boolean {
    const officer = this.#world().roster.get(officerId);
    if (officer?.standing !== 'active') return false;
    const awake = isDay(this.#world().now, officer.zone) || officer.wake || this.#from.chance(0.2);
    return awake && this.#from.chance(is === 'alarm' ? 0.5 : 0.6);
  }

  rings(ring: Ring): void {
    if (!this.#hears(ring)) return;
    const delay = Math.ceil(this.#from.next() ** 3 * 3 * 60) * MINUTE;
    this.#in(delay, () => (ring.is === 'nudge' ? this.#afterNudge(ring) : this.#answers(ring)));
  }

  #answers({ officerId, openCase, is }: Ring): void {
    const world = this.#world();
    const officer = world.roster.get(officerId);
    const above = officer?.level === 'district' || officer?.level === 'desk';
    const free = openCase.state === 'open' || (openCase.state === 'taken' && openCase.raisedFor !== null && above);
    const asked = openCase.asked.some((one) => one.officerId === officerId && one.state !== 'no');
    if (!free || officer?.standing !== 'active' || !(asked || is === 'alarm')) return;
    if (this.#from.chance(0.25)) world.refuse(openCase, officerId);
    else {
      world.accept(openCase, officerId);
      this.#works(openCase, officerId);
    }
  }

  /** News now and then, and at last the end. A quarter of all fall silent. */
  #works(openCase: Live, officerId: string): void {
    if (this.#from.chance(0.25)) return;
    const { chance, below } = this.#from;
    this.#in((1 + below(72)) * HOUR, () => {
      if (openCase.state !== 'taken' || openCase.holderId !== officerId) return;
      if (chance(0.4)) this.#world().close(openCase);
      else if (chance(0.1)) this.#world().refuse(openCase, officerId);
      else this.#tells(openCase, officerId);
    });
  }

  #afterNudge({ openCase, officerId }: Ring): void {
    if (openCase.state !== 'taken' || openCase.holderId !== officerId) return;
    this.#tells(openCase, officerId);
  }

  #tells(openCase: Live, officerId: string): void {
    this.#world().news(openCase, officerId);
    this.#works(openCase, officerId);
  }

  /** One of them goes off duty, loses her phone until the new one is confirmed, or leaves for good. */
  changes(cases: readonly Live[]): void {
    const world = this.#world();
    const active = [...world.roster.values()].filter(({ standing }) => standing === 'active');
    const one = this.#from.of(active);
    const enough = active.filter(({ level }) => level === one.level).length > 2;
    if (!enough) return;
    const what = this.#from.of(['leave', 'leave', 'phone', 'gone'] as const);
    const changed = { leave: { onDuty: false }, phone: { standing: 'frozen' }, gone: { standing: 'left' } } as const;
    world.roster.set(one.id, { ...one, ...changed[what] });
    for (const openCase of cases) {
      if (openCase.holderId !== one.id || openCase.state !== 'taken') continue;
      if (what === 'leave') world.giveBack(openCase, one.id);
      world.look(openCase);
    }
    this.#in((1 + this.#from.below(14)) * DAY, () => {
      const now = world.roster.get(one.id);
      if (now) world.roster.set(one.id, { ...now, onDuty: true, standing: what === 'gone' ? 'left' : 'active' });
      if (what === 'gone') world.roster.set(`${one.id}+`, { ...one, id: `${one.id}+` });
    });
  }
}

/** A year of `n` cases, and two months more in which what is open comes to its end. */
export function liveAYear(ladder: Ladder, seed: number, n: number): Year {
  const from = dice(seed);
  const people = new People(() => world, from);
  const world: World = new World(ladder, BEGIN, (ring) => people.rings(ring));
  for (const one of everybody(from)) world.roster.set(one.id, one);
  const cases: Live[] = [];
  for (let i = 0; i < n; i += 1) {
    const openedAt = new Date(BEGIN.getTime() + Math.floor(from.next() * 365 * DAY));
    world.agenda.add(openedAt, () => {
      const made = anyCase(from, i, { openedAt, roster: [...world.roster.values()] });
      cases.push(made);
      world.open(made);
    });
  }
  for (let day = 0; day < 365; day += 2) {
    world.agenda.add(new Date(BEGIN.getTime() + day * DAY + from.below(24) * HOUR), () => people.changes(cases));
  }
  world.run(new Date(BEGIN.getTime() + 425 * DAY));
  return { world, cases };
}
