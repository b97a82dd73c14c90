import { CATEGORIES, type Category, graver, INTENTS, type Intent, type Severity, weightOf } from './assessment.ts';
import type { Opinion } from './model.ts';
import { OF_THE_BODY } from './own-life.ts';

/** What is known of a message after the word lists, or after both. */
export interface Judgement {
  danger: 'now' | 'doubt' | 'no';
  intent: Intent;
  category: Category;
  also: Category[];
  severity: Severity;
  because: string[];
  /** What a sign says is told plainly of oneself or one's own: never chit-chat. */
  told?: Category | null;
  /** What she expressly asks for, a lesson or a group, with no trouble told beside it. */
  asked?: Intent | null;
  /** What is plainly looked up is no report: "police number in saudi". */
  sought?: boolean;
  /** What sounds like danger is explained beside it: a knife in the hand of who cooks. */
  explained?: boolean;
  /** That one of hers has died, and how, is all that is told: nobody else is in it. */
  mourned?: boolean;
  /** Words of whom it is about, of a matter of money, of an arrival, of who is looked for and of what is looked up, heard by the lists: by these alone nothing sounds like danger. */
  understood?: ReadonlySet<string>;
  /** How a family asks for one of its own, and whose employer it names: beside a matter of money nothing sounds graver by these. */
  askedFor?: ReadonlySet<string>;
  /** The lists know this very message, word for word: "pulang", "cepat" (S13). */
  known: boolean;
}

/** Thresholds in log-odds, chosen by five-fold cross-validation: see docs/danger.md. */
const ALARM = 0.3;
/** From here on an alarm too, when danger leads everything harmless by this much, and no matter of money explains it. */
const MURMUR = -1.1;
const LEAD = 0;
const OVERRULES_NOW = -2;
const OVERRULES_DOUBT = -1;
/** What hurts a body or a life is never talked down to something milder, nor is danger that a sign with `told` heard. */
const KEPT: readonly Category[] = ['self_harm', 'sexual_violence', 'physical_violence'];
const SUBJECTS = CATEGORIES.filter((category) => category !== 'none');
const CLEARLY_ASKED = 0.5;

/** Intents that the word lists read from a whole message: nothing is gained by guessing them. */
const PLAIN: readonly Intent[] = ['menu_choice', 'opt_out', 'greeting', 'thanks'];
const EXPRESS: readonly Intent[] = ['case_status', 'talk_to_human', 'find_service'];

const HARMLESS: readonly Intent[] = [
  'learn_finance',
  'learn_predeparture',
  'returnee_program',
  'community_group',
  'greeting',
  'thanks',
  'opt_out',
  'menu_choice',
  'other',
];

/**
 * The small model beside the word lists: it may raise a doubt the lists missed,
 * and calm one only when it is very sure; everything it does says so in `because`.
 */
export function withSecondOpinion(
  first: Judgement,
  opinion: Opinion,
  places: ReadonlySet<string> = NOWHERE,
): Judgement {
  const danger = dangerOf(first, opinion, places);
  const found = notChatted(first, danger, opinion);
  const loud = opinion.loudest(`category=${found.category}`, Number.POSITIVE_INFINITY);
  const isGuess = danger === 'no' && found.category !== 'none' && asksOnlyOf(first, loud, places);
  const { intent, category } = isGuess ? first : found;
  const because = danger === first.danger ? first.because : [...first.because, reason(danger, opinion)];
  return {
    danger,
    intent,
    category,
    also: [...(category === first.category || first.category === 'none' ? [] : [first.category]), ...first.also].filter(
      (one) => one !== category,
    ),
    severity: severityOf(first, danger, category),
    because,
    known: first.known,
  };
}

/** Neither chit-chat nor a wish to learn: who tells what was done to her reports it. */
const NO_REPORT: readonly Intent[] = ['other', 'greeting', 'thanks', 'learn_predeparture', 'learn_finance'];

/** What the model finds; but what the lists heard told or looked up without danger stays what it is, and is neither chit-chat nor a lesson. */
function notChatted(
  first: Judgement,
  danger: Judgement['danger'],
  opinion: Opinion,
): Pick<Judgement, 'intent' | 'category'> {
  if ((first.sought || isOnItsRoad(first)) && danger === 'no') return first;
  const intent = intentOf(first, danger, opinion);
  const category = categoryOf(first, { danger, intent }, opinion);
  if (!first.told || danger !== 'no') return { intent, category };
  const own = first.mourned ? 'death' : first.category;
  if (NO_REPORT.includes(intent)) return { intent: 'report_case', category: own };
  return { intent, category: intent === 'report_case' ? own : category };
}

