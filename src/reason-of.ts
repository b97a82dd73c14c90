import { SendError } from './core/contact/send-error.ts';
import { describeError, errorCode } from './describe-error.ts';

const NOT_REACHED = 'PostgreSQL cannot be reached: is it started, and is DATABASE_URL right?';
const NOT_LET_IN = 'PostgreSQL lets nobody in with the user and password of DATABASE_URL.';

/** What an operator meets, by code: of sockets, of PostgreSQL (its manual, appendix A), and our own. */
const MEANT: Readonly<Record<string, string>> = {
  ECONNREFUSED: NOT_REACHED,
  ENOTFOUND: NOT_REACHED,
  EAI_AGAIN: NOT_REACHED,
  ETIMEDOUT: NOT_REACHED,
  CONNECT_TIMEOUT: NOT_REACHED,
  '57P03': NOT_REACHED,
  '28000': NOT_LET_IN,
  '28P01': NOT_LET_IN,
  '3D000': 'There is no such database as DATABASE_URL names: make it first (createdb).',
  '53300': 'PostgreSQL has no connection left: lower DATABASE_POOL or raise max_connections.',
  '42P01': 'The database has no tables yet: the first start of the helpline makes them.',
  UnsealError: 'What is sealed does not open: HELPLINE_MASTER_KEY is not the one it was sealed with.',
};

/** Why a start or a command went wrong, for the person who gave it: never a driver's words, they may hold anything. */
export function reasonOf(error: unknown): string {
  if (error instanceof SendError) return `It says ${[error.code, error.providerCode].filter(Boolean).join(', ')}.`;
  return MEANT[errorCode(error)] ?? JSON.stringify(describeError(error));
}
