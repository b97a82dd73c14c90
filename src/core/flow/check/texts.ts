import type { FlowSet } from '../flow-set.ts';
import { CHAPTERS } from '../lesson.ts';
import type { Said } from '../node-type.ts';
import type { FlowSource } from '../schema.ts';
import type { Path, Source } from '../source.ts';
import { readTemplate, type Template } from '../template.ts';
import type { Variable } from '../variable.ts';

/** One text somewhere in a flow or lesson, read, and who can meet it. */
export interface FoundText {
  source: Source;
  met: FlowSource['met'];
  variables: ReadonlyMap<string, Variable>;
  at: Path;
  said: Said;
  template: Template;
}

/** Every text of every flow and lesson. */
export function* allTexts(set: FlowSet): Iterable<FoundText> {
  for (const { source, definition, shapes, variables } of set.flows.values()) {
    for (const [key, shape] of shapes) {
      for (const said of shape.says) {
        const template = readTemplate(said.text, variables);
        yield { source, met: definition.met, variables, at: ['nodes', key, ...said.at], said, template };
      }
    }
  }
  yield* lessonTexts(set);
}

const NOTHING_KNOWN: ReadonlyMap<string, Variable> = new Map();

/** A lesson is met by whoever its shelf is for. */
function* lessonTexts({ lessons }: FlowSet): Iterable<FoundText> {
  for (const { value, source } of lessons.values()) {
    const { cards, quiz } = value;
    const options = quiz.options.map((label, index) => ({ id: `o${index + 1}`, label }));
    const says: Said[] = [
      ...cards.map((text, index) => ({ at: ['cards', index], text })),
      { at: ['quiz', 'question'], text: quiz.question, options },
      { at: ['quiz', 'when_right'], text: quiz.when_right },
      { at: ['quiz', 'when_wrong'], text: quiz.when_wrong },
    ];
    for (const said of says) {
      const template: Template = { parts: [said.text], names: [], fixed: said.text };
      yield { source, met: CHAPTERS[value.chapter], variables: NOTHING_KNOWN, at: said.at, said, template };
    }
  }
}

/** The fixed words of a text and its options. */
export const fixedWords = ({ said, template }: FoundText): string =>
  [template.fixed, ...(said.options ?? []).map((option) => option.label)].join(' ');
