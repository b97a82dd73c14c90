import type { Env } from '../conversation/env.ts';
import type { Frame } from '../conversation/session.ts';
import type { Scene, Session } from './node-type.ts';

/** The scene of one node in one step. A class, because one is made for every node of every turn. */
export class RunningScene implements Scene {
  readonly session: Session;
  readonly frame: Frame;
  readonly env: Env;

  constructor(session: Session, frame: Frame, env: Env) {
    this.session = session;
    this.frame = frame;
    this.env = env;
  }

  get flow(): string {
    return this.frame.flow;
  }

  get node(): string {
    return this.frame.node;
  }

  value(name: string): unknown {
    const answer = this.frame.answers[name];
    if (answer !== undefined) return answer;
    if (name === 'layanan') return this.env.brand;
    if (name === 'berhenti') return this.env.stopped === true;
    if (name === 'saluran') return this.env.channel;
    return name === 'peran' ? this.env.role : undefined;
  }

  with(session: Session): Scene {
    return new RunningScene(session, session.frames.at(-1) ?? this.frame, this.env);
  }

  knowing(values: Readonly<Record<string, unknown>>): Scene {
    const frame = { ...this.frame, answers: { ...this.frame.answers, ...values } };
    return new RunningScene(this.session, frame, this.env);
  }
}
