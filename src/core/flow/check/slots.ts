import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Flow } from '../flow-set.ts';
import { SLOTS, type SlotName } from '../slots/index.ts';
import type { Slot } from '../slots/slot.ts';
import type { Check } from './check.ts';

type CollectSource = { type: string; slots: { slot: SlotName }[] };
type OpenCaseSource = { type: string; village_may_know: string; next: string };

/** Digits of one message answer one question, and whoever says a village was asked asks it next (S1). */
export const slots: Check = ({ flows }) =>
  [...flows.values()].flatMap((flow) =>
    Object.entries(flow.definition.nodes).flatMap(([key, node]) => {
      if (node.type === 'collect') return digits(flow, key, node as unknown as CollectSource);
      return node.type === 'open_case' ? villageAsked(flow, key, node as unknown as OpenCaseSource) : [];
    }),
  );

function digits(flow: Flow, key: string, { slots: asked }: CollectSource): Finding[] {
  const withDigits = asked.flatMap(({ slot }, index) => ((SLOTS[slot] as Slot).options ? [index] : []));
  const [, second] = withDigits;
  if (second === undefined) return [];
  return [
    findingAt(flow.source, ['nodes', key, 'slots', second], {
      rule: 'digits-twice',
      reason: {
        id: 'Dua pertanyaan dengan angka dalam satu pesan: jawaban 1 tidak jelas untuk yang mana.',
        en: 'Two questions with digits in one message: nobody knows which one a 1 answers.',
      },
      todo: { id: 'Pindahkan ke collect berikutnya.', en: 'Move one to a collect of its own.' },
    }),
  ];
}

function villageAsked(flow: Flow, key: string, node: OpenCaseSource): Finding[] {
  if (node.village_may_know !== 'unanswered' || asksVillage(flow, node.next)) return [];
  return [
    findingAt(flow.source, ['nodes', key, 'village_may_know'], {
      rule: 'village-not-asked',
      reason: {
        id: 'Ditulis "unanswered", tetapi langkah berikut tidak menanyakan apakah desa boleh tahu.',
        en: 'It says "unanswered", but the next node does not ask whether the village may know.',
      },
      todo: {
        id: 'Lanjutkan ke collect dengan slot village_may_know, atau tulis not_asked.',
        en: 'Go on to a collect with the slot village_may_know, or write not_asked.',
      },
    }),
  ];
}

type Between = CollectSource & { next: string; else: string; cases: { when: string; next: string }[] };

/** Only texts and branches may stand between, and each way of a branch must ask but for what starts above the village. */
function asksVillage(flow: Flow, key: string, steps = 0): boolean {
  const node = flow.definition.nodes[key] as unknown as Between | undefined;
  if (!node || steps > 10) return false;
  if (node.type === 'collect') return node.slots.some(({ slot }) => slot === 'village_may_know');
  if (node.type === 'say') return asksVillage(flow, node.next, steps + 1);
  if (node.type !== 'branch') return false;
  const ways = node.cases.filter(({ when }) => when !== 'known.above_village').map(({ next }) => next);
  return [node.else, ...ways].every((next) => asksVillage(flow, next, steps + 1));
}
