import { readExpression } from '../cel.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Flow } from '../flow-set.ts';
import type { Path } from '../source.ts';
import { readTemplate } from '../template.ts';
import type { Check } from './check.ts';
import { surelyKnown } from './known.ts';

/** A text or condition may only use what is known on every way to it, unless a condition guards it with `known.`. */
export const missingAnswers: Check = ({ flows }) => [...flows.values()].flatMap(inFlow);

function inFlow(flow: Flow): Finding[] {
  return [...surelyKnown(flow)].flatMap(([key, known]) => {
    const shape = flow.shapes.get(key);
    const texts = shape?.says.flatMap(({ at, text, knows = [] }) =>
      unknown(readTemplate(text, flow.variables).names, new Set([...known, ...knows])).map((name) =>
        maybeMissing(flow, [key, ...at], name),
      ),
    );
    const conditions = shape?.reads.flatMap(({ at, text }) =>
      unknown(unguarded(flow, text), known).map((name) => maybeMissing(flow, [key, ...at], name)),
    );
    return [...(texts ?? []), ...(conditions ?? [])];
  });
}

const unguarded = (flow: Flow, text: string): string[] =>
  readExpression(text, flow.variables)
    .reads.filter((read) => !read.guarded)
    .map((read) => read.name);

const unknown = (names: readonly string[], known: ReadonlySet<string>): string[] =>
  [...new Set(names)].filter((name) => !known.has(name));

const maybeMissing = (flow: Flow, path: Path, name: string): Finding =>
  findingAt(flow.source, ['nodes', ...path], {
    rule: 'maybe-missing',
    reason: {
      id: `"${name}" belum tentu terjawab saat sampai di sini.`,
      en: `"${name}" may not be answered on every way to here.`,
    },
    todo: {
      id: `Tanyakan dulu di semua jalan, atau dalam syarat tulis: known.${name} && ...`,
      en: `Ask it on every way, or in a condition write: known.${name} && ...`,
    },
  });
