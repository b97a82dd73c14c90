import { liesIn } from './area.ts';
import { isSaid } from './mark-fits.ts';
import type { Mention } from './mention.ts';
import { codeAt, levelAt, rankAt } from './place-index.ts';
import type { Scene } from './scene.ts';
import { isSmall } from './tokenise.ts';

const SHORT_NAME = 3;
const LITTLE_TALK = 3;
const LOOSE_TALK = 1;
const LEVEL_ROLES = ['village', 'district', 'regency', 'city', 'province'] as const;

/** Whether these mentions together may be believed, given all the other words of the text. */
export function isTrusted(mentions: readonly Mention[], scene: Scene): boolean {
  const [own] = mentions;
  if (own === undefined || !isWanted(mentions, scene)) return false;
  if (mentions.some((one) => isBareLevel(one, scene))) return false;
  if (mentions.some((one) => isTalk(one, scene)) && !coversAllTalk(mentions, scene)) return false;
  return mentions.length === 1 ? standsAlone(own, scene) : standTogether(mentions, scene);
}

/** A desa that was said is the desa, the place of work is no home, and some names need another beside them. */
function isWanted(mentions: readonly Mention[], scene: Scene): boolean {
  const [own] = mentions;
  if (own === undefined || mentions.some((one) => scene.tokens[one.from]?.where === 'work')) return false;
  if (levelOfMention(own, scene) === 'village' && !coversSaidVillage(own, scene)) return false;
  return mentions.every(
    ({ needs }) => needs === undefined || mentions.slice(1).some((one) => liesIn(codeOf(one, scene), needs)),
  );
}

function coversSaidVillage(own: Mention, { tokens, significant }: Scene): boolean {
  const said = tokens.filter((token, at) => token.mark === 'village' && significant[at] === true && !covers([own], at));
  return own.kind === 'known' || said.length === 0 || said.some((one) => one.markAt === tokens[own.from]?.markAt);
}

/** A lone name counts by how little else is said: talk is full of words that are also some desa's name. */
function standsAlone(mention: Mention, scene: Scene): boolean {
  const { where = null, mark = null } = scene.tokens[mention.from] ?? {};
  const noise = noiseBeside([mention], scene);
  const talk = talkIn(scene);
  const rank = rankAt(scene.index, mention.area);
  if (mark === 'called' && rank > 1) return false;
  if (isSaid(mention, scene))
    return isPlainSaid(mention, scene) || (noise <= (rank < 3 ? 1 : 0) && talk <= LITTLE_TALK);
  if (isAdverb(mention, scene)) return false;
  if (mention.kind === 'typo') return typoStands(mention, scene, { noise, talk, placed: where !== null });
  if (mention.kind === 'base') return noise === 0 && talk <= LOOSE_TALK;
  if (isWeak(mention, scene)) return noise === 0 && (where !== null || talk <= LITTLE_TALK);
  if (rank <= 1) return true;
  if (noise === 0 && talk <= LITTLE_TALK) return true;
  if (where === 'origin') return noise <= 2;
  return noise <= 1 && talk <= (rank === 2 ? LITTLE_TALK : 0);
}

/** "Desa bisa lewat sini?" says a level and a word by chance; a real name is no ordinary word and no typo. */
function isPlainSaid(mention: Mention, { tokens }: Scene): boolean {
  return mention.kind !== 'typo' && !tokens.slice(mention.from, mention.to).every(isSmall);
}

function talkIn({ tokens }: Scene): number {
  return tokens.filter((token) => token.roles.has('filler') || token.foreign).length;
}

function typoStands(
  mention: Mention,
  scene: Scene,
  { noise, talk, placed }: { noise: number; talk: number; placed: boolean },
): boolean {
  const letters = lettersOf(mention, scene);
  const high = rankAt(scene.index, mention.area) <= 1;
  if (noise === 0 && (talk === 0 || (placed && (high || talk === 1)))) return letters >= 5;
  return placed && high && letters >= 7;
}

