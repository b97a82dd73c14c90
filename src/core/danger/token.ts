/** One word of a message, made readable. */
export interface Token {
  /** As typed, in small letters. */
  raw: string;
  /** Without what clings to it: `dipukulin` and `dpukul` are both `dipukul`. */
  lemma: string;
  /** Place on the line; a full stop or "tapi" makes more room, so that patterns do not reach across. */
  at: number;
  sentence: number;
  concepts: number[];
  /** Where the phrase that ends here began. */
  phraseFrom?: number;
  /** Where a phrase whose meaning it carries ends. */
  phraseTo?: number;
  /** The number it stands for, when it is one. */
  value?: number;
}
