import { findingAt } from '../findings.ts';
import type { Check } from './check.ts';
import { reachable } from './paths.ts';

/** A node that nothing leads to is a mistake in a name, or left over. */
export const unreachable: Check = ({ flows }) =>
  [...flows.values()].flatMap((flow) => {
    const seen = reachable(flow);
    const lost = [...flow.nodes.keys()].filter((key) => !seen.has(key));
    return lost.map((key) =>
      findingAt(flow.source, ['nodes', key], {
        rule: 'unreachable',
        reason: { id: `Tidak ada jalan ke langkah "${key}".`, en: `Nothing leads to the node "${key}".` },
        todo: { id: 'Hubungkan dari langkah lain, atau hapus.', en: 'Lead to it from another node, or remove it.' },
      }),
    );
  });
