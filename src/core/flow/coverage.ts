import type { Flow, FlowSet, Move } from './flow-set.ts';

/** Which exits of which nodes scripts have taken. */
export class Coverage {
  private readonly taken = new Set<string>();

  /** The same flows, watched. */
  watch(flows: FlowSet): FlowSet {
    return { ...flows, moved: (move) => this.note(flows, move) };
  }

  /** `node: exit` of a flow that nothing took. */
  missing(flow: Flow): string[] {
    return [...exits(flow)].filter((exit) => !this.taken.has(`${flow.name} ${exit}`));
  }

  /** Exits taken, and all there are. */
  count(flow: Flow): { taken: number; all: number } {
    const all = [...exits(flow)].length;
    return { taken: all - this.missing(flow).length, all };
  }

  private note(flows: FlowSet, move: Move): void {
    for (const name of exitsTaken(flows, move)) this.taken.add(`${move.flow} ${move.node}: ${name}`);
  }
}

function* exits(flow: Flow): Iterable<string> {
  for (const [key, shape] of flow.shapes) {
    if (shape.exits.length === 0) yield `${key}: end`;
    for (const exit of shape.exits) yield `${key}: ${exit.name}`;
  }
}

/**
 * The exits that lead where it went. Where several do, a timer took the one named timeout and an option the one with
 * its id; conditions that lead to one place count together.
 */
function exitsTaken(flows: FlowSet, { flow, node, to, answers, timer }: Move): string[] {
  const shape = flows.flows.get(flow)?.shapes.get(node);
  if (!shape) return [];
  if (to === null) return ['end'];
  const leading = shape.exits.filter((exit) => exit.to === to).map((exit) => exit.name);
  if (timer && leading.includes('timeout')) return ['timeout'];
  const others = leading.filter((name) => name !== 'timeout');
  const chosen = shape.sets.map(({ variable }) => answers[variable.name]);
  const byChoice = others.filter((name) => chosen.includes(name));
  return byChoice.length > 0 ? byChoice : others;
}
