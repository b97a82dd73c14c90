import type { Check } from './check.ts';

/** No word that somebody wrote or read, and no number of anybody, in a line that a process printed. */
export const nothingPrinted: Check = {
  name: 'no text, no address in a log',
  async look({ printed, secrets, accepted }) {
    // A long piece of each sent text is a secret too; templates say nothing of anybody.
    const said = accepted.flatMap(({ body }) => (body.startsWith('template') ? [] : [body.slice(0, 30)]));
    const all = [...new Set([...secrets, ...said])];
    const text = printed.join('\n').toLowerCase();
    const wrong = all.filter((secret) => text.includes(secret.toLowerCase()));
    // The secret itself is not repeated here.
    return { looked: printed.length, wrong: wrong.map((secret) => `a secret of ${secret.length} letters was printed`) };
  },
};
