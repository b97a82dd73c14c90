/** One text for a translator: where it stands, what it says, and its translation ('' where there is none). */
export interface PoEntry {
  /** `flow` and the text's name in it, joined by `/`. */
  context: string;
  original: string;
  translation: string;
}

/** A gettext catalogue, as translators' tools read it. */
export function writePo(language: string, entries: readonly PoEntry[]): string {
  const head = `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n`;
  const blocks = entries.map(
    ({ context, original, translation }) =>
      `msgctxt ${quoted(context)}\nmsgid ${quoted(original)}\nmsgstr ${quoted(translation)}\n`,
  );
  return [head, ...blocks].join('\n');
}

/** A catalogue that cannot be read: its line, 1-based. */
export class BadPo extends Error {
  override name = 'BadPo';
  readonly line: number;
  constructor(line: number) {
    super(`line ${line}`);
    this.line = line;
  }
}

type Field = 'msgctxt' | 'msgid' | 'msgstr';

/** Reads a catalogue back: comments, wrapped strings and any order of blocks are understood. @throws BadPo */
export function readPo(text: string): { language: string; entries: PoEntry[] } {
  const blocks: Record<Field, string>[] = [];
  let field: Field | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, keyword, string] = /^(?:(msgctxt|msgid|msgstr)\s+)?("(?:[^"\\]|\\.)*")$/.exec(line) ?? [];
    if (string === undefined) throw new BadPo(index + 1);
    if (keyword) {
      field = keyword as Field;
      if (startsBlock(field, blocks.at(-1))) blocks.push({ msgctxt: '', msgid: '', msgstr: '' });
    }
    const block = blocks.at(-1);
    if (!field || !block) throw new BadPo(index + 1);
    block[field] += unquoted(string);
    if (keyword) seen.set(block, new Set([...(seen.get(block) ?? []), field]));
  }
  return catalogue(blocks);
}

const seen = new WeakMap<object, ReadonlySet<Field>>();

/** A msgctxt, or a msgid of a block that has one already, begins the next. */
function startsBlock(field: Field, block: Record<Field, string> | undefined): boolean {
  if (!block) return true;
  return field === 'msgctxt' || (field === 'msgid' && seen.get(block)?.has('msgid') === true);
}

function catalogue(blocks: readonly Record<Field, string>[]): { language: string; entries: PoEntry[] } {
  const head = blocks.find(({ msgctxt, msgid }) => msgctxt === '' && msgid === '');
  const language = /^Language:\s*(\S+)/m.exec(head?.msgstr ?? '')?.[1] ?? '';
  const texts = blocks.filter((block) => block !== head);
  return {
    language,
    entries: texts.map(({ msgctxt, msgid, msgstr }) => ({ context: msgctxt, original: msgid, translation: msgstr })),
  };
}

const SIGNS: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const quoted = (text: string): string => `"${text.replace(/[\\"\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)}"`;

const unquoted = (string: string): string =>
  string.slice(1, -1).replace(/\\(.)/g, (_, letter: string) => LETTERS[letter] ?? letter);
