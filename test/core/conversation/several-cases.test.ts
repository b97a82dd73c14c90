import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDanger } from '../../../src/core/conversation/danger/danger.ts';
import type { Event } from '../../../src/core/conversation/events.ts';
import type { ReportedCase, Scene } from '../../../src/core/conversation/scene.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { unboundTooLong } from '../../../src/core/conversation/unbound.ts';
import { NOON } from '../../support/helpline.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const NUMBERS = ['40711', '40567', '40313', '21344', '55710', '61803'];

/** A shared phone: three are called "anak", all are in trouble, no two are one. */
const SIX_PEOPLE = [
  'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
  'LAPOR anak saya joko di malaysia paspornya ditahan agen, desa tieng kejajar wonosobo',
  'lapor adik saya budi di taiwan potongan gajinya besar, desa kuripan garung wonosobo',
  'kakak saya rini di hongkong kontraknya tidak sesuai janji',
  'lapor anak saya wati di singapura gaji 2 bulan belum dibayar',
  'tetangga saya di korea kena phk uang belum dibayar',
];
/** Two matters of each of three. */
const THREE_PEOPLE = [
  'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
  'LAPOR anak saya siti di arab paspornya ditahan agen, desa kuripan garung wonosobo',
  'lapor anak saya joko di malaysia gaji 3 bulan belum dibayar, desa tieng kejajar wonosobo',
  'lapor anak saya joko di malaysia kontraknya tidak sesuai janji',
  'lapor adik saya budi di taiwan potongan gajinya besar, desa kuripan garung wonosobo',
  'lapor adik saya budi di taiwan paspornya ditahan majikan',
];

/** One phone in memory: what a turn says is true for the next. */
class SharedPhone {
  scene: Scene = { ...SCENES.mother, cases: [] };
  /** Where the words went, by the tag in them: a case's number, or a human. */
  went = new Map<string, string>();
  asked = 0;
  #drawn = 0;

  /** Minutes since noon. */
  clock = 0;

  says(text: string, more: Partial<Scene> = {}): Event[] {
    const number = NUMBERS[this.#drawn] ?? '';
    const scene = { ...this.scene, ...more };
    const world = worldOf(scene, { answers: [{ need: 'case_number', number }] });
    const id = `00000000-0000-7000-8000-0000000000${10 + this.#drawn}`;
    const now = new Date(NOON.getTime() + this.clock * 60_000);
    const told = { ...world, env: { ...world.env, id: () => id, now } };
    const heard = heardAs(text, { receivedAt: now });
    const danger = readDanger(heard, scene, told);
    const taken = danger === 'pass' ? readMessage(heard, scene, told) : danger;
    if (taken.session) this.scene = { ...this.scene, session: taken.session };
    for (const event of taken.events) this.#apply(event);
    return taken.events;
  }

  /** An answer that names no case, to what alone is asked on this phone: may the village of this one know, or is it done? */
  answersOnly(text: string, at: number, kind: 'village' | 'is_it_done'): void {
    const number = NUMBERS[at] ?? '';
    const cases = this.scene.cases.map((one): ReportedCase => {
      if (one.number !== number) return { ...one, villageMayKnow: 'yes' };
      return kind === 'village' ? { ...one, villageMayKnow: 'unanswered' } : { ...one, state: 'answered' };
    });
    const caseId = cases.find((one) => one.number === number)?.id ?? '';
    const questions = kind === 'is_it_done' ? [{ kind, caseId, number }] : [];
    const session = { ...this.scene.session, frames: [] };
    for (const event of this.says(text, { cases, questions, session }))
      if (event.type === 'village_answered') this.#note(text, this.#numberOf(event.caseId));
  }

  waitsTooLong(): void {
    for (const event of unboundTooLong(this.scene).events) this.#apply(event);
    this.scene = { ...this.scene, session: { ...this.scene.session, unbound: null } };
  }

  closes(at: number): void {
    const number = NUMBERS[at] ?? '';
    const ended = this.scene.cases.filter((one) => one.number === number);
    const closed = { state: 'closed' as const, closedAt: NOON, villageMayKnow: 'yes' as const };
    this.scene = {
      ...this.scene,
      cases: this.scene.cases.filter((one) => one.number !== number),
      recent: [...this.scene.recent, ...ended.map((one) => ({ ...one, ...closed }))],
      session: { ...this.scene.session, frames: [] },
    };
  }

  #reopens(id: string): void {
    const one = this.scene.recent.find((ended) => ended.id === id);
    if (!one) return;
    const open = { ...one, state: 'taken' as const, closedAt: null };
    const recent = this.scene.recent.filter((ended) => ended.id !== id);
    this.scene = { ...this.scene, cases: [...this.scene.cases, open], recent };
  }

