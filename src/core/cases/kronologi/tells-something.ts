import type { Assessment, Intent } from '../../danger/assessment.ts';

/** What is said to us and tells nothing of what happened. */
const TO_US: ReadonlySet<Intent> = new Set([
  'case_status',
  'talk_to_human',
  'greeting',
  'thanks',
  'opt_out',
  'menu_choice',
]);

/** Whether a line of hers belongs in a letter: a question, a greeting or thanks without any trouble in it does not. */
export const tellsSomething = (line: string, { intent, category, dangerNow }: Assessment): boolean =>
  category !== 'none' || dangerNow || !(TO_US.has(intent) || /\?\s*$/.test(line));
