import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Bilingual, Finding } from './finding.ts';

/** A file as text; `path` is shown in findings. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Keys and positions that lead to a value. */
export type Path = readonly (string | number)[];

/** Where something stands in a file, 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** A YAML file read into plain values, with the position of every path in it. */
export interface Source {
  file: string;
  value: unknown;
  at(path: Path): Position;
}

/** Characters; a flow of 300 nodes has about 60,000. */
export const LONGEST_FILE = 400_000;

/** Reads YAML without anchors, aliases or tags: a file is what it looks like. */
export function readYaml(file: SourceFile): { source: Source } | { findings: Finding[] } {
  if (file.text.length > LONGEST_FILE)
    return { findings: [refusal(file.path, START, { rule: 'file-size', ...TOO_LONG })] };
  try {
    return parse(file);
  } catch {
    return { findings: [refusal(file.path, START, { rule: 'yaml', ...TOO_DEEP })] };
  }
}

const START: Position = { line: 1, column: 1 };

function parse(file: SourceFile): { source: Source } | { findings: Finding[] } {
  const lines = new LineCounter();
  const doc = parseDocument(file.text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, schema: 'core' });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const wrong = doc.errors[0] ?? doc.warnings[0];
  if (wrong) {
    return { findings: [refusal(file.path, position(wrong.pos[0]), { rule: 'yaml', ...whyBad(wrong.message) })] };
  }
  const refused = firstRefused(doc);
  if (refused)
    return {
      findings: [refusal(file.path, position(refused.offset), { rule: refused.rule, ...REFUSED[refused.rule] })],
    };
  const at = (path: Path) => position(offsetOf(doc, path));
  return { source: { file: file.path, value: doc.toJS(), at } };
}

type Refused = { rule: keyof typeof REFUSED; offset: number };

/** Anchors multiply, and `__proto__` is no name of ours. */
function firstRefused(doc: Document): Refused | null {
  const found: Refused[] = [];
  visit(doc, {
    Pair(_key, { key }) {
      if (!isScalar(key) || key.value !== '__proto__') return undefined;
      found.push({ rule: 'yaml-key', offset: key.range?.[0] ?? 0 });
      return visit.BREAK;
    },
    Node(_key, node) {
      if (!isAlias(node) && !node.anchor) return undefined;
      found.push({ rule: 'yaml-anchor', offset: node.range?.[0] ?? 0 });
      return visit.BREAK;
    },
  });
  return found[0] ?? null;
}

/** The key of the deepest part of the path that exists. */
function offsetOf(doc: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? doc.contents : doc.getIn(path.slice(0, depth - 1), true);
    const offset = keyOffset(parent, path[depth - 1]);
    if (offset !== null) return offset;
  }
  return 0;
}

function keyOffset(parent: unknown, key: string | number | undefined): number | null {
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  if (typeof key !== 'number' || typeof parent !== 'object' || parent === null || !('items' in parent)) return null;
  const item = Array.isArray(parent.items) ? parent.items[key] : undefined;
  return isNode(item) ? (item.range?.[0] ?? null) : null;
}

function refusal(file: string, at: Position, why: { rule: string; reason: Bilingual; todo: Bilingual }): Finding {
  return { file, ...at, level: 'error', ...why };
}

function whyBad(said: string): { reason: Bilingual; todo: Bilingual } {
  // The library tells a nesting without end in the words of the machine.
  if (said.startsWith('Maximum call stack')) return TOO_DEEP;
  const message = (said.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
  return {
    reason: { id: `YAML tidak terbaca (${message}).`, en: `This is not valid YAML (${message}).` },
    todo: {
      id: 'Periksa titik dua, tanda kutip, dan jarak di awal baris ini.',
      en: 'Check colons, quotes and indentation on this line.',
    },
  };
}

const REFUSED = {
  'yaml-anchor': {
    reason: { id: 'Jangkar & dan alias * tidak dipakai di sini.', en: 'Anchors & and aliases * are not used here.' },
    todo: { id: 'Tulis isinya langsung.', en: 'Write the content out.' },
  },
  'yaml-key': {
    reason: { id: 'Nama ini tidak bisa dipakai.', en: 'This name cannot be used.' },
    todo: { id: 'Beri nama lain.', en: 'Choose another name.' },
  },
};

const TOO_LONG = {
  reason: {
    id: `Berkas lebih panjang dari ${LONGEST_FILE} huruf.`,
    en: `The file is longer than ${LONGEST_FILE} characters.`,
  },
  todo: { id: 'Bagi menjadi beberapa alur.', en: 'Split it into several flows.' },
};

const TOO_DEEP = {
  reason: { id: 'Isi berkas terlalu dalam bersarang.', en: 'The file is nested too deeply.' },
  todo: { id: 'Kurangi tingkat di dalam tingkat.', en: 'Use fewer levels.' },
};
