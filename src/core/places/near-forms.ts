import { hashForm, lackingHashes, rangeOf } from './lacking.ts';
import type { PlaceIndex } from './place-index.ts';
import { formOfText } from './place-index.ts';
import { textAt } from './text-table.ts';
import { bearable, typingDistance } from './typing-distance.ts';

/** A form that what was typed could mean. */
export interface NearForm {
  form: number;
  distance: number;
}

const MOST = 1.5;

/** Forms one slip away from `typed` in the whole country (found by leaving out one letter on either side). */
export function nearForms(index: PlaceIndex, typed: string): NearForm[] {
  const found = new Set<number>();
  const lacking = lackingHashes(typed);
  for (const hash of [hashForm(typed, -1), ...lacking]) {
    const [from, to] = rangeOf(index.lackHashes, hash);
    for (let at = from; at < to; at += 1) found.add(index.lackForms[at] ?? 0);
  }
  for (let without = 0; without < typed.length; without += 1) {
    const whole = formOfText(index, typed.slice(0, without) + typed.slice(without + 1));
    if (whole >= 0) found.add(whole);
  }
  return [...found].flatMap((form) => {
    const distance = slips(typed, textAt(index.forms, form));
    return distance > 0 && distance < 99 ? [{ form, distance }] : [];
  });
}

function slips(typed: string, form: string): number {
  return typingDistance(typed, form, Math.min(MOST, bearable(form.length)));
}
