import type { Finding } from '../finding.ts';
import type { FlowSet } from '../flow-set.ts';

/** One rule over all flows. Pure, and bounded by the size of the flows. */
export type Check = (flows: FlowSet) => Finding[];
