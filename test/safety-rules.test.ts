import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it, test } from 'vitest';
import { readChat } from './support/chat-file.ts';

/** Where each rule is proved: a file of tests and words of the test, and what is not proved yet. */
const RULES: Record<string, { proved: [file: string, words: string][]; toCome?: string }> = {
  S1: {
    proved: [
      ['core/cases/routing/choose-officers.test.ts', 'the village is chosen only after a yes'],
      ['core/cases/routing/choose-officers.test.ts', 'the accused, their places, those off duty'],
      ['core/cases/accused/named-in.test.ts', 'titles of the village and of the regency are heard'],
      ['inbox/kept-out.test.ts', 'never sees, counts or can infer the case'],
      ['inbox/kept-out.test.ts', 'whose name merely occurs is kept out by nobody'],
      ['inbox/kept-out.test.ts', 'a human at the desk keeps somebody out'],
      ['inbox/officer-screens.test.ts', 'counts the case in no figure'],
      ['inbox/asked-anew.test.ts', 'boleh is asked only once the regency has it'],
      ['inbox/asked-anew.test.ts', 'turns into such a kind goes up'],
      ['chats/days/calo-pejabat.yaml', 'the broker is the officer'],
      ['chats/ibu-cabut.yaml', 'she takes her yes back'],
      ['inbox/joined-withdrawn.test.ts', 'when one cadre has both: she is told to stop'],
      ['chats/umur-lima-belas.yaml', 'whatever the village may know'],
      ['chats/ibu-diam.yaml', 'one reminder after two hours, the district after four'],
      ['inbox/village-no-stays.test.ts', 'a neighbouring village is asked for by the human who phones her'],
      ['inbox/village-no-stays.test.ts', 'a neighbour who is let in may have it, and leaves it when that ends'],
      ['inbox/village-no-stays.test.ts', 'her yes to our call is none to the village'],
      ['inbox/asked-anew.test.ts', 'who was asked before the place was known has not declined'],
      ['privacy/one-number.test.ts', 'who must not know by one channel is kept out of what was reported by the other'],
    ],
  },
  S2: {
    proved: [
      ['chats/tangga.yaml', 'moves on to the next: village, backup, district, desk'],
      ['inbox/links.test.ts', 'needs her consent and the words that are shared'],
      ['chats/rujukan.yaml', 'rujuk ke disnaker'],
      ['core/roster/roster.test.ts', 'S2: babinsa is in no ladder'],
    ],
  },
  S3: {
    proved: [
      ['chats/tangga-darurat.yaml', 'Ada warga perlu dibantu, MENDESAK'],
      ['inbox/officer-screens.test.ts', 'of sexual violence an officer of the regency reads no fact'],
      ['core/officers/facts-text.test.ts', 'the facts after 1 are two SMS at most'],
      ['core/officers/facts-text.test.ts', 'nothing but whom to ask'],
    ],
  },
  S4: {
    proved: [
      ['core/officers/relay.test.ts', 'whatever else she writes, nothing is relayed'],
      ['chats/simpan-pesan.yaml', 'whether words that expose go out'],
    ],
  },
  S5: {
    proved: [
      ['inbox/officer-screens.test.ts', 'files reach neither an officer nor family'],
      ['cli/desk.test.ts', 'media are written for their owner alone'],
    ],
  },
  S6: {
    proved: [
      ['inbox/officer-bad-input.test.ts', 'hears the same bytes'],
      ['status-from-elsewhere.test.ts', 'are the same bytes to a phone that did not report'],
      ['privacy/stranger-phone.test.ts', 'STATUS tells nothing of the talk that waits'],
    ],
  },
  S7: {
    proved: [
      ['inbox/links.test.ts', 'are proposed to the desk by number alone'],
      ['chats/days/tidak-mau-ditemukan.yaml', 'found NOMOR-1 no-contact'],
      ['chats/days/suami-mencari.yaml', 'suami'],
    ],
  },
  S8: {
    proved: [
      ['core/conversation/go-on.test.ts', 'is not asked any more after 72 hours'],
      ['privacy/stranger-phone.test.ts', 'may have changed hands nothing is erased'],
      ['privacy/stranger-phone.test.ts', 'another account at the same number is a stranger at once'],
      ['chats/days/nomor-berpindah.yaml', 'the number changed hands, and came back'],
      ['privacy/one-number.test.ts', 'a number that was silent for sixty days inherits nothing'],
    ],
  },
  S9: {
    proved: [
      ['core/conversation/choice.test.ts', 'that starts with 0 or 9 never chooses'],
      ['core/officers/digits.test.ts', 'answers the one open message with digits'],
      ['core/conversation/several-cases.test.ts', 'without a number it is asked which'],
    ],
  },
  S10: {
    proved: [
      ['core/conversation/texts/texts.test.ts', 'may be read by whoever holds'],
      ['core/contact/gate.test.ts', 'holds no word that exposes her'],
      ['core/conversation/texts/texts.test.ts', 'no place of the gazetteer stands in'],
      ['core/conversation/before-one.test.ts', 'nothing that is said exposes her, whatever she writes'],
      ['core/conversation/before-one.test.ts', 'nothing that is said exposes her, wherever she stands'],
      ['core/conversation/whole-turn.test.ts', 'nothing leaves against her plan'],
    ],
  },
  S11: { proved: [['chats/pekerja-bahaya.yaml', 'danger is answered in two steps']] },
  S12: {
    proved: [
      ['chats/ragu.yaml', 'ends only a doubt'],
      ['chats/ragu-lagi.yaml', 'only a guess takes for danger alarms nobody yet'],
      ['chats/tolong-lalu-lapor.yaml', 'one case that is told more'],
      ['inbox/alarm-stays.test.ts', 'no word typed on her phone closes, erases or calms an alarm'],
      ['inbox/alarm-stays.test.ts', 'a village officer who holds a critical case cannot end it'],
      ['inbox/alarm-ended.test.ts', 'ends an alarm before the eyes of the desk'],
      ['inbox/alarm-ended.test.ts', 'the desk opens it again'],
      ['core/conversation/may-not-be-her.test.ts', 'hears nothing, and the next 1 must be said anew'],
      ['core/conversation/may-not-be-her.test.ts', 'makes no case of it'],
      ['chats/days/hp-diambil.yaml', 'the employer takes the phone'],
      ['privacy/erased-by-herself.test.ts', 'whether a law asks for a report'],
      ['privacy/erased-by-desk.test.ts', 'HAPUS DATA SAYA erases nothing by itself'],
      ['privacy/one-number.test.ts', 'a case open on the other channel makes it wait'],
      ['chats/dua-potong.yaml', 'cut over two messages is heard over both'],
      ['inbox/asked-anew.test.ts', 'nobody who is right loses her question'],
    ],
  },
  S13: {
    proved: [
      ['core/conversation/words.test.ts', 'every word has ten sentences'],
      ['core/conversation/words.test.ts', 'nobody takes the words of'],
      ['core/conversation/register.test.ts', 'a plea is none'],
      ['inbox/officer-screens.test.ts', 'an officer whose STOP comes is off duty'],
      ['privacy/one-number.test.ts', '9 and STOP count for both'],
      ['core/danger/assess.test.ts', 'alone is a plea with two readings'],
    ],
  },
  S14: {
    proved: [
      ['core/contact/gate.test.ts', 'comes in the hours of the plan'],
      ['core/contact/gate.test.ts', 'answers, where the person has opted out'],
      ['inbox/cannot-be-answered.test.ts', 'the desk reads that only a call reaches her'],
      ['jobs/words-grew-old.test.ts', 'who holds the case hears once that her words grew too old'],
      ['core/contact/plan.test.ts', 'never lets more be written to it'],
      ['privacy/one-number.test.ts', 'every no, count for both'],
    ],
  },
  S15: {
    proved: [
      ['chats/kata-kunci.yaml', 'the screen shows lessons only'],
      ['chats/days/kata-bahaya.yaml', 'the duress word of an enrolled person'],
      ['inbox/officer-screens.test.ts', 'no text asks for a PIN'],
      ['privacy/one-number.test.ts', 'keeps the SMS screen harmless, and opens both'],
      ['privacy/one-number.test.ts', 'whoever took the phone cannot begin anew by SMS'],
      ['core/conversation/after-nine.test.ts', 'after 9 in the midst of danger'],
      ['core/conversation/after-nine.test.ts', 'that old messages stay on her phone'],
    ],
  },
  S16: {
    proved: [
      ['chats/days/kabar-rutin.yaml', 'a check-in that is missed'],
      ['jobs/check-in.test.ts', 'she is asked where she writes now'],
      ['jobs/check-in.test.ts', 'a number that may have changed hands is not asked'],
      ['core/conversation/after-nine.test.ts', 'ended by whoever holds her phone are over, and the desk hears so'],
    ],
  },
  S17: {
    proved: [
      ['core/directory/services-for.test.ts', 'a number that cannot be dialled'],
      ['core/directory/services-for.test.ts', 'a country has its own order and its own signature'],
      ['core/directory/services-for.test.ts', 'what nobody signed counts in the demonstration alone'],
      ['duties.test.ts', 'disappears from answers at that minute, 90 days later'],
      ['core/conversation/country-of-case.test.ts', 'saya mau ke taiwan tapi dikurung di penampungan PT di bekasi'],
      ['chats/di-mana-sekarang.yaml', 'numbers are for where she is'],
      ['crisis.test.ts', 'by the country of her phone, which nobody is shown'],
    ],
  },
  S18: {
    proved: [
      ['chats/malam-sendiri.yaml', 'nobody of the rota takes it in ten minutes'],
      ['inbox/need-rota.test.ts', 'with one the start warns, in production it refuses'],
      ['core/conversation/wish-to-die.test.ts', 'asked who is with her'],
      ['core/conversation/wish-to-die.test.ts', 'offers no menu, no digit, no number and no religion'],
      ['core/conversation/wish-to-die.test.ts', 'is offered nothing to choose, wherever she stands'],
      ['core/conversation/wish-to-die.test.ts', 'its own wish is met as any, in all that follows'],
    ],
  },
  S19: {
    proved: [
      ['core/cases/at-sea.test.ts', 'kami di tengah laut'],
      ['chats/days/ditampung.yaml', 'held in Indonesia before departure counts'],
      ['chats/days/kompleks-penipuan.yaml', 'a scam compound'],
    ],
  },
  S20: {
    proved: [
      ['bad-talk.test.ts', 'a lone voice note opens one for a human'],
      ['bad-talk.test.ts', 'and who has the case and tells nothing is asked again'],
      ['chats/miskol.yaml', 'a missed call'],
      ['chats/foto-suara-pin.yaml', 'a voice note alone'],
      ['chats/days/tanpa-pulsa.yaml', 'a missed call and TELP are call-back tasks'],
      ['bad-talk.test.ts', 'and then "tulung" are one case'],
      ['plea-then-danger.test.ts', 'and then danger are one case, critical from then'],
      ['plea-then-danger.test.ts', 'who talks with her loses it to all of them when it turns out to be danger'],
      ['call-back.test.ts', 'rings three times by the hour and then each day'],
    ],
  },
  S21: { proved: [['core/flow/never-asked.test.ts', 'asks whether she went by the official way']] },
  'section 4': {
    proved: [
      ['core/conversation/texts/texts.test.ts', 'promises nothing and judges nobody'],
      ['core/conversation/texts/texts.test.ts', 'no English sentence'],
      ['core/flow/check/check.test.ts', 'an amount of compensation'],
      ['inbox/legal-review.test.ts', 'a human decides in three days whether the law asks for a report'],
      ['chats/latihan.yaml', 'marked in each message'],
      ['core/conversation/who-reads.test.ts', 'nobody promises secrecy'],
      ['config.test.ts', 'production starts under a name of its own, and refuses to without one'],
      ['config.test.ts', 'claims to be Migrant CARE, Desbumi or the state'],
    ],
  },
  'section 5': {
    proved: [
      ['mothers-bill.test.ts', 'one SMS that says all, and her answer'],
      ['first-contact-bill.test.ts', 'no more than three segments'],
      ['core/cases/number.test.ts', 'every swap of neighbours is caught'],
      ['core/conversation/texts/texts.test.ts', 'says no word that nobody says at home'],
      ['gather.test.ts', 'fourteen one-line messages in a minute get one answer'],
      ['gather.test.ts', 'an answer to a choice and a word for quiet are answered at once'],
    ],
  },
};

