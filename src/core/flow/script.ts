import type { Event } from '../conversation/events.ts';
import type { Need, NeedAnswer } from '../conversation/need.ts';
import { emptySession, type Session } from '../conversation/session.ts';
import { findCompany } from '../directory/find-company.ts';
import { afterAnswer, NOTHING_LEARNT, type Progress, without } from '../learning/progress.ts';
import { endTalk, type FlowStep, resumeFlow, startFlow } from './engine.ts';
import type { FlowSet } from './flow-set.ts';
import { durationOf } from './nodes/pieces.ts';
import { ScriptWorld } from './script-env.ts';
import type { Script, ScriptStep } from './script-schema.ts';
import { goBack, repeat } from './walk.ts';

/** What one step of a script made the flow say and do. */
export interface PlayedStep {
  heard: string;
  happened: string[];
}

/** Plays a script against a flow: pure, the same every time. A number for the brand keeps texts as in the demo. */
export function playScript(flows: FlowSet, flow: string, script: Script): PlayedStep[] {
  const player = new Player(flows, flow, script);
  return script.steps.map((step, index) => player.step(step, index === 0));
}

/** The days of a script's list of companies, around those that scripts play on. */
const [WITHDRAWN_ON, LISTED, LISTED_UNTIL] = ['2026-10-23', '2026-10-24', '2027-01-24'];

class Player {
  private session: Session = emptySession();
  private readonly timers = new Map<string, number>();
  private readonly world: ScriptWorld;
  private readonly flows: FlowSet;
  private readonly flow: string;
  private readonly script: Script;
  private progress = NOTHING_LEARNT;
  private kept: Record<string, unknown> = {};
  private restarted = false;
  private events: Event[] = [];
  private known: ScriptStep['known'];

  constructor(flows: FlowSet, flow: string, script: Script) {
    this.flows = flows;
    this.flow = flow;
    this.script = script;
    this.world = new ScriptWorld(script);
  }

  step(step: ScriptStep, first: boolean): PlayedStep {
    this.events = [];
    if (step.only !== undefined && step.only !== this.script.channel) return { heard: '', happened: [] };
    this.known = step.known ?? this.known;
    if (first) this.start(step);
    if (step.clock) this.pass(durationOf(step.clock));
    if (step.do) this.do(step.do);
    if (step.said !== undefined || step.tap !== undefined) this.say(step);
    const heard = this.events.flatMap((event) => (event.type === 'message_said' ? [event.text] : []));
    return { heard: heard.join('\n'), happened: this.events.flatMap(lineOf) };
  }

  private get env() {
    return this.world.env('CONTOH');
  }

  private start(step: ScriptStep): void {
    this.session = { ...this.session, parked: interrupted(this.script, this.world.now) };
    const told = Object.values(this.script.args).filter((value) => typeof value === 'string');
    this.world.hears(told.join('\n'), step.reads);
    this.take(startFlow(this.flows, this.flow, this.script.args, this.session, this.env));
  }

  private say({ said = '', tap, reads }: ScriptStep): void {
    this.world.hears(said, reads);
    const input = { input: 'message', text: said, choice: tap ?? null, receivedAt: new Date(this.world.now) } as const;
    this.take(resumeFlow(this.flows, this.session, input, this.env));
  }

  private do(what: NonNullable<ScriptStep['do']>): void {
    const run = { kembali: goBack, ulang: repeat, selesai_bicara: endTalk }[what];
    this.take(run(this.flows, this.session, this.env));
  }

  /** Timers that are due by then run in the order of their time. */
  private pass(milliseconds: number): void {
    const until = this.world.now + milliseconds;
    for (let due = this.nextTimer(until); due; due = this.nextTimer(until)) {
      this.world.now = due.at;
      this.timers.delete(due.timer);
      this.take(resumeFlow(this.flows, this.session, { input: 'timeout', timer: due.timer }, this.env));
    }
    this.world.now = until;
  }

  private nextTimer(until: number): { timer: string; at: number } | undefined {
    const due = [...this.timers].filter(([, at]) => at <= until).sort(([, a], [, b]) => a - b);
    return due.map(([timer, at]) => ({ timer, at }))[0];
  }

  private take(step: FlowStep): void {
    this.events.push(...step.events);
    this.session = step.session;
    for (const event of step.events) {
      if (event.type === 'lesson_answered')
        this.progress = afterAnswer(this.progress, event.lesson, event.right, this.env.now);
      if (event.type === 'answers_kept') this.kept = { ...this.kept, ...event.values };
      if (event.type === 'lessons_restarted') {
        this.restarted = true;
        this.progress = without(this.progress, event.lessons);
      }
      if (event.type === 'timer_set') this.timers.set(event.timer, event.at.getTime());
      if (event.type === 'timer_cleared') this.timers.delete(event.timer);
    }
    if (step.outcome.is !== 'need') return;
    const asked = step.outcome.need;
    const answer = asked.need === 'company' ? this.companyIn(asked) : this.answerTo(asked.need);
    this.take(resumeFlow(this.flows, this.session, { input: 'answer', answer }, this.env));
  }

