import type { Env } from '../../../src/core/conversation/env.ts';
import type { Event } from '../../../src/core/conversation/events.ts';
import type { NeedAnswer } from '../../../src/core/conversation/need.ts';
import { emptySession, type Session, sessionSchema } from '../../../src/core/conversation/session.ts';
import { type FlowStep, resumeFlow, startFlow } from '../../../src/core/flow/engine.ts';
import type { Finding } from '../../../src/core/flow/finding.ts';
import { type FlowSet, loadFlows } from '../../../src/core/flow/load.ts';
import { fakeEnv } from './fake-env.ts';

/** Flows from texts; errors fail the test that wrote them. */
export function flowsOf(...texts: string[]): FlowSet {
  const { flows, findings } = loadFlows(texts.map((text, index) => ({ path: `flows/f${index}.yaml`, text })));
  const wrong = findings.filter((finding) => finding.level === 'error');
  if (wrong.length > 0) throw new Error(wrong.map(shortFinding).join('\n'));
  return flows;
}

export const shortFinding = (finding: Finding): string =>
  `${finding.line}:${finding.column} ${finding.level} ${finding.rule}: ${finding.reason.en}`;

/** A person and a flow, played like the inbox does: the session is serialised and parsed between turns. */
export class Conversation {
  events: Event[] = [];
  session: Session = emptySession();
  ended = true;
  readonly env: Env;
  private readonly flows: FlowSet;

  constructor(flows: FlowSet, env: Partial<Env> = {}) {
    this.flows = flows;
    this.env = fakeEnv(env);
  }

  start(flow: string, args: Record<string, unknown> = {}): this {
    return this.take(startFlow(this.flows, flow, args, this.session, this.env));
  }

  say(text: string, choice: string | null = null): this {
    const input = { input: 'message', text, choice, receivedAt: this.env.now } as const;
    return this.take(resumeFlow(this.flows, this.session, input, this.env));
  }

  timer(timer: string): this {
    return this.take(resumeFlow(this.flows, this.session, { input: 'timeout', timer }, this.env));
  }

  answer(answer: NeedAnswer): this {
    return this.take(resumeFlow(this.flows, this.session, { input: 'answer', answer }, this.env));
  }

  /** Takes a step as the inbox would; a case number is given at once. */
  take(step: FlowStep): this {
    this.events = [...step.events];
    this.keep(step.session);
    this.ended = step.outcome.is === 'ended';
    if (step.outcome.is !== 'need' || step.outcome.need.need !== 'case_number') return this;
    const before = this.events;
    this.answer({ need: 'case_number', number: '40711' });
    this.events = [...before, ...this.events];
    return this;
  }

  /** All that was said, joined as one message. */
  get heard(): string {
    return this.events.flatMap((event) => (event.type === 'message_said' ? [event.text] : [])).join('\n');
  }

  /** The answers of the running flow. */
  get answers(): Record<string, unknown> {
    return this.session.frames.at(-1)?.answers ?? {};
  }

  happened(type: Event['type']): boolean {
    return this.events.some((event) => event.type === type);
  }

  private keep(session: Session): void {
    this.session = sessionSchema.parse(JSON.parse(JSON.stringify(session)));
  }
}
