/** How many words stand in a text, as spaces part them; of a text without any, 1. */
export const wordCount = (text: string): number => text.trim().split(/\s+/).length;
