import { answerDigit } from './answer-digit.ts';
import { createChooseCommand } from './choose-command.ts';
import { createFindRefs } from './find-refs.ts';
import { numberSets } from './number-sets.ts';
import type { OfficerWords } from './officer-words.ts';
import { readDigit } from './read-digit.ts';
import { type PlainWords, readPlain } from './read-plain.ts';
import { readRelay } from './read-relay.ts';
import { createSentence } from './sentence.ts';
import { type Draft, settle } from './settle.ts';
import { createSpell } from './spell.ts';
import { tokenise } from './tokenise.ts';
import type { OfficerContext, OfficerReading } from './types.ts';

/** Reads one officer's message; what is not clear comes back as `doubt`, never as a guess. */
export type OfficerReader = (text: string, context?: OfficerContext) => OfficerReading;

const knownCases = (context: OfficerContext | undefined): Set<string> =>
  new Set([...(context?.openCases ?? []), context?.lastAlert, context?.replyingTo].filter((one) => one != null));

/** Compiles the words of `flows/officers/` into a pure reader. Throws on a phrase that names an unknown group. */
export function createOfficerReader(words: OfficerWords): OfficerReader {
  const spell = createSpell(words);
  const findRefs = createFindRefs(numberSets(words, spell), spell);
  const cut = createSentence(words, spell);
  const chooseCommand = createChooseCommand(words, spell);
  const fillers = new Set(words.fillers.flatMap((word) => [word, spell(word)]));
  const known = (list: readonly string[]) => new Set(list.map(spell));
  const { what, indirect } = words.groups;
  const plain: PlainWords = { talk: known(words.talk), what: known(what), indirect: known(indirect) };
  const isFiller = (word: string): boolean => fillers.has(word);

  return (text, context) => {
    const found = findRefs(tokenise(text), knownCases(context));
    const sentence = cut(found.tokens);
    const heard = chooseCommand(sentence);
    const draft = (): Draft => {
      const relay = readRelay(text, found.tokens, isFiller);
      if (relay) return { command: 'relay', relay: relay.text, because: 'relay: KIRIM leads' };
      if (found.refs.length > 1) return { command: 'unclear', doubt: 'two_cases', because: 'two case numbers' };
      const digit = readDigit(found.tokens, isFiller);
      const answer = digit && answerDigit({ ...digit, heard, talk: plain.talk, ref: found.refs[0] ?? null, context });
      return answer ?? readPlain({ found, sentence, heard, question: text.includes('?'), words: plain, context });
    };
    return settle({ draft: draft(), found, heard, context });
  };
}
