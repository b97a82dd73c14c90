import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';

/** Where each rule is proved: a file of tests and words of the test, and what is not proved yet. */
const RULES: Record<string, { proved: [file: string, words: string][]; toCome?: string }> = {
  S1: {
    proved: [
      ['core/cases/routing/choose-officers.test.ts', 'the village is chosen only after a yes'],
      ['core/cases/routing/choose-officers.test.ts', 'the accused, their places, those off duty'],
      ['chats/ibu-cabut.yaml', 'she takes her yes back'],
      ['chats/umur-lima-belas.yaml', 'whatever the village may know'],
      ['inbox/legal-review.test.ts', 'a human decides in three days'],
    ],
  },
  S2: { proved: [['chats/tangga.yaml', 'moves on to the next: village, backup, district, desk']] },
  S3: { proved: [['chats/tangga-darurat.yaml', 'Ada warga perlu dibantu, MENDESAK']] },
  S4: { proved: [['core/officers/hostile.test.ts', 'what is in doubt is said']] },
  S5: { proved: [['cli/desk.test.ts', 'media are written for their owner alone']] },
  S6: { proved: [['inbox/officer-bad-input.test.ts', 'hears the same bytes']] },
  S7: { proved: [['inbox/links.test.ts', 'are proposed to the desk by number alone']] },
  S8: {
    proved: [
      ['core/conversation/go-on.test.ts', 'is not asked any more after 72 hours'],
      ['privacy/stranger-phone.test.ts', 'may have changed hands nothing is erased'],
      ['privacy/stranger-phone.test.ts', 'another account at the same number is a stranger at once'],
      ['chats/days/nomor-berpindah.yaml', 'by her safe word it is hers again'],
    ],
  },
  S9: { proved: [['core/conversation/choice.test.ts', 'that starts with 0 or 9 never chooses']] },
  S10: {
    proved: [
      ['core/conversation/texts.test.ts', 'may be read by whoever holds'],
      ['core/contact/gate.test.ts', 'holds no word that exposes her'],
      ['core/conversation/before-one.test.ts', 'nothing that is said exposes her, whatever she writes'],
      ['core/conversation/whole-turn.test.ts', 'nothing leaves against her plan'],
    ],
  },
  S11: { proved: [['chats/pekerja-bahaya.yaml', 'danger is answered in two steps']] },
  S12: {
    proved: [
      ['chats/ragu.yaml', 'ends only a doubt'],
      ['chats/tolong-lalu-lapor.yaml', 'one case that is told more'],
      ['chats/days/hp-diambil.yaml', 'nothing typed on it closes the alarm'],
      ['privacy/erased-by-desk.test.ts', 'HAPUS DATA SAYA erases nothing by itself'],
    ],
  },
  S13: {
    proved: [
      ['core/conversation/hostile.yaml', 'S13'],
      ['core/danger/assess.test.ts', 'alone is a plea with two readings'],
    ],
  },
  S14: {
    proved: [
      ['core/contact/gate.test.ts', 'comes in the hours of the plan'],
      ['core/contact/gate.test.ts', 'answers, where the person has opted out'],
      ['inbox/cannot-be-answered.test.ts', 'the desk reads that only a call reaches her'],
    ],
  },
  S15: {
    proved: [
      ['chats/kata-kunci.yaml', 'the screen shows lessons only'],
      ['chats/days/kata-bahaya.yaml', 'the duress word of an enrolled person'],
    ],
  },
  S16: { proved: [['chats/days/kabar-rutin.yaml', 'a missed day goes to the desk alone']] },
  S17: {
    proved: [
      ['core/directory/services-for.test.ts', 'a number that cannot be dialled'],
      ['core/conversation/country-of-case.test.ts', 'held before departure, the destination told'],
      ['chats/di-mana-sekarang.yaml', 'numbers are for where she is'],
    ],
  },
  S18: { proved: [['chats/malam-sendiri.yaml', 'nobody of the rota takes it in ten minutes']] },
  S19: {
    proved: [
      ['core/cases/at-sea.test.ts', 'kami di tengah laut'],
      ['chats/days/ditampung.yaml', 'held in Indonesia before departure counts'],
      ['chats/days/kompleks-penipuan.yaml', 'a scam compound'],
    ],
  },
  S20: { proved: [['chats/miskol.yaml', 'a missed call and a lone voice note are pleas']] },
  S21: { proved: [['core/flow/never-asked.test.ts', 'asks whether she went by the official way']] },
};

it('every rule is listed, and is proved or says what is to come', () => {
  expect(Object.keys(RULES)).toEqual(Array.from({ length: 21 }, (_, at) => `S${at + 1}`));
  expect(Object.values(RULES).filter(({ proved, toCome }) => proved.length === 0 && !toCome)).toEqual([]);
});

const proofs = Object.entries(RULES).flatMap(([rule, { proved }]) => proved.map((one) => [rule, ...one] as const));
test.each(proofs)('%s: %s has its test: %s', (_rule, file, words) => {
  expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(words);
});
