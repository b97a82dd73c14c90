/** One answer: what it is, its numbers, when it is open, and how old the fact is. */
export interface ServiceLine {
  name: string;
  text: string;
}
