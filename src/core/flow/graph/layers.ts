import type { Flow } from '../flow-set.ts';

/** A line from node to node; `label` is its exit. */
export interface Edge {
  from: string;
  to: string;
  label: string;
}

/** Every exit that leads to a node of the flow; exits that lead to the same place share one line. */
export function edgesOf(flow: Flow): Edge[] {
  const edges = new Map<string, Edge>();
  for (const [from, shape] of flow.shapes) {
    for (const { name, to } of shape.exits) {
      if (!flow.shapes.has(to)) continue;
      const before = edges.get(`${from} ${to}`);
      edges.set(`${from} ${to}`, { from, to, label: before ? `${before.label}, ${name}` : name });
    }
  }
  return [...edges.values()].map((edge) => (edge.label === 'next' ? { ...edge, label: '' } : edge));
}

/** How far each node stands from the start, by its longest way without going back. */
export function layersOf(flow: Flow, edges: readonly Edge[]): ReadonlyMap<string, number> {
  const order = inOrder(flow, edges);
  const place = new Map(order.map((key, index) => [key, index]));
  const layers = new Map(order.map((key) => [key, 0]));
  for (const key of order) {
    for (const { from, to } of edges) {
      if (from !== key || (place.get(to) ?? 0) <= (place.get(key) ?? 0)) continue;
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(key) ?? 0) + 1));
    }
  }
  return layers;
}

/** Nodes so that every line leads forward, but for those that go round. */
function inOrder(flow: Flow, edges: readonly Edge[]): string[] {
  const done: string[] = [];
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const edge of edges.filter(({ from }) => from === key).reverse()) visit(edge.to);
    done.push(key);
  };
  visit(flow.start);
  for (const key of flow.shapes.keys()) visit(key);
  return done.reverse();
}
