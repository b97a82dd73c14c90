/** What an answer is, as an author names it. */
export type VariableType =
  | 'text'
  | 'number'
  | 'money'
  /** An exact sum and the money it is in. */
  | 'amount'
  | 'date'
  | 'phone'
  | 'yes_no'
  | 'hour'
  | 'choice'
  | 'place'
  | 'number_of_case'
  /** How many of a list: tells nothing of her. */
  | 'count';

/** A name that texts and conditions of a flow may use. */
export interface Variable {
  name: string;
  type: VariableType;
  /** Longest rendering in characters; a longer value is cut, so that an SMS budget holds. */
  longest: number;
  /** What a reader sees for a stored value, where that differs: the label of a choice. */
  shows?: Readonly<Record<string, string>>;
}

/** The CEL type under which a condition sees it. Numbers are always double. */
export function celType(type: VariableType): 'string' | 'double' | 'bool' {
  if (type === 'yes_no') return 'bool';
  return type === 'number' || type === 'money' || type === 'count' ? 'double' : 'string';
}

/** Names every flow has: who we are, how the reader is addressed, by what she writes, and whether she sent STOP. */
export const BUILT_IN: readonly Variable[] = [
  { name: 'layanan', type: 'text', longest: 24 },
  { name: 'peran', type: 'text', longest: 7 },
  { name: 'saluran', type: 'text', longest: 8 },
  { name: 'berhenti', type: 'yes_no', longest: 5 },
];
