/** A look-up that the pure core asks for; the inbox answers it inside the turn's transaction. */
export type Need =
  | { need: 'case_number' }
  | { need: 'case_status' }
  | { need: 'services'; country: string; kind: string };

/** The answer to a need, by the same name. */
export type NeedAnswer =
  | { need: 'case_number'; number: string }
  | { need: 'case_status'; cases: { number: string; openedAt: Date; state: string }[] }
  | { need: 'services'; services: { name: string; text: string }[] };
