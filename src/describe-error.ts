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

const CODE = /^[A-Za-z0-9_.-]{1,40}$/;
const word = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && CODE.test(text) ? text : undefined;
};

/** Only the frames: lines that begin with "at"; a message in the stack, however many lines, is left out. */
function frames(error: Error): string[] {
  const lines = error.stack?.slice(error.stack.lastIndexOf(error.message) + error.message.length).split('\n') ?? [];
  const own = lines.map((line) =>
    /^\s+at (?:async )?(.{1,80}?) \(?(?:file:\/\/)?[^()]*?((?:src|test)\/[\w./-]+:\d+)/.exec(line),
  );
  return own.flatMap((found) => (found ? [`${found[1]?.split(' ')[0]} ${found[2]}`] : [])).slice(0, 6);
}

/** Reduces any thrown value to class, code and constraint, at most three causes deep. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { class: typeof error };
  const extra = error as Error & { code?: unknown; constraint_name?: unknown; status?: unknown };
  const code = word(extra.code);
  const constraint = word(extra.constraint_name);
  const at = depth === 0 ? frames(error) : [];
  return {
    class: word(error.name) ?? 'Error',
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
