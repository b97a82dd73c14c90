/** One part of a paper, from above to below. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'heading'; text: string }
  /** Lines to be filled in by hand, or already filled where the case tells. */
  | { kind: 'fields'; fields: { label: string; value: string | null }[] }
  | { kind: 'entries'; entries: Entry[] }
  | { kind: 'boxes'; boxes: string[] }
  | { kind: 'signatures'; place: boolean; who: string[] };

/** A sheet of paper for a person to read, fill in and sign. */
export interface Paper {
  title: string;
  blocks: Block[];
}

/** What happened on a day, and who says so. */
export interface Entry {
  on: string;
  text: string;
  by: string;
}
