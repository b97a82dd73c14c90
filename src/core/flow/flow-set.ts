import type { Finding } from './finding.ts';
import type { Ready, Shape } from './node-type.ts';
import type { FlowSource } from './schema.ts';
import type { Source } from './source.ts';
import type { Variable } from './variable.ts';

/** A flow ready to run, with what the checks need to know of it. */
export interface Flow {
  name: string;
  start: string;
  nodes: ReadonlyMap<string, Ready>;
  shapes: ReadonlyMap<string, Shape>;
  variables: ReadonlyMap<string, Variable>;
  definition: FlowSource;
  source: Source;
}

/** All flows of the helpline. */
export interface FlowSet {
  flows: ReadonlyMap<string, Flow>;
  /** What is said when a flow breaks. */
  failed: string;
}

export interface Loaded {
  flows: FlowSet;
  findings: Finding[];
}
