import type { Flow } from '../flow-set.ts';
import type { Shape } from '../node-type.ts';
import { BUILT_IN } from '../variable.ts';

/** For each node, the names that are known on every way to it. A name set at one exit is known behind that exit. */
export function surelyKnown(flow: Flow): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>([[flow.start, knownAtStart(flow)]]);
  const open = [flow.start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const shape = flow.shapes.get(key);
    const before = known.get(key);
    if (!shape || !before) continue;
    for (const exit of shape.exits) {
      const after = new Set([...before, ...setAt(shape, exit.name)]);
      if (narrow(known, exit.to, after)) open.push(exit.to);
    }
  }
  return known;
}

function knownAtStart(flow: Flow): ReadonlySet<string> {
  const given = Object.entries(flow.definition.args).filter(([, arg]) => !arg.optional);
  return new Set([...BUILT_IN.map((variable) => variable.name), ...given.map(([name]) => name)]);
}

const setAt = (shape: Shape, exit: string): string[] =>
  shape.sets.filter(({ on }) => on === undefined || on.includes(exit)).map(({ variable }) => variable.name);

/** Keeps what both ways know; true when the node must be looked at again. */
function narrow(known: Map<string, ReadonlySet<string>>, key: string, after: ReadonlySet<string>): boolean {
  const before = known.get(key);
  if (!before) {
    known.set(key, after);
    return true;
  }
  const both = new Set([...before].filter((name) => after.has(name)));
  if (both.size === before.size) return false;
  known.set(key, both);
  return true;
}
