const E164 = /^\+[1-9]\d{6,14}$/;

/** Whether it is a phone number as E.164 writes it, with `+`. */
export const isE164 = (written: string): boolean => E164.test(written);
