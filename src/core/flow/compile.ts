import { BadExpression, type Expression, readExpression } from './cel.ts';
import type { DataFile } from './data-files.ts';
import type { Finding } from './finding.ts';
import { badExpression, badTemplate } from './findings.ts';
import type { Flow, OwnText } from './flow-set.ts';
import type { Lesson } from './lesson.ts';
import { isLesson, type NodeType, type Ready, type Scene, type Shape, type Text, type Tools } from './node-type.ts';
import { NODE_TYPES } from './nodes/index.ts';
import type { FlowSource } from './schema.ts';
import type { Path, Source } from './source.ts';
import type { StandingTexts } from './standing-texts.ts';
import { BadTemplate, fill, readTemplate } from './template.ts';
import { type TextsByLanguage, type Translation, translationsOf } from './translation.ts';
import { BUILT_IN, type Variable } from './variable.ts';

type AnyType = NodeType<{ type: string }>;
const BY_TYPE = new Map(NODE_TYPES.map((type) => [type.type, type as unknown as AnyType]));

/** What a flow is compiled among. */
export interface Surroundings {
  standing: StandingTexts;
  translations: readonly DataFile<Translation>[];
  lessons: ReadonlyMap<string, Lesson>;
}

/** Reads every text and condition of a flow once. Findings are what could not be read; such a flow does not run. */
export function compileFlow(
  definition: FlowSource,
  source: Source,
  around: Surroundings,
): { flow: Flow; findings: Finding[] } {
  const findings: Finding[] = [];
  const shapes = new Map(Object.entries(definition.nodes).map(([key, node]) => [key, shapeOf(node, key)]));
  const variables = variablesOf(definition, shapes.values());
  const reading: Reading = {
    flow: definition.flow,
    variables,
    source,
    around,
    findings,
    texts: [],
    inFlow: translationsOf(around.translations, definition.flow),
  };
  const nodes = new Map<string, Ready>();
  for (const [key, node] of Object.entries(definition.nodes))
    nodes.set(key, typeOf(node).ready(node, toolsFor(key, reading)));
  const start = definition.start ?? Object.keys(definition.nodes)[0] ?? '';
  const { texts } = reading;
  const teaches = [...nodes.values()].some(isLesson);
  const flow = { name: definition.flow, start, nodes, shapes, variables, teaches, texts, definition, source };
  return { flow, findings };
}

function typeOf(node: { type: string }): AnyType {
  const type = BY_TYPE.get(node.type);
  if (!type) throw new Error(`no such node type: ${node.type}`);
  return type;
}

const shapeOf = (node: { type: string }, key: string): Shape => ({
  says: [],
  sets: [],
  reads: [],
  waits: false,
  ...typeOf(node).shape(node, key),
});

function variablesOf(definition: FlowSource, shapes: Iterable<Shape>): ReadonlyMap<string, Variable> {
  const variables = new Map(BUILT_IN.map((variable) => [variable.name, variable]));
  for (const [name, { kind, longest }] of Object.entries(definition.args)) {
    variables.set(name, { name, type: kind, longest });
  }
  for (const shape of shapes) {
    for (const { variable } of shape.sets) {
      const before = variables.get(variable.name);
      variables.set(variable.name, before ? wider(before, variable) : variable);
    }
  }
  return variables;
}

/** The same name asked twice: the longer of both, with the labels of both. */
function wider(a: Variable, b: Variable): Variable {
  const shows = a.shows || b.shows ? { ...a.shows, ...b.shows } : undefined;
  return { ...a, longest: Math.max(a.longest, b.longest), ...(shows ? { shows } : {}) };
}

interface Reading {
  flow: string;
  variables: ReadonlyMap<string, Variable>;
  source: Source;
  around: Surroundings;
  findings: Finding[];
  texts: OwnText[];
  inFlow: TextsByLanguage;
}

const NOTHING: Text = () => '';

function toolsFor(key: string, reading: Reading): Tools {
  const { around } = reading;
  return {
    key,
    text(text, at, id = at.join('.')) {
      reading.texts.push({ id: `${key}.${id}`, text });
      const name = `${key}.${id}`;
      return inLanguages(reading.inFlow, name, (other) =>
        other === undefined
          ? template(reading, { source: reading.source, at: ['nodes', key, ...at] }, text)
          : template(reading, translatedAt(reading, name, other), other),
      );
    },
    standing: (name) =>
      inLanguages(translationsOf(around.translations, 'engine'), name, (other) =>
        template(reading, { source: reading.source, at: [] }, other ?? around.standing[name]),
      ),
    lesson: (name) => around.lessons.get(name) ?? null,
    lessons: [...around.lessons.values()],
    lessonText: (id, text) =>
      inLanguages(translationsOf(around.translations, 'lessons'), id, (other) => () => other ?? text),
    expression: (text, type) => expression(reading, key, { text, type }),
  };
}

/** Where a text stands. */
interface Place {
  source: Source;
  at: Path;
}

/** The file that says it in another language: what is wrong there is no fault of the flow. */
function translatedAt({ around, flow, source }: Reading, id: string, text: string): Place {
  const file = around.translations.find(({ value }) => value.texts[flow]?.[id] === text);
  return file ? { source: file.source, at: ['texts', flow, id] } : { source, at: [] };
}

function template({ variables, findings }: Reading, { source, at }: Place, text: string): Text {
  try {
    const read = readTemplate(text, variables);
    return (scene) => fill(read, (name) => scene.value(name), scene.env.language);
  } catch (error) {
    if (!(error instanceof BadTemplate)) throw error;
    findings.push(badTemplate(source, at, error.part));
    return NOTHING;
  }
}

function expression(
  reading: Reading,
  key: string,
  wanted: { text: string; type: Expression['type'] | undefined },
): Expression {
  const { text, type } = wanted;
  try {
    const read = readExpression(text, reading.variables);
    if (type !== undefined && read.type !== type) throw new BadExpression('type', `${read.type}, not ${type}`);
    return read;
  } catch (error) {
    if (!(error instanceof BadExpression)) throw error;
    reading.findings.push(badExpression(reading.source, expressionPath(reading, key, text), error));
    return { type: 'bool', reads: [], steps: 0, value: () => null };
  }
}

function expressionPath({ source }: Reading, key: string, text: string): Path {
  const node = (source.value as FlowSource).nodes[key];
  return ['nodes', key, ...(pathOf(node, text) ?? [])];
}

/** Where in a node a text stands. */
function pathOf(value: unknown, text: string): Path | null {
  if (value === text) return [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = pathOf(inner, text);
    if (found) return [Array.isArray(value) ? Number(key) : key, ...found];
  }
  return null;
}

/** The text in the language of the reader; Indonesian (`read()` without another) where it is not translated. */
function inLanguages(languages: TextsByLanguage, id: string, read: (other?: string) => Text): Text {
  const own = read();
  const others = new Map<string, Text>();
  for (const [language, texts] of languages) {
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
    if (text !== undefined) others.set(language, read(text));
  }
  if (others.size === 0) return own;
  return (scene: Scene) => (others.get(scene.env.language) ?? own)(scene);
}