/** Neighbours with at most one strange word between them; further apart only when the level was said. */
function standTogether(mentions: readonly Mention[], scene: Scene): boolean {
  const [own] = mentions;
  if (own === undefined) return false;
  const gap = widestGap(mentions, scene);
  const noise = noiseBeside(mentions, scene);
  const isLoose = mentions.every((one) => one.kind === 'typo' || one.kind === 'base');
  if (own.kind === 'typo' && (gap > 0 || (isFarBounded(mentions, scene) && noise > 0))) return false;
  if (isLoose && (noise > 0 || talkIn(scene) > LOOSE_TALK)) return false;
  return gap <= 1 || isSaid(own, scene);
}

/** Only an island or a province beside the name: too wide to tell a typo from another word. */
function isFarBounded(mentions: readonly Mention[], { index }: Scene): boolean {
  return mentions.slice(1).every((one) => one.kind === 'group' || rankAt(index, one.area) === 0);
}

/** Most unexplained words between two neighbouring mentions; much talk between them counts as one. */
export function widestGap(mentions: readonly Mention[], scene: Scene): number {
  const sorted = [...mentions].sort((a, b) => a.from - b.from);
  const gaps = sorted.slice(1).map((one, at) => {
    const between = scene.tokens.slice(sorted[at]?.to ?? 0, one.from);
    const strange = scene.significant.slice(sorted[at]?.to ?? 0, one.from).filter(Boolean).length;
    return strange + (between.length - strange > 5 ? 1 : 0);
  });
  return Math.max(0, ...gaps);
}

/** Words that no mention explains and that are no talk. */
export function noiseBeside(mentions: readonly Mention[], { significant }: Scene): number {
  return significant.filter((is, at) => is && !covers(mentions, at)).length;
}

function covers(mentions: readonly Mention[], at: number): boolean {
  return mentions.some((one) => at >= one.from && at < one.to);
}

/** A mention of nothing but ordinary words (ayah, butuh), its level not said. */
function isTalk(mention: Mention, scene: Scene): boolean {
  return scene.tokens.slice(mention.from, mention.to).every(isSmall) && !isSaid(mention, scene);
}

/** "Kota" before Jayapura is no short form of Kota Baru. */
function isBareLevel(mention: Mention, scene: Scene): boolean {
  const tokens = scene.tokens.slice(mention.from, mention.to);
  return tokens.every(({ roles }) => LEVEL_ROLES.some((role) => roles.has(role))) && !isSaid(mention, scene);
}

function coversAllTalk(mentions: readonly Mention[], { tokens, significant }: Scene): boolean {
  const loose = tokens.filter(
    (token, at) => (token.roles.has('filler') || significant[at] === true) && !covers(mentions, at),
  );
  return mentions.length > 1 && loose.length === 0;
}

function isWeak(mention: Mention, scene: Scene): boolean {
  const tokens = scene.tokens.slice(mention.from, mention.to);
  const doubtful = tokens.length === 1 && tokens[0]?.roles.has('doubtful') === true;
  return (
    doubtful || (mention.kind === 'short' && lettersOf(mention, scene) <= SHORT_NAME && !isProvince(mention, scene))
  );
}

/** "Saya baru dibayar": such a word alone is never the name. */
const isAdverb = ({ from, to }: Mention, { tokens }: Scene): boolean =>
  to - from === 1 && tokens[from]?.roles.has('adverb') === true;

const isProvince = (mention: Mention, scene: Scene): boolean => levelOfMention(mention, scene) === 'province';

function lettersOf(mention: Mention, { tokens }: Scene): number {
  return tokens.slice(mention.from, mention.to).reduce((sum, token) => sum + token.text.length, 0);
}

function levelOfMention(mention: Mention, { index }: Scene): string {
  return levelAt(index, mention.area);
}

function codeOf(mention: Mention, { index }: Scene): string {
  return codeAt(index, mention.area);
}
