import type { Context } from '../../context.ts';
import { kindOfHelp } from '../../core/cases/kind-of-help.ts';
import { entriesOf, PAPER_ZONE } from '../../core/cases/kronologi/entries.ts';
import type { LettersByKind, LetterWords } from '../../core/cases/kronologi/letter-words.ts';
import type { Paper } from '../../core/cases/kronologi/paper.ts';
import { papersOf } from '../../core/cases/kronologi/papers.ts';
import { tellsSomething } from '../../core/cases/kronologi/tells-something.ts';
import { unnamed } from '../../core/cases/kronologi/unnamed.ts';
import { type AboutCase, countryName, isUnsaid, problemWords } from '../../core/cases/plain-facts.ts';
import { startsAbove } from '../../core/cases/routing/starts-above.ts';
import { wordsTold } from '../../core/cases/words-told.ts';
import { dayAt } from '../../core/contact/local-time.ts';
import { tanggal } from '../../core/flow/filters.ts';
import type { CaseRow } from '../../store/queries/cases.ts';
import { eventsOfCase } from '../../store/queries/events.ts';
import type { Unit } from '../../store/unit.ts';
import { type DeskCall, tellCall } from './desk-call.ts';

/** Where it is not clear, or must not stand on paper. */
const SOME_MATTER = 'urusan pekerja migran';

const problemOf = (about: AboutCase): string =>
  about.category === 'none' || isUnsaid(about.category) ? SOME_MATTER : problemWords(about);

/** What her village's head may sign without learning what the village must not know (S1). */
const villageMaySign = (about: CaseRow): boolean =>
  about.villageMayKnow === 'yes' && about.accusedPlaces.length === 0 && !startsAbove(about);

/** What may not be written has no words of its own in the file. */
function wordsFor(letters: LettersByKind, about: CaseRow): LetterWords {
  const kind = kindOfHelp(about);
  return (Object.hasOwn(letters, kind) ? letters[kind] : undefined) ?? letters.other;
}

/** The papers of a case for somebody to carry; `hide`: names to leave out that no word stands before. Told on the case. */
export async function printCase(
  { content }: Context,
  unit: Unit,
  { hide, ...call }: Omit<DeskCall, 'args'> & { hide: string[] },
): Promise<Paper[]> {
  const { about } = call;
  const history = await eventsOfCase(unit, about.id);
  await tellCall(unit, 'desk_printed', { ...call, args: [] });
  return papersOf({
    number: about.number,
    printedOn: tanggal(dayAt(unit.now, PAPER_ZONE)),
    problem: problemOf({ category: about.category, ...wordsTold(history) }),
    country: countryName(about.country),
    village: about.placeCode ? content.placeName(about.placeCode) : null,
    worker: about.reporterRole === 'worker' ? 'herself' : 'somebody else',
    words: wordsFor(content.letters, about),
    villageMaySign: villageMaySign(about),
    entries: entriesOf(history, {
      number: about.number,
      unnamed: (text) => unnamed(text, { isWord: content.isWord, names: content.flows.words.names }, hide),
      tells: (line) => tellsSomething(line, content.assess(line, 'sms')),
    }),
  });
}
