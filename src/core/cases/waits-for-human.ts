/** What a phone asked to be erased and a human must look at first: what is open, and what a law may ask to be reported (S12, section 4). */
export const waitsForHuman = (about: { state: string; reviewWaits: boolean }): boolean =>
  about.state !== 'closed' || about.reviewWaits;
