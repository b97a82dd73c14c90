import type { Evidence } from '../evidence.ts';

/** What the helpline writes of a row before it puts down that nobody knows whether it left. */
const UNKNOWN = /"outbox":"([^"]+)","code":"(?:no_answer|died_sending)"/;

/** Ids of the rows whose outcome was unknown at some time: that holds nobody up, and may be over when all is audited. */
export const wereUnknown = ({ printed }: Evidence): ReadonlySet<string> =>
  new Set(printed.flatMap((line) => UNKNOWN.exec(line)?.[1] ?? []));
