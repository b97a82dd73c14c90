import { SendError, type SendErrorCode } from '../../core/contact/send-error.ts';

const EACH: Record<SendErrorCode, number[]> = {
  unreachable: [30003],
  not_on_whatsapp: [63003, 63024],
  window_closed: [63016],
  rate_limited: [14107, 20429, 21611, 30001, 30022, 63017, 63018, 63038],
  opted_out: [21610],
  no_answer: [],
  bad_address: [21211, 21217, 21401, 21614, 30005, 30006],
  // 30036: it came too late; whether it is still wanted is decided again, never by a repetition.
  rejected: [21612, 21617, 21654, 21658, 30004, 30007, 30036, 63005, 63013, 63021, 63030, 63032, 63049],
  // Account, sender, country permission or template: an operator must act.
  misconfigured: [20003, 21212, 21408, 21606, 21608, 21657, 30034, 30042, 63007, 63027, 63028, 63029],
  provider_fault: [30008, 63012],
};

/** Twilio's codes by ours; https://www.twilio.com/docs/api/errors */
const MEANINGS: ReadonlyMap<number, SendErrorCode> = new Map(
  Object.entries(EACH).flatMap(([ours, theirs]) => theirs.map((code) => [code, ours as SendErrorCode] as const)),
);

/** Failures before a single byte of the request left. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED\w*)$/;

/** A gateway before Twilio does not know whether Twilio took the message. */
const GATEWAY = [502, 504];

const byStatus = (status: number): SendErrorCode => {
  if (status === 429) return 'rate_limited';
  if (status === 401 || status === 403) return 'misconfigured';
  if (GATEWAY.includes(status)) return 'no_answer';
  return status >= 500 ? 'provider_fault' : 'rejected';
};

/** What a Twilio error code means; a code we do not know is `rejected`: not tried again, seen by a human. */
export const meaning = (code: string): SendErrorCode => MEANINGS.get(Number(code)) ?? 'rejected';

const field = (thrown: unknown, name: string): unknown =>
  typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;

/** A refused API call by its HTTP status and, where there is one, Twilio's code. */
export const refusal = (status: number, code: unknown): SendError => {
  if (typeof code !== 'number' || !Number.isInteger(code) || code <= 0) {
    return new SendError(byStatus(status), `http_${status}`);
  }
  return new SendError(MEANINGS.get(code) ?? byStatus(status), String(code));
};

/**
 * Turns whatever the official client threw into ours. Only codes pass: its messages echo numbers, its errors
 * hold the request with text and credentials. What is not known to have failed counts as an unknown outcome.
 */
export const sendError = (thrown: unknown): SendError => {
  if (thrown instanceof SendError) return thrown;
  const status = field(thrown, 'status');
  const code = field(thrown, 'code');
  if (typeof status === 'number') return refusal(status, code);
  const named = typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code) ? code : null;
  return new SendError(named !== null && NOT_SENT.test(named) ? 'provider_fault' : 'no_answer', named);
};
