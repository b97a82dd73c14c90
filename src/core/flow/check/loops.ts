import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Flow } from '../flow-set.ts';
import type { Check } from './check.ts';
import { calledBy, circleIn } from './paths.ts';

/** A loop without a question would talk for ever; flows that call each other in a circle would never end. */
export const loops: Check = ({ flows }) => [...[...flows.values()].flatMap(silentLoop), ...callCircle(flows)];

function silentLoop(flow: Flow): Finding[] {
  const next = (key: string): string[] => {
    const shape = flow.shapes.get(key);
    return !shape || shape.waits || shape.calls ? [] : shape.exits.map((exit) => exit.to);
  };
  const circle = circleIn(flow.nodes.keys(), next);
  const [first] = circle ?? [];
  if (!circle || first === undefined) return [];
  const shown = [...circle, first].join(' > ');
  return [
    findingAt(flow.source, ['nodes', first], {
      rule: 'loop-without-question',
      reason: { id: `Berputar tanpa bertanya: ${shown}.`, en: `It goes round without asking: ${shown}.` },
      todo: { id: 'Taruh pertanyaan di dalam putaran itu.', en: 'Put a question into that loop.' },
    }),
  ];
}

function callCircle(flows: ReadonlyMap<string, Flow>): Finding[] {
  const circle = circleIn(flows.keys(), (name) => calledBy(flows, name));
  const [first] = circle ?? [];
  const flow = first === undefined ? undefined : flows.get(first);
  if (!circle || !flow) return [];
  const shown = [...circle, flow.name].join(' > ');
  return [
    findingAt(flow.source, ['flow'], {
      rule: 'call-circle',
      reason: { id: `Alur saling memanggil berputar: ${shown}.`, en: `Flows call each other in a circle: ${shown}.` },
      todo: { id: 'Pakai "next" ke langkah awal, bukan call.', en: 'Use "next" to an earlier node instead of a call.' },
    }),
  ];
}
