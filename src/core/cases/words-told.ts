type History = readonly { type: string; data: unknown }[];

/** What the reporter wrote of a case, each message by itself, in order. */
export const messagesTold = (history: History): string[] =>
  history
    .filter(({ type }) => type === 'case_opened' || type === 'case_told_more')
    .map(({ data }) => (data as { details?: string } | null)?.details ?? '');

/** What the reporter wrote of a case, in order, and what the danger reading heard when it was opened. */
export function wordsTold(history: readonly { type: string; because: string | null; data: unknown }[]): {
  words: string;
  read: string | null;
} {
  return {
    words: messagesTold(history).join('\n'),
    read: history.find(({ type }) => type === 'words_read')?.because ?? null,
  };
}
