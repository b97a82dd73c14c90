/** So much of a list goes into two messages, with what to do with it. */
const ROOM = 440;

/** The lines in pages that have room. */
export function pagesOf(lines: readonly string[]): string[][] {
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
