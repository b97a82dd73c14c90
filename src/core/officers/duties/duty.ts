import type { Taken, World } from '../../conversation/reader.ts';
import type { Scene } from '../../conversation/scene.ts';

/** Work of an officer that belongs to no case, by a word of its own: what stands behind the word, and who says it. */
export interface DutyCall {
  /** In small letters. */
  args: string[];
  /** The same as she typed them. */
  typed: string[];
  officer: NonNullable<Scene['officer']>;
  session: Scene['session'];
}

/** Does it, or passes when this is not how the word is used. Pure. */
export type Duty = (call: DutyCall, world: World) => Taken | 'pass';
