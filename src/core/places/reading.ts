export type PlaceLevel = 'village' | 'district' | 'regency' | 'province';

/** The deepest official area that is certain from the words, or a short list to ask back. */
export interface PlaceReading {
  result: PlaceLevel | 'ambiguous' | 'none';
  /** Official code with dots, e.g. 33.07.05.2003; null for ambiguous and none. */
  code: string | null;
  /** At most 10; empty on an ambiguous reading when more fit. `label` is what distinguishes them. */
  candidates: { code: string; label: string }[];
  because: string[];
}
