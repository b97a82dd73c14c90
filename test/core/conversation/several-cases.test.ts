import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDanger } from '../../../src/core/conversation/danger/danger.ts';
import type { Event } from '../../../src/core/conversation/events.ts';
import type { ReportedCase, Scene } from '../../../src/core/conversation/scene.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { unboundTooLong } from '../../../src/core/conversation/unbound.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const NUMBERS = ['40711', '40567', '40313', '21344', '55710', '61803'];

/** Three people of one village share a phone; each reports two troubles of somebody else. */
const REPORTS = [
  'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
  'suami saya joko di malaysia paspornya ditahan agen, desa tieng kejajar wonosobo',
  'lapor adik saya budi di taiwan potongan gajinya besar, desa kuripan garung wonosobo',
  'kakak saya rini di hongkong kontraknya tidak sesuai janji',
  'lapor keponakan saya wati di singapura gaji 2 bulan belum dibayar',
  'tetangga saya di korea kena phk uang belum dibayar',
];

/** One phone in memory: what a turn says is true for the next. */
class SharedPhone {
  scene: Scene = { ...SCENES.mother, cases: [] };
  /** Where the words went, by the tag in them: a case's number, or a human. */
  went = new Map<string, string>();
  asked = 0;
  #drawn = 0;

  says(text: string, more: Partial<Scene> = {}): Event[] {
    const number = NUMBERS[this.#drawn] ?? '';
    const scene = { ...this.scene, ...more };
    const world = worldOf(scene, { answers: [{ need: 'case_number', number }] });
    const id = `00000000-0000-7000-8000-0000000000${10 + this.#drawn}`;
    const told = { ...world, env: { ...world.env, id: () => id } };
    const danger = readDanger(heardAs(text), scene, told);
    const taken = danger === 'pass' ? readMessage(heardAs(text), scene, told) : danger;
    if (taken.session) this.scene = { ...this.scene, session: taken.session };
    for (const event of taken.events) this.#apply(event);
    return taken.events;
  }

  waitsTooLong(): void {
    for (const event of unboundTooLong(this.scene).events) this.#apply(event);
    this.scene = { ...this.scene, session: { ...this.scene.session, unbound: null } };
  }

  #apply(event: Event): void {
    if (event.type === 'case_opened') this.#open(event);
    if (event.type === 'case_told_more') this.#note(event.details, this.#numberOf(event.caseId));
    if (event.type === 'human_asked' && event.details) this.#note(event.details, 'human');
    if (event.type === 'which_case_asked') this.asked += 1;
    if (event.type === 'village_answered') {
      const cases = this.scene.cases.map((one) =>
        one.id === event.caseId ? { ...one, villageMayKnow: event.mayKnow } : one,
      );
      this.scene = { ...this.scene, cases };
    }
  }

  #open({ caseId, number, facts, details }: Extract<Event, { type: 'case_opened' }>): void {
    this.#drawn += 1;
    const { category, severity, country, placeCode } = facts;
    const about = { id: caseId, number, category, severity, country, placeCode, words: details };
    const opened: ReportedCase = { ...(SCENES.mother.cases[0] as ReportedCase), ...about };
    this.scene = { ...this.scene, cases: [...this.scene.cases, opened] };
  }

  #note(details: string, to: string): void {
    for (const [tag] of details.matchAll(/ke\d+\b/g)) this.went.set(tag, to);
  }

  #numberOf(caseId: string): string {
    return this.scene.cases.find(({ id }) => id === caseId)?.number ?? '';
  }
}

function openedPhone(): SharedPhone {
  const phone = new SharedPhone();
  for (const report of REPORTS) phone.says(report);
  return phone;
}

/** How a message says which case it is about; `nothing` leaves it to a question back. */
const WAYS = ['number first', 'number last', 'reply', 'answer', 'nothing', 'nothing, never answered'] as const;

