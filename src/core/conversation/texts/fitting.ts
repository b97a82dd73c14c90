/** As many items as fit, whole: half a case number is another case. */
export function fitting(items: readonly string[], longest: number): string {
  let text = '';
  for (const item of items) {
    const next = text === '' ? item : `${text}, ${item}`;
    if (next.length > longest - 5) return `${text}, dll`;
    text = next;
  }
  return text;
}
