/** What the reporter wrote of a case, in order, and what the danger reading heard when it was opened. */
export function wordsTold(history: readonly { type: string; because: string | null; data: unknown }[]): {
  words: string;
  read: string | null;
} {
  const hers = history.filter(({ type }) => type === 'case_opened' || type === 'case_told_more');
  const words = hers.map(({ data }) => (data as { details?: string } | null)?.details ?? '').join('\n');
  return { words, read: history.find(({ type }) => type === 'words_read')?.because ?? null };
}
