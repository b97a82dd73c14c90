import { CHECKS } from './check/index.ts';
import { compileFlow } from './compile.ts';
import { type DataFile, readDataFiles, unreadFiles } from './data-files.ts';
import type { Finding } from './finding.ts';
import { findingAt } from './findings.ts';
import type { Flow, FlowSet, Loaded } from './flow-set.ts';
import { type Lesson, lessonSchema } from './lesson.ts';
import { flowSchema, MOST_NODES } from './schema.ts';
import { schemaFindings } from './schema-findings.ts';
import { readYaml, type Source, type SourceFile } from './source.ts';
import { DEFAULT_TEXTS, engineTextsSchema } from './standing-texts.ts';
import { translationSchema } from './translation.ts';
import { wordListSchema, wordLists } from './word-list.ts';

export type { FlowSet } from './flow-set.ts';

/**
 * Reads all files of `flows/` (any folder; what is not ours is left alone) into flows that run, with every finding.
 * A flow with an error is not in the set; a start refuses any error. With `findPlace` places in texts are found too.
 */
export function loadFlows(files: readonly SourceFile[], findPlace?: FlowSet['findPlace']): Loaded {
  const data = readData(files);
  const findings = [...data.findings];
  const flows = new Map<string, Flow>();
  for (const file of files.filter(isFlowFile)) {
    const read = readFlow(file, data);
    findings.push(...read.findings);
    if (read.flow && flows.has(read.flow.name)) findings.push(twice(read.flow));
    else if (read.flow) flows.set(read.flow.name, read.flow);
  }
  const unread = namesIn(files.filter(({ path }) => findings.some(({ file }) => file === path)));
  const set: FlowSet = { flows, ...data.content, unread, ...(findPlace ? { findPlace } : {}) };
  for (const check of CHECKS) findings.push(...check(set));
  return { flows: set, findings: findings.sort(byPlace) };
}

/** What files that are wrong would have been: that it is missing elsewhere is no fault of those who name it. */
const namesIn = (files: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ text }) => /^\uFEFF?["']?(?:flow|lesson)["']?\s*:\s*["']?([\w-]+)/m.exec(text)?.[1] ?? []));

type Content = Omit<FlowSet, 'flows'>;
type Data = { content: Content; findings: Finding[] };

/** What flows use: lessons, word lists, translations and the engine's own texts. */
function readData(files: readonly SourceFile[]): Data {
  const words = readDataFiles(files, { folder: 'words', key: 'words', schema: wordListSchema });
  const lessons = readDataFiles(files, { folder: 'lessons', key: 'lesson', schema: lessonSchema });
  const translations = readDataFiles(files, { folder: 'translations', key: 'language', schema: translationSchema });
  const standing = readDataFiles(files, { folder: 'flows', key: 'engine_texts', schema: engineTextsSchema });
  const content: Content = {
    lessons: new Map(lessons.values.map((file) => [file.value.lesson, file])),
    translations: translations.values,
    words: wordLists(words.values.map(({ value }) => value)),
    standing: standing.values[0]?.value.engine_texts ?? DEFAULT_TEXTS,
  };
  const read = [words, lessons, translations, standing].flatMap(({ findings }) => findings);
  const unread = [
    ...unreadFiles(files, 'words', ['words']),
    ...unreadFiles(files, 'lessons', ['lesson']),
    ...unreadFiles(files, 'translations', ['language']),
  ];
  return { content, findings: [...read, ...unread, ...sameNumbers(lessons.values)] };
}

/** A YAML file directly in `flows/` with a key at its top that only flows have; other data there have their own loaders. */
function isFlowFile({ path, text }: SourceFile): boolean {
  const inFlows = /^(.*\/)?[^/]+\.ya?ml$/.test(path) && !path.endsWith('.test.yaml');
  const folder = path.split('/').at(-2);
  return (
    inFlows && (folder === undefined || folder === 'flows') && /^(\uFEFF)?["']?(flow|nodes|met)["']?\s*:/m.test(text)
  );
}

function readFlow(file: SourceFile, { content }: Data): { flow: Flow | null; findings: Finding[] } {
  const read = readYaml(file);
  if (!('source' in read)) return { flow: null, findings: read.findings };
  const { source } = read;
  if (nodeCount(source) > MOST_NODES) return { flow: null, findings: [tooMany(source)] };
  const parsed = flowSchema.safeParse(source.value);
  if (!parsed.success) return { flow: null, findings: schemaFindings(source, parsed.error.issues) };
  const compiled = compileFlow(parsed.data, source, { ...content, lessons: plainLessons(content) });
  const isWrong = compiled.findings.some((one) => one.file === source.file);
  return { flow: isWrong ? null : compiled.flow, findings: compiled.findings };
}

const plainLessons = ({ lessons }: Content) => new Map([...lessons].map(([name, file]) => [name, file.value]));

function nodeCount(source: Source): number {
  const nodes = (source.value as { nodes?: unknown } | null)?.nodes;
  return typeof nodes === 'object' && nodes !== null ? Object.keys(nodes).length : 0;
}

const byPlace = (a: Finding, b: Finding): number =>
  a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;

const tooMany = (source: Source): Finding =>
  findingAt(source, ['nodes'], {
    rule: 'too-many-nodes',
    reason: { id: `Lebih dari ${MOST_NODES} langkah.`, en: `More than ${MOST_NODES} nodes.` },
    todo: { id: 'Bagi menjadi beberapa alur dengan call.', en: 'Split it into several flows with call.' },
  });

const twice = (flow: Flow): Finding =>
  findingAt(flow.source, ['flow'], {
    rule: 'same-name',
    reason: { id: `Alur "${flow.name}" sudah ada di berkas lain.`, en: `Another file has the flow "${flow.name}".` },
    todo: { id: 'Beri nama lain.', en: 'Give it another name.' },
  });

/** Two lessons with one number: a cadre would read another one than stands on her paper. */
const sameNumbers = (lessons: readonly DataFile<Lesson>[]): Finding[] =>
  lessons
    .filter(({ value }, at) => lessons.findIndex((other) => other.value.number === value.number) < at)
    .map(({ value, source }) =>
      findingAt(source, ['number'], {
        rule: 'same-number',
        reason: {
          id: `Nomor ${value.number} sudah dipakai pelajaran lain.`,
          en: `Another lesson has the number ${value.number}.`,
        },
        todo: { id: 'Beri nomor yang belum dipakai.', en: 'Give it a number nobody has yet.' },
      }),
    );
