import { findingAt } from '../findings.ts';
import { listed, type OptionSource } from '../nodes/pieces.ts';
import type { Check } from './check.ts';

/** WhatsApp cuts a button after 20 letters and a list row after 24. */
const BUTTON = 20;
const ROW = 24;
const MOST_BUTTONS = 3;

/** A label fits where it is shown: up to three options are buttons, more are a list. */
export const labels: Check = ({ flows }) =>
  [...flows.values()].flatMap((flow) =>
    Object.entries(flow.definition.nodes).flatMap(([key, node]) => {
      if (node.type !== 'choose') return [];
      const options = listed((node as unknown as { options: OptionSource[] }).options);
      const room = options.length > MOST_BUTTONS ? ROW : BUTTON;
      return options.flatMap(({ label }, index) =>
        [...label].length <= room
          ? []
          : [
              findingAt(flow.source, ['nodes', key, 'options', index, 'label'], {
                rule: 'label-length',
                reason: {
                  id: `Nama pilihan ini ${[...label].length} huruf; tempatnya ${room}.`,
                  en: `This label has ${[...label].length} letters; there is room for ${room}.`,
                },
                todo: { id: 'Pendekkan.', en: 'Make it shorter.' },
              }),
            ],
      );
    }),
  );
