import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Flow } from '../flow-set.ts';
import { DEEPEST_CALL } from '../run.ts';
import type { Check } from './check.ts';
import { calledBy } from './paths.ts';

type Flows = ReadonlyMap<string, Flow>;

/** Flows inside flows go no deeper than the engine follows: there they would break in the middle of a talk. */
export const callDepth: Check = ({ flows }) => {
  const known = new Map<string, readonly string[]>();
  return [...flows.values()].flatMap((flow) => {
    const chain = deepest(flow.name, flows, known);
    return chain.length === DEEPEST_CALL + 1 ? [tooDeep(flow, chain)] : [];
  });
};

/** The longest chain of calls that begins here. A circle is another check's finding and is not followed round. */
function deepest(name: string, flows: Flows, known: Map<string, readonly string[]>): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  known.set(name, []);
  let longest: readonly string[] = [];
  for (const called of calledBy(flows, name)) {
    const chain = deepest(called, flows, known);
    if (chain.length > longest.length) longest = chain;
  }
  const chain = [name, ...longest];
  known.set(name, chain);
  return chain;
}

function tooDeep(flow: Flow, chain: readonly string[]): Finding {
  const shown = chain.join(' > ');
  return findingAt(flow.source, ['flow'], {
    rule: 'calls-too-deep',
    reason: {
      id: `Alur memanggil alur lebih dari ${DEEPEST_CALL} tingkat: ${shown}.`,
      en: `Flows call flows more than ${DEEPEST_CALL} levels deep: ${shown}.`,
    },
    todo: { id: 'Gabungkan beberapa alur itu.', en: 'Join some of these flows.' },
  });
}