const SENTENCES = [
  'majikannya janji bayar minggu depan surat',
  'tadi sudah telepon, diminta menunggu surat',
  'orangnya sehat sudah dapat makan surat',
  'agennya minta uang lagi dua juta kali',
];

function send(phone: SharedPhone, at: number, way: (typeof WAYS)[number], n: number): string {
  const number = NUMBERS[at] ?? '';
  const words = `${SENTENCES[n % SENTENCES.length]} ke${n}`;
  if (way === 'number first') phone.says(`${number} ${words}`);
  else if (way === 'number last') phone.says(`${words}, urusan ${number}`);
  else if (way === 'reply') phone.says(words, { repliedTo: phone.scene.cases[at]?.id ?? null });
  else phone.says(words);
  if (way === 'answer' || way === 'nothing') phone.says(n % 2 ? number : `yang ${number} bu`);
  return way === 'nothing, never answered' ? 'human' : number;
}

describe('several people and several cases behind one number', () => {
  it('six reports of three people are six cases', () => {
    const phone = openedPhone();
    expect(phone.scene.cases.map(({ country }) => country)).toEqual(['SA', 'MY', 'TW', 'HK', 'SG', 'KR']);
  });

  it('200 interleaved messages: each is with its case, or a human has it; none is guessed', () => {
    const message = fc.tuple(fc.nat(5), fc.constantFrom(...WAYS));
    fc.assert(
      fc.property(fc.array(message, { minLength: 200, maxLength: 200 }), (messages) => {
        const phone = openedPhone();
        const meant = new Map(messages.map(([at, way], n) => [`ke${n}`, send(phone, at, way, n)]));
        phone.waitsTooLong();
        expect(phone.went).toEqual(meant);
        expect(phone.asked).toBe(
          messages.filter(([, way]) => !['number first', 'number last', 'reply'].includes(way)).length,
        );
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it('her digits answer the village question they name; without a number it is asked which', () => {
    const phone = openedPhone();
    const [asked] = phone.says('1').filter(({ type }) => type === 'message_said');
    expect(asked).toMatchObject({ text: expect.stringContaining('Yang dijawab yang mana?') });
    phone.says('40567');
    expect(phone.scene.cases.map(({ villageMayKnow }) => villageMayKnow)).toEqual([
      'unanswered',
      'yes',
      'unanswered',
      'unanswered',
      'unanswered',
      'unanswered',
    ]);
    phone.says('40711 2 jam 4 sore');
    expect(phone.scene.cases[0]?.villageMayKnow).toBe('no');
  });

  it('BARU is a report of its own', () => {
    const phone = openedPhone();
    phone.says('anak saya yang satunya gaji belum dibayar 3 bulan');
    const opened = phone.says('BARU').find(({ type }) => type === 'case_opened');
    expect(opened).toMatchObject({ facts: { category: 'wages' }, details: expect.stringContaining('satunya') });
  });

  it('danger does not wait for the question: it has a case of its own', () => {
    const phone = openedPhone();
    const events = phone.says('dia dipukul majikan sampai berdarah tolong');
    expect(events.find(({ type }) => type === 'case_opened')).toMatchObject({ facts: { severity: 'critical' } });
    expect(phone.says('40313 dia dipukul majikan sampai berdarah')).toContainEqual(
      expect.objectContaining({ type: 'case_raised', caseId: phone.scene.cases[2]?.id }),
    );
  });
});

describe('what is said of a case', () => {
  const saidOf = (events: readonly Event[]) =>
    events.flatMap((event) => (event.type === 'message_said' && !event.to ? [event.caseId ?? null] : []));

  it('carries it, so that whoever replies to that message is understood', () => {
    const phone = new SharedPhone();
    const first = phone.says(REPORTS[0] ?? '');
    const [id] = phone.scene.cases.map((one) => one.id);
    expect(id).toBeDefined();
    expect(saidOf(first)).toEqual([id]);
    expect(saidOf(phone.says('STATUS', { repliedTo: id ?? null }))).toEqual([id]);
  });
});
