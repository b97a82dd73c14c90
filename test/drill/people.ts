import type { Dice } from './dice.ts';

/** Somebody of the drill: a phone as Twilio writes it, what she writes, and how many reports that must make; null: as it comes. */
export interface Person {
  phone: string;
  lines: string[];
  /** Her first lines are bubbles: sent together, and not always in their order. */
  bubbles: boolean;
  reports: number | null;
}

/** Invented names that are no words: none may appear in a log. */
export const CANARIES = ['kanaritini', 'kanarisuti', 'kanariwati', 'kanarimah', 'kanaripah'] as const;

const VILLAGES = ['desa kuripan garung wonosobo', 'desa tieng kejajar wonosobo'] as const;
const COUNTRIES = ['arab', 'malaysia', 'hongkong', 'taiwan'] as const;
const RELATIVES = ['anak', 'kakak', 'istri', 'adik'] as const;

const digits = (n: number): string => String(n).padStart(4, '0');

function family(dice: Dice, n: number): Person {
  const who = `${dice.pick(RELATIVES)} saya ${dice.pick(CANARIES)}`;
  const where = `di ${dice.pick(COUNTRIES)} ${2 + dice.below(8)} bln tdk digaji, ${dice.pick(VILLAGES)}`;
  const lines = [`LAPOR ${who} ${where}`, dice.happens(0.6) ? '1 jam 4 sore' : '2', 'STATUS'];
  return { phone: `+628000001${digits(n)}`, lines, bubbles: false, reports: 1 };
}

function inDanger(dice: Dice, n: number): Person {
  const lines = [`tolong saya dipukul majikan sekarang, saya ${dice.pick(CANARIES)}`, '1'];
  return { phone: `whatsapp:+658000${digits(n)}`, lines, bubbles: false, reports: 1 };
}

function curious(dice: Dice, n: number): Person {
  const lines = [`halo, saya ${dice.pick(CANARIES)}`, '1', '3', '1'];
  // What her digits mean depends on what had come back when she pressed them.
  return { phone: `whatsapp:+658100${digits(n)}`, lines, bubbles: false, reports: null };
}

function inBubbles(dice: Dice, n: number): Person {
  const lines = [
    'assalamualaikum',
    'mau tanya',
    `saya ${dice.pick(CANARIES)}`,
    'belajar soal tabungan',
    'terima kasih',
  ];
  return { phone: `whatsapp:+658200${digits(n)}`, lines, bubbles: true, reports: null };
}

/** People who write, the same for the same dice: six of ten are families, one of ten is in danger. */
export function people(dice: Dice, count: number): Person[] {
  return Array.from({ length: count }, (_, n) => {
    const kind = n % 10;
    if (kind < 6) return family(dice, n);
    if (kind === 6) return inDanger(dice, n);
    return kind === 7 ? inBubbles(dice, n) : curious(dice, n);
  });
}
