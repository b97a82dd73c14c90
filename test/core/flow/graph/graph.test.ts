import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOX, layOut } from '../../../../src/core/flow/graph/layout.ts';
import { drawFlow } from '../../../../src/core/flow/graph/svg.ts';
import { loadFlows } from '../../../../src/core/flow/load.ts';
import { readFlowFiles } from '../../../../src/store/flow-files.ts';

const RUNS = { numRuns: Math.min(100, Number(process.env.RUNS ?? 100)) };
const shipped = [...loadFlows(readFlowFiles('flows').files).flows.flows.values()];

/** A flow of asks with these lines between them. */
function flowWith(lines: readonly (readonly [number, number])[], count: number) {
  const nodes = Array.from({ length: count }, (_, i) => {
    const to = [
      ...lines.filter(([from]) => from % count === i).map(([, other]) => `n${other % count}`),
      `n${(i + 1) % count}`,
    ];
    const options = [...new Set(to)]
      .slice(0, 8)
      .map((next, at) => `{ id: o${at}, label: ${'abcdefgh'[at]}${'abcdefgh'[at]}, next: ${next} }`);
    return `  n${i}: { type: choose, text: "${i}?", options: [${options.join(', ')}] }\n`;
  });
  const { flows } = loadFlows([
    { path: 'flows/uji.yaml', text: `flow: uji\nabout: a\nmet: after_1\nnodes:\n${nodes.join('')}` },
  ]);
  const flow = flows.flows.get('uji');
  if (!flow) throw new Error('no flow');
  return flow;
}

test('no box covers another and no line crosses a box it does not belong to, for any graph', () => {
  const lines = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 });
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 12 }), (between, count) => {
      const { boxes, lines: drawn, width } = layOut(flowWith(between, count));
      for (const [index, a] of boxes.entries()) {
        expect(a.x - BOX.width / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + BOX.width / 2).toBeLessThanOrEqual(width);
        for (const b of boxes.slice(index + 1)) {
          expect(Math.abs(a.x - b.x) >= BOX.width || Math.abs(a.y - b.y) >= BOX.height).toBe(true);
        }
      }
      for (const { edge, points } of drawn) {
        const inner = points.slice(1, -1);
        const others = boxes.filter(({ key }) => key !== edge.from && key !== edge.to);
        for (const { x, y } of inner) {
          expect(others.some((box) => Math.abs(x - box.x) < BOX.width / 2 && y > box.y && y < box.y + BOX.height)).toBe(
            false,
          );
        }
      }
    }),
    RUNS,
  );
});

describe.each(shipped.map((flow) => [flow.name, flow] as const))('%s', (_name, flow) => {
  const svg = drawFlow(flow);
  test('shows every node and every exit by name', () => {
    for (const key of flow.nodes.keys()) expect(svg).toContain(`>${key} <tspan`);
    for (const shape of flow.shapes.values()) {
      for (const exit of shape.exits) if (exit.name !== 'next') expect(svg).toContain(exit.name);
    }
  });
  test('is closed markup: texts of authors are escaped', () => {
    expect(svg.match(/<[a-z]+[ >]/g)?.length).toBe(
      (svg.match(/<\/[a-z]+>/g)?.length ?? 0) + (svg.match(/\/>/g)?.length ?? 0),
    );
  });
});
