import { callDepth } from './call-depth.ts';
import type { Check } from './check.ts';
import { exposingWords } from './exposing-words.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { labels } from './labels.ts';
import { laws, rights } from './laws.ts';
import { lessons } from './lessons.ts';
import { loops } from './loops.ts';
import { missingAnswers } from './missing-answers.ts';
import { options } from './options.ts';
import { plainLanguage } from './plain-language.ts';
import { slots } from './slots.ts';
import { smsBudget } from './sms-budget.ts';
import { targets } from './targets.ts';
import { translations } from './translations.ts';
import { unreachable } from './unreachable.ts';

/** Every rule for flows, one file each. */
export const CHECKS: readonly Check[] = [
  targets,
  unreachable,
  loops,
  callDepth,
  missingAnswers,
  options,
  slots,
  labels,
  lessons,
  laws,
  rights,
  smsBudget,
  forbiddenWords,
  exposingWords,
  plainLanguage,
  translations,
];
