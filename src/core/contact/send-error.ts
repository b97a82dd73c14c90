/** Every way a send can fail, and whether trying the same thing again may help. */
export const SEND_ERRORS = {
  unreachable: { retryable: true },
  not_on_whatsapp: { retryable: false },
  window_closed: { retryable: false },
  rate_limited: { retryable: true },
  opted_out: { retryable: false },
  /** The outcome is unknown: it may have been sent. Never repeated blindly. */
  no_answer: { retryable: false },
  bad_address: { retryable: false },
  rejected: { retryable: false },
  /** Wrong credentials or sender: nothing will leave until an operator acts. */
  misconfigured: { retryable: true },
  provider_fault: { retryable: true },
} as const;

export type SendErrorCode = keyof typeof SEND_ERRORS;

/** A failed send. Carries our code and the provider's, never its message: that may hold a number or a text. */
export class SendError extends Error {
  override name = 'SendError';
  readonly code: SendErrorCode;
  readonly providerCode: string | null;
  constructor(code: SendErrorCode, providerCode: string | null = null) {
    super(code);
    this.code = code;
    this.providerCode = providerCode;
  }
  get retryable(): boolean {
    return SEND_ERRORS[this.code].retryable;
  }
}
