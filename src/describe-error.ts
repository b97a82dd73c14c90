/** What may be logged of an error: classes and codes. Messages of drivers, zod and providers carry texts and numbers. */
export interface ErrorDescription {
  class: string;
  code?: string;
  constraint?: string;
  status?: number;
  /** Where, as `function file:line`, without any message. */
  at?: string[];
  cause?: ErrorDescription;
}

/** SQLSTATE, ERRNO_LIKE, our_own_codes or a short number: never one word that a person may have written. */
const CODE = /^([A-Z][A-Z0-9_]{1,39}|[0-9A-Z]{5}|[a-z]+(_[a-z0-9]+)+|\d{1,6})$/;
const CONSTRAINT = /^[a-z]+(_[a-z0-9]+)+$/;
const CLASS = /^\$?[A-Z][A-Za-z]+$/;

const only = (shape: RegExp, value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.length <= 63 && shape.test(text) ? text : undefined;
};

/** `at name (…/src/file.ts:1:1)` or `at …/src/file.ts:1:1`. */
const FRAME = /^\s+at (?:async )?(?:([\w$.<>#]+) [^(]*\()?[^()]*\/((?:src|test)\/[\w./-]+:\d+):\d+\)?$/;

/** Only the frames: what stands behind the message; nothing where the message was changed since the stack was made. */
function frames(error: Error): string[] {
  const stack = error.stack ?? '';
  const at = stack.lastIndexOf(error.message);
  const lines = error.message === '' || at < 0 ? [] : stack.slice(at + error.message.length).split('\n');
  const own = lines.filter((line) => !line.includes('node_modules')).map((line) => FRAME.exec(line));
  return own.flatMap((found) => (found ? [`${found[1] ?? 'anonymous'} ${found[2]}`] : [])).slice(0, 6);
}

/** Reduces any thrown value to class, code and constraint, at most three causes deep. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { class: typeof error };
  const extra = error as Error & { code?: unknown; constraint_name?: unknown; status?: unknown };
  const code = only(CODE, extra.code);
  const constraint = only(CONSTRAINT, extra.constraint_name);
  const at = depth === 0 ? frames(error) : [];
  return {
    class: only(CLASS, error.name) ?? 'Error',
    ...(code && { code }),
    ...(constraint && { constraint }),
    ...(typeof extra.status === 'number' && { status: extra.status }),
    ...(at.length > 0 && { at }),
    ...(error.cause !== undefined && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** One short code for a row's `error_code`: the innermost code, else the class. */
export function errorCode(error: unknown): string {
  const described = describeError(error);
  let inner = described;
  while (inner.cause) inner = inner.cause;
  return inner.constraint ?? inner.code ?? described.code ?? inner.class;
}
