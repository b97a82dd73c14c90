import { CATEGORIES, type Category, graver, type Severity } from './assessment.ts';
import type { Combination } from './lexicon-schema.ts';
import type { Found, Reading } from './reading.ts';
import type { Stretch } from './since.ts';
import type { Standing } from './standing.ts';

/** A found sign and how it stands. */
export interface Weighed extends Found {
  standing: Standing;
}

/** What is wrong, how badly, and whether it is happening now. */
export interface Problems {
  category: Category;
  also: Category[];
  severity: Severity;
  danger: 'now' | 'doubt' | 'no';
  /** All but those whose words another sign explains. */
  heard: Weighed[];
  /** Signs that stand as facts: a concrete problem of a concrete person. */
  facts: Weighed[];
  because: string[];
}

const HIDDEN: readonly Standing[] = ['story', 'negated', 'retracted'];
const isFact = ({ standing, sign }: Weighed) => standing === 'plain' && !sign.topic && sign.category !== undefined;
const isMentioned = ({ standing, sign }: Weighed) => !HIDDEN.includes(standing) && sign.category !== undefined;

/** Another sign says what these very words mean: "sudah di bandara, belum ada yang jemput" is an arrival, no departure. */
const isMisheard = ({ sign: { name }, first, last }: Weighed, weighed: readonly Weighed[]): boolean =>
  weighed.some(
    (one) => one.sign.rather.includes(name) && one.standing === 'plain' && one.first <= last && first <= one.last,
  );

/** Weighs the signs of one message together. */
export function findProblems(
  weighed: readonly Weighed[],
  combinations: readonly Combination[],
  since: readonly Stretch[],
): Problems {
  const heard = weighed.filter((one) => !isMisheard(one, weighed));
  const facts = heard.filter(isFact);
  const combined = combinations.filter((rule) => holds(rule, weighed));
  const danger = dangerOf(heard, combined);
  const mentioned = heard.filter(isMentioned);
  const from = facts.length > 0 ? [...facts, ...mentioned.filter((one) => one.standing === 'plain')] : mentioned;
  const ordered = inOrder([...combined.map(({ category }) => category), ...from.flatMap(categoriesOf)]);
  const [category = 'none', ...also] = ordered;
  const hinted = inOrder(mentioned.flatMap(categoriesOf)).filter((other) => other !== category);
  return {
    category,
    also: inOrder([...also, ...hinted]),
    severity: severityOf({ danger, facts, combined, mentioned, since }),
    danger,
    heard,
    facts,
    because: combined.map(({ name }) => `gabungan/${name}`),
  };
}

const categoriesOf = ({ sign }: Weighed): Category[] => [...(sign.category ? [sign.category] : []), ...sign.also];

const inOrder = (categories: readonly Category[]): Category[] =>
  CATEGORIES.filter((category) => category !== 'none' && categories.includes(category));

/** A combination counts signs by name, and only those that stand. */
function holds({ all, some, atLeast }: Combination, weighed: readonly Weighed[]): boolean {
  const standing = new Set(weighed.filter((one) => one.standing === 'plain').map(({ sign }) => sign.name));
  if (!all.every((name) => standing.has(name))) return false;
  return some.length === 0 || some.filter((name) => standing.has(name)).length >= atLeast;
}

function dangerOf(weighed: readonly Weighed[], combined: readonly Combination[]): Problems['danger'] {
  const plain = weighed.filter(({ standing }) => standing === 'plain');
  const says = (level: string) =>
    plain.some(({ sign }) => sign.danger === level) || combined.some(({ danger }) => danger === level);
  if (says('now')) return 'now';
  const hints = new Set(plain.filter(({ sign }) => sign.danger === 'hint').map(({ sign }) => sign.category));
  return says('doubt') || hints.size >= 2 ? 'doubt' : 'no';
}

interface Grounds {
  danger: Problems['danger'];
  facts: readonly Weighed[];
  combined: readonly Combination[];
  mentioned: readonly Weighed[];
  since: readonly Stretch[];
}

/** Critical for danger (high for a bare cry); else the gravest sign; low for a question or something over. */
function severityOf({ danger, facts, combined, mentioned, since }: Grounds): Severity {
  if (danger !== 'no')
    return facts.length + combined.length > 0 && facts.some(hasCategory)
      ? 'critical'
      : (combined[0]?.severity ?? 'high');
  const longest = Math.max(0, ...since.map(({ days }) => days));
  const worst = facts.map(({ sign }) => severityOfSign(sign, longest)).reduce(graver, 'none');
  return worst === 'none' && mentioned.length > 0 ? 'low' : worst;
}

const hasCategory = ({ sign }: Weighed) => sign.category !== undefined && sign.category !== 'none';

function severityOfSign({ severity = 'medium', highFromDays }: Found['sign'], longest: number): Severity {
  return highFromDays !== undefined && longest >= highFromDays ? graver(severity, 'high') : severity;
}

/** The words of a sign as typed, for `because`. */
export const wordsOf = ({ tokens }: Reading, { first, last }: Found): string =>
  tokens
    .slice(first, last + 1)
    .map(({ raw }) => raw)
    .join(' ');