/** What the word lists understand by themselves, and what sounds like danger only because those in danger tell it too. */
const MONEY: readonly Category[] = ['wages', 'overcharging_debt', 'contract_violation'];
export const isMoney = (category: Category | undefined): boolean => category !== undefined && MONEY.includes(category);

/** Arrived and not met, or looked for: told plainly, with nothing graver beside it, each goes a road of its own. */
const ROADS: readonly Category[] = ['stranded', 'lost_contact'];
export const hasRoad = (category: Category | undefined): boolean => category !== undefined && ROADS.includes(category);
const isOnItsRoad = ({ category, told }: Judgement): boolean => hasRoad(category) && told === category;

/** Matters of money; and who is home and looks for a programme: the lists have heard both halves of it. */
const isExplained = ({ category, intent }: Judgement): boolean =>
  isMoney(category) || (category === 'none' && intent === 'returnee_program');

/** No country is danger by its name: "saya di kuwait" only says where. */
const NOWHERE: ReadonlySet<string> = new Set();
const SMALL: ReadonlySet<string> = new Set('? di ke dari dan in at to from and am is are'.split(' '));
const saysMoreThanWhere = (words: readonly string[], places: ReadonlySet<string>): boolean =>
  words.some((said) => said.split(' ').some((word) => !places.has(word) && !SMALL.has(word)));

/** "Please teach me": what only asks nicely, for oneself, is no cry where a lesson or a number is asked for. */
const MANNERS: readonly string[] = ['tolong', 'minta', 'mohon', 'please', 'me', 'my', 'i', 'want', 'like'];
/** "I need help with my budget": who needs a lesson is in no need. */
const FOR_A_LESSON: readonly string[] = [...MANNERS, 'need'];

/** Whom she speaks to says nothing of what happens. */
const ADDRESS = ['kak', 'bu', 'ibu', 'pak', 'bapak', 'mbak', 'mas', 'min', 'admin'];

/** She herself, who did not say yet what happened to her. */
const SELF = ['saya', 'aku', 'kami', 'i', 'me', 'my', 'we', 'our'];

/** "What about my brother, he is in Malaysia": that she asks, and of whom. */
const ASKS = ['bagaimana', 'kalau', 'how', 'what', 'about', 'if', 'terus', 'lalu'];
/** Somebody she tells of. */
const THEM = ['dia', 'ia', 'nya', 'beliau', 'he', 'she', 'him', 'her'];
const ASKS_OF = [...ASKS, ...THEM];
/** That the same is true of one more: "juga gak digaji". */
const ALSO = ['juga', 'too', 'also'];

/** A report begins so, and a number is no word. */
const OF_REPORTS = ['lapor', '#'];

/** Of whom she asks and nothing else is loud: nothing is told of that person yet. */
function asksOnlyOf(
  { category, understood = NOWHERE }: Judgement,
  loud: readonly string[],
  places: ReadonlySet<string>,
): boolean {
  const plain = new Set([...places, ...understood, ...SELF, ...ASKS_OF]);
  const asks = loud.some((word) => ASKS.includes(word));
  return category === 'none' && asks && understood.size > 0 && !saysMoreThanWhere(loud, plain);
}

/** Whether anything sounds like danger beside places, manners where she only asks, what or whom she looks for, an arrival that nobody met, a trouble with money told of somebody, and what is explained. */
function saysMore(first: Judgement, { loudest }: Opinion, places: ReadonlySet<string>): boolean {
  const { asked, sought, explained, category, understood = NOWHERE, askedFor = NOWHERE } = first;
  const manners = asked ? FOR_A_LESSON : sought ? MANNERS : [];
  const plain = [...places, ...manners];
  if (!saysMoreThanWhere(loudest('danger'), new Set(plain))) return false;
  if (asksOnlyOf(first, loudest('danger', Number.POSITIVE_INFINITY), places)) return false;
  if (!isMoney(category) && !isOnItsRoad(first) && !sought && !explained) return true;
  const all = loudest('danger', Number.POSITIVE_INFINITY);
  return saysMoreThanWhere(
    all,
    new Set([...plain, ...understood, ...askedFor, ...OF_REPORTS, ...ADDRESS, ...SELF, ...ALSO, ...ASKS_OF]),
  );
}

function dangerOf(first: Judgement, opinion: Opinion, places: ReadonlySet<string>): Judgement['danger'] {
  const { danger, category, known, mourned, told } = first;
  if (mourned) return danger;
  if (known && danger !== 'no') return danger;
  const odds = opinion.oddsOf('danger');
  if (danger === 'no') return isAlarming(first, opinion) && saysMore(first, opinion, places) ? 'doubt' : 'no';
  if (odds >= (danger === 'now' ? OVERRULES_NOW : OVERRULES_DOUBT)) return danger;
  return danger === 'now' && (KEPT.includes(category) || told === category) ? 'doubt' : 'no';
}

