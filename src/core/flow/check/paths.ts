import type { Flow } from '../flow-set.ts';
import type { Exit, Shape } from '../node-type.ts';

/** Nodes that can be reached from the start; `shut`: an exit that is not taken. */
export function reachable(flow: Flow, shut?: Exit): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [flow.start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const shape = flow.shapes.get(key);
    if (!shape || seen.has(key)) continue;
    seen.add(key);
    for (const exit of shape.exits) if (exit !== shut) open.push(exit.to);
  }
  return seen;
}

/** Every exit of every node, with its node. */
export function* exitsOf(flow: Flow): Iterable<{ key: string; shape: Shape; exit: Exit }> {
  for (const [key, shape] of flow.shapes) for (const exit of shape.exits) yield { key, shape, exit };
}

/** The flows that a flow calls, as often as it does. */
export const calledBy = (flows: ReadonlyMap<string, Flow>, name: string): string[] =>
  [...(flows.get(name)?.shapes.values() ?? [])].flatMap(({ calls }) => (calls ? [calls.flow] : []));

/** One circle in a directed graph, as the nodes on it, or null. Bounded by nodes and edges. */
export function circleIn(nodes: Iterable<string>, next: (key: string) => readonly string[]): string[] | null {
  const done = new Set<string>();
  for (const start of nodes) {
    const circle = done.has(start) ? null : circleFrom(start, next, done);
    if (circle) return circle;
  }
  return null;
}

function circleFrom(start: string, next: (key: string) => readonly string[], done: Set<string>): string[] | null {
  const path: { key: string; rest: string[] }[] = [{ key: start, rest: [...next(start)] }];
  const onPath = new Set([start]);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const to = top.rest.pop();
    if (to === undefined) {
      done.add(top.key);
      onPath.delete(top.key);
      path.pop();
    } else if (onPath.has(to)) {
      const keys = path.map((step) => step.key);
      return keys.slice(keys.indexOf(to));
    } else if (!done.has(to)) {
      onPath.add(to);
      path.push({ key: to, rest: [...next(to)] });
    }
  }
  return null;
}
