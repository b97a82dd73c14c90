import type { Level } from '../cases/routing/types.ts';

/** One officer as a roster file writes her, read and checked. */
export interface RosterLine {
  /** Line of the file, the header being 1. */
  line: number;
  name: string;
  level: Level;
  areaCode: string;
  /** Codes of other villages she is asked for when a neighbouring village may know. */
  neighbours: string[];
  zone: string;
  organisation: string | null;
  woman: boolean;
  wake: boolean;
  onCall: boolean;
  channel: 'sms' | 'whatsapp';
  /** E.164. */
  phone: string;
  /** Written in the file: this village has no backup, and that is known. */
  noBackup: boolean;
}

/** What is wrong with a line, in words for who wrote it; line 0 is the roster as a whole. */
export interface Fault {
  line: number;
  because: string;
}
