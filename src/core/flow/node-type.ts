import type { ZodType } from 'zod';
import type { Env } from '../conversation/env.ts';
import type { Event } from '../conversation/events.ts';
import type { Option } from '../conversation/message.ts';
import type { Frame, Session } from '../conversation/session.ts';
import type { Input, Step } from '../conversation/step.ts';
import type { Expression } from './cel.ts';
import type { Chapter, Lesson } from './lesson.ts';
import type { Path } from './source.ts';
import type { StandingName } from './standing-texts.ts';
import type { Variable } from './variable.ts';

/** Where a node can go: `name` is what a test must have covered. */
export interface Exit {
  name: string;
  to: string;
  at: Path;
}

/** A text of a node, as the checks see it. */
export interface Said {
  at: Path;
  text: string;
  /** Options rendered with it, with the digit 0 where a human is offered. */
  options?: readonly Option[];
  human?: boolean;
  /** Names that only this text knows. */
  knows?: readonly string[];
  /** Said without the person having just written: the words of S10 are forbidden. */
  unasked?: boolean;
}

/** A variable that is known behind a node, on the named exits or on all. */
export interface Sets {
  variable: Variable;
  on?: readonly string[];
}

/** What a node is, seen from outside: enough for every check, the graph and the walk. */
export interface Shape {
  exits: readonly Exit[];
  says: readonly Said[];
  sets: readonly Sets[];
  /** Conditions and values in CEL. */
  reads: readonly { at: Path; text: string; want: 'bool' | 'value' }[];
  /** A person answers before it goes on: every loop needs one. */
  waits: boolean;
  calls?: { flow: string; at: Path };
  lesson?: { name: string; at: Path };
  /** Shelves of lessons it teaches from. */
  chapters?: { names: readonly Chapter[]; at: Path };
}

/** All a node may know while it runs. */
export interface Scene {
  session: Session;
  frame: Frame;
  env: Env;
  /** Own flow and node, for timers and `because`. */
  flow: string;
  node: string;
  /** An answer of the running flow, or a name every flow has. */
  value(name: string): unknown;
  /** The same with a later session. */
  with(session: Session): Scene;
  /** The same for one text that knows more. */
  knowing(values: Readonly<Record<string, unknown>>): Scene;
}

/** A text in every language it has, ready to be filled. */
export type Text = (scene: Scene) => string;

/** What a node's compile step gets: texts and expressions of its flow, read once. */
export interface Tools {
  key: string;
  /** `id` is its name for translators, where the path has positions that may move. */
  text(source: string, at: Path, id?: string): Text;
  /** What the engine itself says, by name. */
  standing(name: StandingName): Text;
  /** `type` is what its value must be, where only one will do. */
  expression(source: string, type?: Expression['type']): Expression;
  /** A lesson of flows/lessons/, or null where there is none of that name: a check says so. */
  lesson(name: string): Lesson | null;
  /** All of them, in their order. */
  lessons: readonly Lesson[];
  /** A text of a lesson, which knows no answers; `id` is its name for translators. */
  lessonText(id: string, source: string): Text;
}

/** A node that asks the question of a lesson. */
export const isLesson = ({ kind }: Pick<Ready, 'kind'>): boolean => kind === 'lesson' || kind === 'study';

/** A node ready to run: closures over what was read at load. */
export interface Ready {
  /** A waiting node of the same kind goes on after a deploy; another kind is walked to again. */
  kind: string;
  enter(scene: Scene): Step;
  /** What an input does while the node waits; null when it is not for this node. */
  resume?(scene: Scene, input: Input): Step | null;
  /** An open question: her own words, in as many bubbles as she likes. */
  open?: boolean;
  /** Of a choice that takes words she wrote before: which answer holds them, and what its options are called. */
  told?: { key: string; names: readonly string[] } | undefined;
  /** Whether an input names one of its options. */
  names?(scene: Scene, input: Input): boolean;
  /** A choice that takes other words too, as her own text. */
  free?: boolean;
  /** Its message offers digits, so that 0 and 9 are reserved words there. */
  digits?: boolean;
  /** Of several questions in one message, those that digits answer: once they are answered, no digit is waited for. */
  byDigit?: readonly string[];
  /** It asks for nothing but a number: a bare 0 or 9 is the answer (S9). */
  number?: boolean;
  /** A called flow came back with these answers. */
  returned?(scene: Scene, answers: Frame['answers']): Step;
  /** While walking over old answers: where they lead, or null when this node must be entered. */
  pass?(scene: Scene): { session: Session; goto: string } | null;
  /** The answer it adds to: a walk over old answers begins without it. */
  grows?: string;
  /** The answer that says this is done and cannot be undone: kembali does not go behind it. */
  wall?: string;
  /** Keys of the answers a person gave here; kembali takes the latest back. */
  asks?: readonly string[];
}

/** One kind of node: what an author may write, what the checks see, and what it does. */
export interface NodeType<S> {
  type: string;
  /** One sentence for authors. */
  about: string;
  /** One such node in YAML; a test reads every example. */
  example: string;
  schema: ZodType<S>;
  /** What it leaves out it does not do. */
  shape(source: S, key: string): Pick<Shape, 'exits'> & Partial<Shape>;
  ready(source: S, tools: Tools): Ready;
}

export type { Event, Input, Session, Step };
