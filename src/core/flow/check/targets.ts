import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Flow, FlowSet } from '../flow-set.ts';
import type { Check } from './check.ts';
import { exitsOf } from './paths.ts';

/** Every exit leads to a node of the flow, the start is one, and a called flow exists. */
export const targets: Check = (set) =>
  [...set.flows.values()].flatMap((flow) => [...startOf(flow), ...dangling(flow), ...calls(flow, set)]);

function startOf(flow: Flow): Finding[] {
  if (flow.nodes.has(flow.start)) return [];
  return [noNode(flow, ['start'], flow.start)];
}

function dangling(flow: Flow): Finding[] {
  const wrong = [...exitsOf(flow)].filter(({ exit }) => !flow.nodes.has(exit.to));
  return wrong.map(({ key, exit }) =>
    exit.to === '' ? noNext(flow, key, exit.at) : noNode(flow, ['nodes', key, ...exit.at], exit.to),
  );
}

function calls(flow: Flow, { flows, unread }: FlowSet): Finding[] {
  return [...flow.shapes].flatMap(([key, { calls: called }]) =>
    called && !flows.has(called.flow) && !unread?.has(called.flow)
      ? [
          findingAt(flow.source, ['nodes', key, ...called.at], {
            rule: 'no-such-flow',
            reason: { id: `Alur "${called.flow}" tidak ada.`, en: `There is no flow "${called.flow}".` },
            todo: { id: 'Periksa nama alur itu.', en: 'Check its name.' },
          }),
        ]
      : [],
  );
}

const noNode = (flow: Flow, path: readonly (string | number)[], name: string): Finding =>
  findingAt(flow.source, path, {
    rule: 'no-such-node',
    reason: { id: `Langkah "${name}" tidak ada di alur ini.`, en: `This flow has no node "${name}".` },
    todo: { id: 'Periksa ejaannya, atau tambahkan langkah itu.', en: 'Check its spelling, or add that node.' },
  });

const noNext = (flow: Flow, key: string, at: readonly (string | number)[]): Finding =>
  findingAt(flow.source, ['nodes', key, ...at], {
    rule: 'no-next',
    reason: { id: 'Pilihan ini tidak punya langkah berikut.', en: 'This option leads nowhere.' },
    todo: { id: 'Beri "next" pada pilihan ini atau pada pertanyaannya.', en: 'Give it or its question a "next".' },
  });