/** Beside a trouble that the lists heard as a fact and that hurts no body, a murmur must also outweigh the report of it. */
function isAlarming(first: Judgement, { oddsOf }: Opinion): boolean {
  const odds = oddsOf('danger');
  if (odds > ALARM) return true;
  const others: readonly Intent[] = isTrouble(first) ? [...HARMLESS, 'report_case'] : HARMLESS;
  const other = Math.max(...others.map((intent) => oddsOf(`intent=${intent}`)));
  return !isExplained(first) && odds > MURMUR && odds > LEAD + other;
}

/** An injury or a death that is told may be danger still: she may be alone with it, and nobody treats it. */
const HURTS: readonly Category[] = [...OF_THE_BODY, 'death'];
const isTrouble = ({ category, severity }: Judgement): boolean =>
  category !== 'none' && !HURTS.includes(category) && weightOf(severity) >= weightOf('medium');

function reason(danger: Judgement['danger'], { oddsOf, loudest }: Opinion): string {
  const chance = (1 / (1 + Math.exp(-oddsOf('danger')))).toFixed(2);
  return danger === 'no' ? `model/tenang ${chance}` : `model/bahaya ${chance}: ${loudest('danger').join(', ')}`;
}

const best = <T extends string>(kind: string, values: readonly T[], { oddsOf }: Opinion): T | undefined => {
  const odds = values.map((value) => oddsOf(`${kind}=${value}`));
  return values[odds.indexOf(Math.max(...odds))];
};

/** What may be guessed: an opt-out or a menu choice is read from a whole message or not at all. */
const GUESSED = INTENTS.filter((intent) => !['emergency', 'opt_out', 'menu_choice'].includes(intent));
const TOO_UNSURE = -1.6;

/** An emergency unless something else is expressly asked; without danger what the model finds likeliest. */
function intentOf(first: Judgement, danger: Judgement['danger'], opinion: Opinion): Intent {
  if (danger === 'no') {
    if (PLAIN.includes(first.intent) || asksAhead(first) || first.asked) return first.intent;
    const likeliest = best('intent', GUESSED, opinion) ?? first.intent;
    const said = opinion.loudest(`intent=${likeliest}`).length > 0;
    if (said && opinion.oddsOf(`intent=${likeliest}`) > TOO_UNSURE) return likeliest;
    // What was calmed is no emergency any more.
    if (first.intent !== 'emergency') return first.intent;
    return first.category === 'none' ? 'other' : 'report_case';
  }
  if (first.danger !== 'no' && first.intent !== 'emergency') return first.intent;
  const asked = best('intent', EXPRESS, opinion) ?? 'emergency';
  const odds = opinion.oddsOf(`intent=${asked}`);
  return odds > CLEARLY_ASKED && odds > opinion.oddsOf('intent=emergency') ? asked : 'emergency';
}

/** "Kalau misal dipukul lapor ke mana?": the word lists have heard the if. */
const asksAhead = ({ intent, category, severity }: Judgement) =>
  intent === 'learn_predeparture' && category !== 'none' && severity === 'low';

/** What the model finds likeliest; whoever tells what happened to somebody tells it about something. */
function categoryOf(
  { category, also, danger }: Judgement,
  now: Pick<Judgement, 'danger' | 'intent'>,
  opinion: Opinion,
): Category {
  // A wish to die that is no danger is one the lists heard, as over or asked about: never a guess.
  const isFound = (one: Category) => one !== 'self_harm' || [category, ...also].includes(one);
  const all = now.intent === 'report_case' ? SUBJECTS : CATEGORIES;
  const likeliest = best('category', now.danger === 'no' ? all.filter(isFound) : all, opinion) ?? category;
  const isMilder = CATEGORIES.indexOf(likeliest) > CATEGORIES.indexOf(category);
  if (isMilder && danger === 'now' && KEPT.includes(category)) return category;
  return likeliest === 'none' && now.danger !== 'no' ? category : likeliest;
}

/** Raised danger is critical, or high when nobody can say about what; calmed danger is a matter for soon. */
function severityOf(first: Judgement, danger: Judgement['danger'], category: Category): Severity {
  if (danger === first.danger) return first.severity;
  // Who is held by the police stays urgent, also where nobody hurts him.
  if (danger === 'no') return category === 'none' ? 'none' : category === 'detention_legal' ? 'high' : 'medium';
  return graver(first.severity, category === 'none' ? 'high' : 'critical');
}