it('every rule is listed, and is proved or says what is to come', () => {
  const rules = Array.from({ length: 21 }, (_, at) => `S${at + 1}`);
  expect(Object.keys(RULES)).toEqual([...rules, 'section 4', 'section 5']);
  expect(Object.values(RULES).filter(({ proved, toCome }) => proved.length === 0 && !toCome)).toEqual([]);
});

const ROOTS: ReadonlySet<string> = new Set(['it', 'test', 'describe']);
/** With these a test is not played, or not as it says. */
const NOT_PLAYED = /\.(?:skip|skipIf|runIf|todo|fails)\b/;

/** What is called: `it` of `it.skip(…)` and of `it.each(…)(…)`. */
function rootOf(called: ts.Expression): string {
  if (ts.isIdentifier(called)) return called.text;
  if (ts.isPropertyAccessExpression(called) || ts.isCallExpression(called)) return rootOf(called.expression);
  return '';
}

const titleOf = (call: ts.CallExpression): string => {
  const [first] = call.arguments;
  return first && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first)) ? first.getText().slice(1, -1) : '';
};

const holdsACall = (node: ts.Node): boolean => ts.isCallExpression(node) || ts.forEachChild(node, holdsACall) === true;

/** Something is done in it that can fail. */
const isFilled = ({ arguments: given }: ts.CallExpression): boolean =>
  given.some((one) => (ts.isArrowFunction(one) || ts.isFunctionExpression(one)) && holdsACall(one.body));

