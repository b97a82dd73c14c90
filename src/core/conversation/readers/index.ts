import type { Reader } from '../reader.ts';
import { door } from './door.ts';
import { family } from './family.ts';
import { flow } from './flow.ts';
import { gather } from './gather.ts';
import { harmless } from './harmless.ts';
import { human } from './human.ts';
import { more } from './more.ts';
import { officer } from './officer.ts';
import { optOut } from './opt-out.ts';
import { question } from './question.ts';
import { quiet } from './quiet.ts';
import { status } from './status.ts';
import { tooEarly } from './too-early.ts';
import { walkWords } from './walk-words.ts';

/** In this order: her wishes first, then who she is, then what she asks, last the flow, which takes everything. */
export const READERS: readonly Reader[] = [
  optOut,
  quiet,
  officer,
  human,
  question,
  status,
  walkWords,
  tooEarly,
  gather,
  more,
  family,
  harmless,
  door,
  flow,
];
