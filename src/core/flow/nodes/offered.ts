import { type Choices, choicesOf, matchChoice } from '../../conversation/choice.ts';
import type { Option } from '../../conversation/message.ts';
import { MORE, shownOptions } from '../../conversation/texts/text.ts';
import type { Input, Scene, Text } from '../node-type.ts';
import { pageOf } from './moves.ts';

/** The options of a choose node as its reader sees them. */
export interface Offer {
  options: Choices;
  /** The ids of those that are shown. */
  listed: ReadonlySet<string>;
  /** The ids in their order, by which a deploy that changed them is noticed. */
  offers: string;
  /** Labels in the reader's language. */
  labels: readonly { id: string; label: Text }[];
  more: Text;
}

/** What stands on her screen now: one page, with "more" where there is more. */
export function shownNow(scene: Scene, chooser: Offer): readonly Option[] {
  const listed = optionsFor(scene, chooser).filter(({ id }) => chooser.listed.has(id));
  const shown = shownOptions(listed, scene.env.channel, pageOf(scene));
  return shown.at(-1) === MORE ? [...shown.slice(0, -1), { ...MORE, label: chooser.more(scene) }] : shown;
}

/** All options, called as her language calls them. */
export const optionsFor = (scene: Scene, chooser: Offer) =>
  scene.env.language === 'id'
    ? chooser.options.options
    : chooser.labels.map(({ id, label }) => ({ id, label: label(scene) }));

/** The scene that remembers which options were shown. */
export const offering = (scene: Scene, { offers }: Offer): Scene =>
  scene.with({ ...scene.session, memo: { kind: 'choose', offers } });

/** A deploy changed the options since they were shown: a digit of hers means one of the old ones. */
export const isStale = ({ session: { memo } }: Scene, { offers }: Offer): boolean =>
  memo.offers !== undefined && memo.offers !== offers;

/** "A business" is answered with "business". */
const ARTICLE = /^(?:an?|the) /i;

/** The option she means, called as the flow or as her language calls it, also one of another page. */
export function meant(
  input: Extract<Input, { input: 'message' }>,
  { scene, chooser, shown }: { scene: Scene; chooser: Offer; shown: readonly Option[] },
): Option | null {
  const found = matchChoice(input, chooser.options, shown);
  if (found || scene.env.language === 'id') return found;
  const hers = optionsFor(scene, chooser);
  const bare = Object.fromEntries(hers.map(({ id, label }) => [id, [label.replace(ARTICLE, '')]]));
  return matchChoice(input, choicesOf(hers, bare), shown);
}