/** The lines of a table that are played one by one. */
function rowsOf(called: ts.Expression): string[] {
  const rows: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) rows.push(node.text);
    ts.forEachChild(node, walk);
  };
  if (ts.isCallExpression(called)) called.arguments.forEach(walk);
  return rows;
}

/** Titles of the tests of a file that are really played and hold something that can fail. */
function playedTitles(source: string): string[] {
  const titles: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ROOTS.has(rootOf(node.expression))) {
      const title = titleOf(node);
      if (title !== '') {
        if (NOT_PLAYED.test(node.expression.getText())) return;
        if (isFilled(node)) titles.push(title, ...rowsOf(node.expression));
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('one.test.ts', source, ts.ScriptTarget.Latest, true));
  return titles;
}

it('a test that is skipped, emptied or only spoken of proves nothing', () => {
  const source = `
    describe('d', () => { it('played', () => { expect(1).toBe(1); }); it.skip('skipped', () => { expect(1).toBe(1); }); });
    describe.skip('all of it', () => { it('inside', () => { expect(1).toBe(1); }); });
    it.each([1])('each %s', () => expect(1).toBe(1)); it.todo('to do'); it('empty', () => {}); // it('spoken of')
  `;
  expect(playedTitles(source)).toEqual(['d', 'played', 'each %s']);
});

/** A conversation is played whole: what it is about, what it must show, and its lines. */
function playedWords(path: URL): string[] {
  if (path.pathname.endsWith('.ts')) return playedTitles(readFileSync(path, 'utf8'));
  const { about, must, must_never, chat } = readChat(fileURLToPath(path));
  return [about, JSON.stringify({ must, must_never }), ...chat.flatMap((step) => Object.values(step))];
}

const proofs = Object.entries(RULES).flatMap(([rule, { proved }]) => proved.map((one) => [rule, ...one] as const));
test.each(proofs)('%s: %s has its test: %s', (_rule, file, words) => {
  const found = playedWords(new URL(file, import.meta.url));
  expect(found.filter((title) => title.includes(words))).not.toEqual([]);
});
