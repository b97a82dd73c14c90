import type { Check } from './check.ts';
import { conversationOf } from './conversation-of.ts';

/** One report is one case: none is missing, none came twice. */
export const caseOnce: Check = {
  name: 'no case lost or doubled',
  async look(evidence) {
    const rows = await evidence.sql<{ id: string; n: number; kind: string }[]>`
      select reporter_conversation_id as id, count(*)::int as n, min(category) as kind from cases
      where kind = 'report' and not practice group by reporter_conversation_id`;
    const opened = new Map(rows.map((row) => [row.id, row]));
    const heard = await conversationOf(evidence);
    const wrong = [...evidence.reports].flatMap(([phone, wanted]) => {
      const id = heard.get(phone);
      const { n, kind } = opened.get(id ?? '') ?? { n: 0, kind: 'none' };
      return n === wanted ? [] : [`${id} has ${n} cases (${kind}), not ${wanted}`];
    });
    return { looked: evidence.reports.size, wrong };
  },
};