  /** What she has learnt; a restart forgets what a script said of it. */
  private get learning(): Progress {
    const learnt = this.restarted ? undefined : this.known?.learnt;
    if (learnt === undefined) return this.progress;
    const all = [...this.flows.lessons.values()].map(({ value }) => value);
    const last = new Map(all.map(({ chapter, lesson }) => [chapter, lesson]));
    const names = all.filter(({ chapter, lesson }) => learnt === 'all' || last.get(chapter) !== lesson);
    return names.reduce((before, { lesson }) => afterAnswer(before, lesson, true, this.env.now), this.progress);
  }

  private get village() {
    const {
      meets_in,
      meets_how = null,
      closes_in,
      closed,
      mine = [],
      cadre: hasCadre = true,
    } = this.known?.village ?? {};
    const away = (days: number) => new Date(this.world.now + days * 86_400_000);
    const meetsAt = meets_in === undefined ? null : away(meets_in);
    const ahead = closes_in === undefined ? null : away(closes_in);
    return { meetsAt, meetsHow: meets_how, closesAt: closed ? away(-1) : ahead, mine, hasCadre };
  }

  private companyIn(asked: Extract<Need, { need: 'company' }>): NeedAnswer {
    const { companies: names, withdrawn = [] } = this.known ?? {};
    const list = { source: 'uji', as_of: LISTED, until: LISTED_UNTIL };
    const lost = withdrawn.map((name) => ({ name, on: WITHDRAWN_ON }));
    const lists = names ? [{ ...list, names, withdrawn: lost }] : [];
    return { need: 'company', found: findCompany(lists, { ...asked, now: this.env.now }) };
  }

  private answerTo(need: Exclude<NeedAnswer['need'], 'company'>): NeedAnswer {
    if (need === 'case_number') return { need, number: '40711' };
    if (need === 'case_facts') throw new Error('what an officer may read of a case is asked by no flow');
    if (need === 'colleagues' || need === 'takers') return { need, officers: [] };
    if (need === 'crisis_numbers' || need === 'road' || need === 'village_book') return { need, lines: [] };
    if (need === 'other_channel') return { need, cases: [], recent: [], role: 'worker' };
    if (need === 'village_asks') return { need, lines: [], asks: {} };
    if (need === 'village') return { need, ...this.village };
    if (need === 'programmes') return { need, programmes: this.known?.programmes ?? null };
    if (need === 'due_services') return { need, lines: [], known: [] };
    if (need === 'kept') return { need, values: { ...this.kept, ...this.known?.kept } };
    if (need === 'learning') return { need, progress: this.learning, daily: this.known?.daily ? 'on' : 'off' };
    if (need === 'services')
      return { need, services: this.known?.services ?? [], unknown: this.known?.services_unknown ?? null };
    const cases = this.known?.cases ?? [];
    const opened = (days: number) => new Date(this.world.now - days * 86_400_000);
    return { need, cases: cases.map(({ number, days, state }) => ({ number, state, openedAt: opened(days) })) };
  }
}

/** It stands at its start: taking it up walks over the answers anyway. */
function interrupted({ interrupted: before }: Script, now: number): Session['parked'] {
  if (!before) return null;
  const { flow, answers, ago } = before;
  const at = new Date(now - durationOf(ago)).toISOString();
  return { frames: [{ flow, node: '', answers, returnTo: null }], at, offered: true };
}

/** Not told: words (they are in `said`), times and ids that say nothing. */
function lineOf(event: Event): string[] {
  switch (event.type) {
    case 'message_said':
    case 'timer_set':
    case 'timer_cleared':
      return [];
    case 'case_opened':
      return [`case_opened ${event.kind} ${factsLine(event.facts)} village=${event.villageMayKnow}`];
    case 'case_told_more':
      return [`case_told_more ${factsLine(event.facts)}`.trim()];
    case 'village_answered':
      return [`village_answered ${event.mayKnow}`];
    case 'news_answered':
      return [`news_answered ${event.wanted}`];
    case 'lesson_answered':
      return [`lesson_answered ${event.lesson} ${event.right ? 'right' : 'wrong'}`];
    case 'answers_kept':
      return [`answers_kept ${event.name} ${factsLine(event.values)}`.trim()];
    case 'village_ask_left':
      return [`village_ask_left ${event.kind} ${event.village}`];
    case 'date_kept':
      return [`date_kept ${event.what} ${event.date}`];
    case 'date_forgotten':
      return [`date_forgotten ${event.what}`];
    case 'daily_lesson_asked':
      return [`daily_lesson_asked ${event.hour}`];
    case 'call_hour_given':
      return [`call_hour_given ${event.hour}`];
    default:
      return [event.type];
  }
}

const factsLine = (facts: object): string =>
  Object.entries(facts)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
