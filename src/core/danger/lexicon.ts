import { LineCounter, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import { compileLexicon, type Lexicon } from './compile-lexicon.ts';
import { type LexiconFile, lexiconFile } from './lexicon-schema.ts';
import { type Model, modelFile, unpackModel } from './model.ts';

export type { Lexicon } from './compile-lexicon.ts';

/** A file of flows/danger as it stands on disk. */
export interface LexiconText {
  path: string;
  text: string;
}

/** Everything wrong with the word lists, one `file:line: reason` a problem. */
export class LexiconError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'LexiconError';
    this.problems = problems;
  }
}

/** Reads the files of flows/danger. All or nothing: throws a LexiconError that names file, line and reason. */
export function parseLexicon(files: readonly LexiconText[]): Lexicon {
  const problems: string[] = [];
  const models = files.filter(({ path }) => path.endsWith('.json'));
  const parsed = files
    .filter((one) => !models.includes(one))
    .flatMap(({ path, text }) => {
      const file = parseFile({ path, text }, problems);
      return file ? [{ path, text, file }] : [];
    });
  const lexicon = compileLexicon(parsed, problems);
  lexicon.model = models.map((one) => parseModel(one, problems))[0] ?? null;
  if (problems.length > 0) throw new LexiconError(problems);
  return lexicon;
}

/** The countries that the word lists name, by their codes. */
export const countriesNamed = (files: readonly LexiconText[]): string[] =>
  files
    .filter(({ path }) => !path.endsWith('.json'))
    .flatMap((one) => Object.keys(parseFile(one, [])?.countries ?? {}));

function parseFile({ path, text }: LexiconText, problems: string[]): LexiconFile | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    problems.push(`${path}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`);
  }
  if (document.errors.length > 0) return null;
  const checked = lexiconFile.safeParse(document.toJS());
  if (checked.success) return checked.data;
  for (const issue of (checked.error as ZodError).issues) {
    problems.push(`${path}:${lineOf(document, issue.path, lines)}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return null;
}

function parseModel({ path, text }: LexiconText, problems: string[]): Model | null {
  try {
    return unpackModel(modelFile.parse(JSON.parse(text)));
  } catch {
    problems.push(`${path}:1: not a model: make it again with danger:train`);
    return null;
  }
}

/** The line of the nearest thing that exists in the file on the way to what is wrong. */
function lineOf(document: ReturnType<typeof parseDocument>, path: PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