  #apply(event: Event): void {
    if (event.type === 'case_reopened') this.#reopens(event.caseId);
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
    return [...this.scene.cases, ...this.scene.recent].find(({ id }) => id === caseId)?.number ?? '';
  }
}

function openedPhone(reports = SIX_PEOPLE): SharedPhone {
  const phone = new SharedPhone();
  for (const report of reports) phone.says(report);
  return phone;
}

/** How a message says which case it is about; `nothing` leaves it to a question back. */
const WAYS = [
  'number first',
  'number last',
  'reply',
  'answer',
  'described',
  'described by halves',
  'nothing, never answered',
  'not done',
  'the only open question',
  'sent again',
] as const;
type Way = (typeof WAYS)[number];
/** How often she is asked which. */
const ASKED: Partial<Record<Way, number>> = {
  answer: 1,
  described: 1,
  'described by halves': 2,
  'nothing, never answered': 1,
};

/** Some with a name, a relative and a trouble of somebody else's case in them. */
const SENTENCES = [
  'majikannya janji bayar minggu depan surat',
  'anak saya siti gajinya belum dibayar lagi',
  'orangnya sehat sudah dapat makan surat',
  'anak saya yang kedua paspornya ditahan',
  'agennya minta uang lagi dua juta kali',
  'anak saya joko kontraknya beda, PT nya gak beres',
];
interface Phones {
  reports: string[];
  /** What each of them is known by. */
  described: string[];
  /** What is true of two, where there is such a thing. */
  halves: string[] | null;
}

const SIX: Phones = {
  reports: SIX_PEOPLE,
  described: ['yang siti', 'yang di malaysia', 'yang budi gaji', 'kakak rini', 'yang wati', 'tetangga saya bu'],
  halves: null,
};
const THREE: Phones = {
  reports: THREE_PEOPLE,
  described: ['yang siti digaji', 'siti paspor', 'yang joko gaji', 'joko kontrak', 'budi potongan', 'yang budi paspor'],
  halves: ['yang siti', 'siti', 'yang joko', 'joko', 'yang budi', 'budi bu'],
};

const idOf = (phone: SharedPhone, at: number) => phone.scene.cases.find(({ number }) => number === NUMBERS[at])?.id;

/** Said by somebody whose case was closed, or beside it of one that is not: by its number when she is asked. */
function saysNotDone(phone: SharedPhone, at: number, n: number): void {
  if (n % 3 === 0) phone.closes(at);
  const words = `belum selesai juga bu ke${n}`;
  if (phone.scene.recent.length > 0 && n % 2) {
    phone.says(words);
    phone.says(NUMBERS[at] ?? '');
  } else phone.says(`${NUMBERS[at]} ${words}`);
  for (const { number } of phone.scene.recent) phone.says(`${number} belum selesai`);
}

/** A yes to the only village question, or a no to the only "is it done?". */
function answersOnly(phone: SharedPhone, at: number, n: number): void {
  if (n % 2) phone.answersOnly(`belum bu, uangnya kurang dua juta ke${n}`, at, 'is_it_done');
  else phone.answersOnly(`boleh bu, jam 4 sore ke${n}`, at, 'village');
}

