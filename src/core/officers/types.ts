/** What an officer can want; `send` never leaves the reader. */
export const COMMANDS = [
  'accept',
  'decline',
  'note',
  'relay',
  'close',
  'handover',
  'refer',
  'postpone',
  'status',
  'list',
  'steps',
  'help',
  'human',
  'leave',
  'duty',
  'urgent',
  'answer',
  'unclear',
] as const;

export type OfficerCommand = (typeof COMMANDS)[number];

/** An open message with digits on her phone (S9). */
export type DigitMessage = { number: string; asks: 'accept' | 'other' };

/** What the helpline knows of this phone; case numbers as digits. */
export type OfficerContext = {
  openCases: readonly string[];
  lastAlert: string | null;
  /** The case of the message she replied to, where the channel says so. */
  replyingTo: string | null;
  /** Absent: the last alert is the only one. */
  digitMessages?: readonly DigitMessage[];
};

/** What must be asked back, because it is never guessed. */
export type Doubt =
  | 'what'
  | 'which_case'
  | 'two_cases'
  | 'unreadable_number'
  | 'which_message'
  | 'nothing_asked'
  | 'accept_or_decline'
  | 'no_text'
  | 'send_or_note'
  /** Thanks, or a word that says "read": nothing is asked back. */
  | 'courtesy';

/** One message read. `caseRef`: the digits as typed, unchecked; `about`: the case it is clear to mean; `relay`: the exact text to pass on, only after KIRIM and a number. */
export type OfficerReading = {
  command: OfficerCommand;
  caseRef: string | null;
  about: string | null;
  relay: string | null;
  /** The digit of an answer, 0 to 8. */
  digit: number | null;
  /** "Berat", "diancam": district or desk at once, whatever the command. */
  urgent: boolean;
  because: string[];
  doubt: Doubt | null;
};
