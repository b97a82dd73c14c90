import type { OfficerCommand } from './types.ts';

const COARSE: Partial<Record<OfficerCommand, string>> = {
  steps: 'help',
  human: 'help',
  list: 'status',
  answer: 'unclear',
};

/** The label `npm run officer` prints for a command: the finer ones under those outsiders know. */
export const labelOf = (command: OfficerCommand): string => COARSE[command] ?? command;
