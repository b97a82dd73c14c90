import type { CommandRule, OfficerWords } from './officer-words.ts';
import { compilePhrase, type Language, type Phrase } from './phrase.ts';
import type { Stretch } from './phrase-nodes.ts';
import type { Sentence } from './sentence.ts';
import type { Spell } from './spell.ts';

type Named = { text: string; find: Phrase };
type Compiled = Omit<CommandRule, 'when' | 'unless' | 'nowhere'> & Record<'when' | 'unless' | 'nowhere', Named[]>;

/** What a rule found: the command and the phrase of the file that decided. */
export type Heard = { command: CommandRule['command']; because: string };

/** "Siap pak lurah, …" speaks to him, not of him. */
const isAddressed = ({ words }: Stretch, at: number): boolean =>
  words[at - 1]?.skip === true && /^[,.!\n]$/.test(words[at + 1]?.word ?? '');

/** Compiles `commands.yaml` once. Throws on a phrase that names an unknown group. */
export function createChooseCommand(words: OfficerWords, spell: Spell) {
  const language: Language = { groups: words.groups, canonical: spell };
  const compile = (text: string): Named => ({ text, find: compilePhrase(text, language) });
  const rules: Compiled[] = words.commands.map((rule) => ({
    ...rule,
    when: rule.when.map(compile),
    unless: rule.unless.map(compile),
    nowhere: rule.nowhere.map(compile),
  }));
  const mine = new Set(words.groups.me.map(spell));
  const theirs = new Set(words.groups.them.map(spell));

  /** Nearest before: who does what the phrase says. */
  const isTheirs = (on: Stretch, at: number): boolean => {
    for (let here = at; here >= 0; here -= 1) {
      const word = on.words[here]?.word ?? '';
      if (mine.has(word)) return false;
      if (theirs.has(word) && !isAddressed(on, here)) return true;
    }
    return false;
  };

  const hears = (rule: Compiled, on: Stretch): Named | undefined => {
    const when = rule.when.find(({ find }) => {
      const at = find(on);
      return at >= 0 && !(rule.by === 'me' && isTheirs(on, at));
    });
    return when && !rule.unless.some(({ find }) => find(on) >= 0) ? when : undefined;
  };

  const choose = (rule: Compiled, { words: seen, parts }: Sentence): Heard[] => {
    if (rule.number === 'none' && seen.some(({ isRef }) => isRef)) return [];
    if (parts.some((part) => rule.nowhere.some(({ find }) => find(part) >= 0))) return [];
    const phrase = parts.map((part) => hears(rule, part)).find((found) => found !== undefined);
    return phrase ? [{ command: rule.command, because: `${rule.command}: ${phrase.text}` }] : [];
  };

  return (sentence: Sentence): Heard[] => rules.flatMap((rule) => choose(rule, sentence));
}
