import type { CaseState } from '../cases/how-it-stands.ts';
import type { CompanyFound } from '../directory/find-company.ts';
import type { Progress } from '../learning/progress.ts';
import type { Daily, OfficerFacts, Scene } from './scene.ts';

/** A look-up that the pure core asks for; the inbox answers it inside the turn's transaction. */
export type Need =
  | { need: 'case_number' }
  | { need: 'case_status' }
  /** What this handset reported by its other channel. */
  | { need: 'other_channel' }
  /** What an officer's words about a case are weighed with: of that one alone, for she may have hundreds. */
  | { need: 'case_facts'; caseId: string }
  /** What may be dialled in a country in crisis. */
  | { need: 'crisis_numbers'; country: string }
  /** Officers near this one whose name has this in it; all of them where it is empty. */
  | { need: 'colleagues'; officerId: string; name: string }
  /** Whom the holder of a case could hand it to by name. */
  | { need: 'takers'; caseId: string; officerId: string }
  | { need: 'due_services' }
  | { need: 'village'; village: string }
  | { need: 'village_asks' }
  | { need: 'village_book' }
  | { need: 'kept'; name: string }
  | { need: 'learning' }
  /** `wish`: her words before she was asked for whom. */
  | { need: 'programmes'; whom: string; wish: string; language: string }
  /** Whether a company is listed: by its name, or by one in words that say more. */
  | { need: 'company'; text: string; isFree: boolean }
  /** How the road goes, for this officer of the desk. */
  | { need: 'road'; officerId: string }
  /** `about`: a need of the directory or her words; `where`: country letters or her words, the surest first. */
  | { need: 'services'; about: string; where: readonly string[]; category: string | null; language: string };

/** What was left for a village: a proposal, or what waits for an answer; `line` tells it without a name. */
export interface VillageAsk {
  kind: 'proposal' | 'question' | 'request';
  line: string;
}

/** The answer to a need, by the same name. */
export type NeedAnswer =
  /** `continues`: her open call for a human, whose number it is: both are one case. */
  | { need: 'case_number'; number: string; continues?: string }
  | { need: 'case_status'; cases: { number: string; openedAt: Date; state: CaseState }[] }
  /** None where nobody is known there, or it may be somebody else's by now. */
  | ({ need: 'other_channel' } & Pick<Scene, 'cases' | 'recent' | 'role'>)
  | { need: 'case_facts'; facts: OfficerFacts }
  | { need: 'crisis_numbers'; lines: string[] }
  | { need: 'colleagues'; officers: { id: string; name: string }[] }
  /** `may`: the rules would let that one have it. */
  | { need: 'takers'; officers: { id: string; name: string; may: boolean }[] }
  | { need: 'due_services'; lines: { id: string; line: string }[]; known: string[] }
  /** Days of her village, and what she left there, a line each. */
  | {
      need: 'village';
      meetsAt: Date | null;
      meetsHow: string | null;
      closesAt: Date | null;
      mine: string[];
      hasCadre: boolean;
    }
  /** A line each of what stands by itself, and each by its number at greater length. */
  | { need: 'village_asks'; lines: string[]; asks: Record<number, VillageAsk> }
  /** A line each of the book of her village. */
  | { need: 'village_book'; lines: string[] }
  | { need: 'kept'; values: Record<string, unknown> }
  | { need: 'learning'; progress: Progress; daily: Daily }
  /** Each in the lines it is said in. */
  | { need: 'programmes'; programmes: string[][] | null }
  | { need: 'company'; found: CompanyFound }
  | { need: 'road'; lines: string[] }
  | {
      need: 'services';
      services: { name: string; text: string }[];
      unknown: 'need' | 'place' | 'not_ours' | 'mission' | null;
    };

/** The answer to a need, where it was looked up already. */
export const answerTo = <N extends NeedAnswer['need']>(
  answers: readonly NeedAnswer[],
  need: N,
): Extract<NeedAnswer, { need: N }> | undefined =>
  answers.find((one): one is Extract<NeedAnswer, { need: N }> => one.need === need);
