import type { FlowSet } from '../flow/load.ts';
import { phraseOf } from './choice.ts';

/** The answer with her words by which a flow is started. */
const TOLD = 'teks';
const known = new WeakMap<FlowSet, ReadonlyMap<string, string>>();

/** The same options as translations call them. */
const inOtherLanguages = (translations: FlowSet['translations'], flow: string, prefix: string): string[] =>
  translations.flatMap(({ value }) =>
    Object.entries(value.texts[flow] ?? {}).flatMap(([id, text]) => (id.startsWith(prefix) ? [text] : [])),
  );

/** Words of one flow's menu that stand for themselves: two at least, and no lesson is called so. */
function labelsOf({ flows, lessons, translations }: FlowSet): ReadonlyMap<string, string> {
  const taught = new Set([...lessons.values()].flatMap(({ value }) => [value.title, ...value.words].map(phraseOf)));
  const found = [...flows.values()].flatMap(({ name, nodes }) =>
    [...nodes].flatMap(([key, { told }]) =>
      told?.key === TOLD
        ? [...told.names, ...inOtherLanguages(translations, name, `${key}.options.`)].map(
            (one) => [phraseOf(one), name] as const,
          )
        : [],
    ),
  );
  const single = found.filter(([phrase]) => phrase.includes(' ') && !taught.has(phrase));
  const doubled = (phrase: string, flow: string): boolean =>
    single.some(([other, its]) => other === phrase && its !== flow);
  return new Map(single.filter(([phrase, flow]) => !doubled(phrase, flow)));
}

/**
 * The flow whose menu offers these words, as the whole message: what stood on her screen may be typed at any time.
 * Only of menus that take what she wrote before, so that she is led to what she named.
 */
export function flowOfLabel(text: string, flows: FlowSet): string | undefined {
  const labels = known.get(flows) ?? labelsOf(flows);
  known.set(flows, labels);
  return labels.get(phraseOf(text));
}
