/** So much of a list goes into two messages, with what to do with it. */
const ROOM = 440;

/** The lines in pages that have room. */
function pagesOf(lines: readonly string[]): string[][] {
  const pages: string[][] = [];
  let room = 0;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) {
      pages.push([]);
      room = ROOM - line.length - 1;
    }
    pages.at(-1)?.push(line);
  }
  return pages;
}

/** What stands on a page of a list, the last one where it has fewer, and how many lines stand behind it. */
export function pageOf(lines: readonly string[], page: number): { shown: readonly string[]; more: number } {
  const pages = pagesOf(lines);
  return { shown: pages[Math.min(page, pages.length) - 1] ?? [], more: pages.slice(page).flat().length };
}