function send(phone: SharedPhone, of: Phones, { at, way, n }: { at: number; way: Way; n: number }): string | null {
  const number = NUMBERS[at] ?? '';
  const words = `${SENTENCES[n % SENTENCES.length]} ke${n}`;
  if (way === 'sent again') phone.says(of.reports[at] ?? '');
  else if (way === 'the only open question') answersOnly(phone, at, n);
  else if (way === 'not done') saysNotDone(phone, at, n);
  else if (way === 'number first') phone.says(`${number} ${words}`);
  else if (way === 'number last') phone.says(`${words}, urusan ${number}`);
  else if (way === 'reply') phone.says(words, { repliedTo: idOf(phone, at) ?? null });
  else phone.says(words);
  if (way === 'answer') phone.says(n % 2 ? number : `yang ${number} bu`);
  if (way === 'described') phone.says(of.described[at] ?? '');
  if (way === 'described by halves') for (const part of [of.halves?.[at] ?? '', number]) phone.says(part);
  if (way === 'sent again') return null;
  return way === 'nothing, never answered' ? 'human' : number;
}

describe('several people and several cases behind one number', () => {
  it('six reports of six or of three people are six cases', () => {
    const countries = (phone: SharedPhone) => phone.scene.cases.map(({ country }) => country);
    expect(countries(openedPhone())).toEqual(['SA', 'MY', 'TW', 'HK', 'SG', 'KR']);
    expect(countries(openedPhone(THREE_PEOPLE))).toEqual(['SA', 'SA', 'MY', 'MY', 'TW', 'TW']);
  });

  it.each([
    ['six people', SIX],
    ['three people, two cases each', THREE],
  ])('200 interleaved messages of %s: each is with its case, or a human has it; none is guessed', (_, of) => {
    const ways = WAYS.filter((way) => of.halves !== null || way !== 'described by halves');
    const message = fc.tuple(fc.nat(5), fc.constantFrom(...ways));
    fc.assert(
      fc.property(fc.array(message, { minLength: 200, maxLength: 200 }), (messages) => {
        const phone = openedPhone(of.reports);
        const sent = messages.map(([at, way], n) => [`ke${n}`, send(phone, of, { at, way, n })] as const);
        phone.waitsTooLong();
        expect(phone.went).toEqual(new Map(sent.filter(([, to]) => to !== null)));
        expect(phone.asked).toBe(messages.reduce((sum, [, way]) => sum + (ASKED[way] ?? 0), 0));
        expect([...phone.scene.cases, ...phone.scene.recent]).toHaveLength(of.reports.length);
      }),
      { numRuns: 3, endOnFailure: true },
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

  it('words that come before she can have read "which one?" wait with the first: one number gives them their case', () => {
    const phone = openedPhone();
    phone.says('majikannya janji bayar minggu depan ke1');
    const askedAt = NOON;
    expect(phone.says('katanya uangnya sudah ada ke2', { askedAt })).toEqual([]);
    phone.says('40567');
    expect([phone.went.get('ke1'), phone.went.get('ke2'), phone.asked]).toEqual([NUMBERS[1], NUMBERS[1], 1]);
  });

  it('of somebody else, or later, they are words of their own', () => {
    for (const [text, minutes] of [
      ['anak saya joko paspornya ditahan ke2', 0],
      ['katanya uangnya sudah ada ke2', 2],
    ] as const) {
      const phone = openedPhone();
      phone.says('majikannya janji bayar minggu depan ke1');
      phone.clock = minutes;
      phone.says(text, { askedAt: NOON });
      expect([phone.went.get('ke1'), phone.asked]).toEqual(['human', 2]);
    }
  });

  it.each(['makasih ya', 'bu', 'hmm'])('hardly a word does not take their place: %s', (text) => {
    const phone = openedPhone();
    phone.says('majikannya janji bayar minggu depan ke1');
    phone.clock = 5;
    phone.says(text, { askedAt: NOON });
    phone.says('40567');
    expect(phone.went.get('ke1')).toBe(NUMBERS[1]);
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

describe('one case, and words that may be about somebody else', () => {
  const begun = (report = SIX_PEOPLE[0] ?? ''): SharedPhone => {
    const phone = new SharedPhone();
    phone.says(report);
    return phone;
  };

  it.each(['anak saya budi gajinya tidak dibayar', 'anak saya yang kedua paspornya ditahan'])('asks: %s', (text) => {
    const phone = begun();
    phone.says(`${text} ke1`);
    expect([phone.asked, phone.went.get('ke1')]).toEqual([1, undefined]);
  });

  it.each(['anak saya siti gajinya belum dibayar lagi', 'anak saya sudah boleh makan'])('takes: %s', (text) => {
    const phone = begun();
    phone.says(`${text} ke1`);
    expect([phone.asked, phone.went.get('ke1')]).toEqual([0, NUMBERS[0]]);
  });

  it('the same report again is the same case; told otherwise with its name too, without one she is asked', () => {
    const phone = begun();
    expect(phone.says(SIX_PEOPLE[0] ?? '')).toEqual([]);
    phone.says('LAPOR anak saya siti arab saudi gaji 5 bulan belum dibayar ke1');
    phone.says('LAPOR anak saya di arab gajinya belum dibayar ke2');
    expect([phone.scene.cases.length, phone.went.get('ke1'), phone.asked]).toEqual([1, NUMBERS[0], 1]);
    phone.says('LAPOR anak saya joko di malaysia gaji belum dibayar ke3');
    expect(phone.scene.cases).toHaveLength(2);
  });

  it('another in danger is another alarm, also a minute after the first', () => {
    const phone = begun('anak saya siti dipukul majikannya di arab, tolong');
    phone.clock = 1;
    phone.says('dia dipukul terus sampai berdarah');
    expect(phone.scene.cases).toHaveLength(1);
    phone.says('anak saya budi dipukul majikannya di malaysia');
    expect(phone.scene.cases.map(({ severity }) => severity)).toEqual(['critical', 'critical']);
  });

  it('a report soon after an alarm is its story, unless it tells of somebody else or, later, of something else', () => {
    const phone = begun('anak saya dipukul majikannya di arab, tolong');
    phone.clock = 5;
    phone.says('LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo ke1');
    phone.clock = 30;
    phone.says('LAPOR anak saya paspornya ditahan agen ke2');
    expect([phone.scene.cases.length, phone.went.get('ke1'), phone.went.get('ke2')]).toEqual([
      1,
      NUMBERS[0],
      undefined,
    ]);
    expect(phone.asked).toBe(1);
  });
});

describe('"belum selesai"', () => {
  /** One case is closed, another goes on. */
  function halfDone(): SharedPhone {
    const phone = new SharedPhone();
    for (const report of SIX_PEOPLE.slice(0, 2)) phone.says(report);
    phone.closes(1);
    return phone;
  }

  const textOf = (events: readonly Event[]) => events.flatMap((one) => (one.type === 'message_said' ? [one.text] : []));

  it('asks which where one is closed and another open, and keeps the words for the one that is named', () => {
    const phone = halfDone();
    const [asks] = textOf(phone.says('belum selesai juga bu ke1'));
    expect(asks).toContain(`${NUMBERS[1]}, ${NUMBERS[0]}`);
    expect(textOf(phone.says(NUMBERS[1] ?? ''))).toEqual([expect.stringContaining('kami buka lagi')]);
    expect([phone.scene.recent.length, phone.went.get('ke1')]).toEqual([0, NUMBERS[1]]);
  });

  it('by number or reply is about that case, also where it is the open one', () => {
    const phone = halfDone();
    phone.says(`${NUMBERS[0]} belum selesai ke1`);
    phone.says('belum selesai bu ke2', { repliedTo: idOf(phone, 0) ?? null });
    expect(phone.scene.recent).toHaveLength(1);
    expect([phone.went.get('ke1'), phone.went.get('ke2')]).toEqual([NUMBERS[0], NUMBERS[0]]);
    phone.says('belum selesai bu, paspornya masih di agen ke3', { repliedTo: phone.scene.recent[0]?.id ?? null });
    expect([phone.scene.recent.length, phone.went.get('ke3')]).toEqual([0, NUMBERS[1]]);
  });

  it('in a report of somebody else is no word about what is closed', () => {
    const phone = begin();
    const report = 'LAPOR adik saya di taiwan, PT nya gak beres, gaji 3 bln blm dibayar';
    expect(phone.says(report).some(({ type }) => type === 'case_opened')).toBe(true);
    expect(phone.scene.recent).toHaveLength(1);
    const other = begin();
    other.says('adik saya budi di taiwan belum beres gajinya');
    expect(other.scene.recent).toHaveLength(1);
  });

  it('takes a no with its reason, and keeps the reason', () => {
    const phone = begin();
    const [closed] = phone.scene.recent;
    if (!closed) throw new Error('nothing closed');
    const answered = { ...closed, state: 'answered' as const, closedAt: null };
    const questions = [{ kind: 'is_it_done' as const, caseId: closed.id, number: closed.number }];
    const events = phone.says('belum bu, gaji bulan terakhir belum ke1', { cases: [answered], recent: [], questions });
    expect(events.map(({ type }) => type)).toEqual(['case_told_more', 'case_reopened', 'message_said']);
  });

  it('also where her first answer to that case still waits for an hour', () => {
    const phone = new SharedPhone();
    phone.says(SIX_PEOPLE[0] ?? '');
    phone.says('1');
    const { frames } = phone.scene.session;
    expect(frames).toHaveLength(1);
    phone.closes(0);
    phone.scene = { ...phone.scene, session: { ...phone.scene.session, frames } };
    expect(phone.says('2').map(({ type }) => type)).toContain('case_reopened');
  });

  function begin(): SharedPhone {
    const phone = new SharedPhone();
    phone.says(SIX_PEOPLE[0] ?? '');
    phone.closes(0);
    return phone;
  }
});

describe('what is said of a case', () => {
  const saidOf = (events: readonly Event[]) =>
    events.flatMap((event) => (event.type === 'message_said' && !event.to ? [event.caseId ?? null] : []));

  it('carries it, so that whoever replies to that message is understood', () => {
    const phone = new SharedPhone();
    const first = phone.says(SIX_PEOPLE[0] ?? '');
    const [id] = phone.scene.cases.map((one) => one.id);
    expect(id).toBeDefined();
    expect(saidOf(first)).toEqual([id]);
    expect(saidOf(phone.says('STATUS', { repliedTo: id ?? null }))).toEqual([id]);
  });
});

describe('a yes or no to "which one?"', () => {
  const TOLD = 'kemarin ditelepon agennya disuruh sabar dulu ke1';
  /** Two cases whose villages are settled, and words that wait. */
  function asked(): SharedPhone {
    const phone = openedPhone(SIX_PEOPLE.slice(0, 2));
    phone.scene = { ...phone.scene, cases: phone.scene.cases.map((one) => ({ ...one, villageMayKnow: 'yes' })) };
    phone.says(TOLD);
    phone.clock += 5;
    return phone;
  }

  it.each(['iya', 'tidak', 'boleh', '1'])(
    '%j is asked once more and attached nowhere; her number is still heard',
    (text) => {
      const phone = asked();
      const events = phone.says(text);
      expect(events.map(({ type }) => type)).toEqual(['which_case_asked', 'message_said']);
      phone.says(NUMBERS[0] ?? '');
      expect(phone.went.get('ke1')).toBe(NUMBERS[0]);
    },
  );

  it('the second time a human has all she wrote, and she hears so', () => {
    const phone = asked();
    for (const text of ['iya', 'tidak']) {
      phone.says(text);
      phone.clock += 5;
    }
    expect(phone.asked).toBe(2);
    expect(phone.went.get('ke1')).toBe('human');
    expect(phone.scene.session.unbound).toBeNull();
  });
});
