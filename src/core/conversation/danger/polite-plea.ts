import type { Assessment, Category } from '../../danger/assessment.ts';
import type { World } from '../reader.ts';
import type { Heard, ReportedCase, Scene } from '../scene.ts';
import { wordsOf } from '../words/plain-words.ts';
import { setOf } from '../words/set-of.ts';

const HELP = setOf('tolong tlg tolongin tulung tulungi bantu bantuan bantuannya dibantu help please pls');
/** What she asks for is only an answer: "tolong dibalas dong". */
const ANSWER = setOf('jawab dijawab jawabannya balas dibalas bls balasannya respon direspon reply answer respond');
/** Whom she speaks to, and what makes a wish softer: nobody cries "tolong dong bu". */
const MANNERS = setOf(
  'bu ibu pak bapak kak kakak mbak mas min admin ya yaa nggih njih dong mohon minta maaf sangat banget',
);

/** Money and papers: nobody's body or freedom. */
const MATTERS: ReadonlySet<Category> = new Set([
  'wages',
  'overcharging_debt',
  'contract_violation',
  'agency_fraud',
  'passport_withheld',
  'undocumented',
]);

/** "Tolong bu" and nothing else. */
function isPolite(text: string): boolean {
  const words = wordsOf(text);
  const isAddressed = words.some((word) => MANNERS.has(word));
  const wantsAnswer = words.some((word) => ANSWER.has(word));
  return (isAddressed || wantsAnswer) && words.every((word) => [HELP, MANNERS, ANSWER].some((set) => set.has(word)));
}

/** A cry for help that says nothing of what happens. */
const isBare = ({ dangerNow, category }: Assessment): boolean => dangerNow && category === 'none';
const calmed = (read: Assessment): Assessment => ({ ...read, dangerNow: false, doubt: false });

/** All that is told in the same breath, or before the door opened, is a matter of money or papers. */
function tellsMatter({ text }: Heard, { session: { told, gathered } }: Scene, { env }: World): boolean {
  if (told.length + gathered.length === 0) return false;
  const { category, dangerNow } = env.assess([...told, ...gathered, text].join('\n'));
  return MATTERS.has(category) && !dangerNow;
}

const isMatter = ({ kind, category, severity }: ReportedCase): boolean =>
  kind === 'report' && severity !== 'critical' && MATTERS.has(category as Category);

/**
 * "Tolong bu" among bubbles about wages, or of a family that has reported just that, asks politely. A bare "tolong"
 * there has two readings: she is asked. Everywhere else it is a cry.
 */
export function asPlea(read: Assessment, heard: Heard, scene: Scene, world: World): Assessment {
  if (!isBare(read)) return read;
  const polite = isPolite(heard.text);
  if (tellsMatter(heard, scene, world)) return polite ? calmed(read) : { ...read, doubt: true };
  const reported = scene.role === 'family' && scene.cases.length > 0 && scene.cases.every(isMatter);
  return polite && reported ? calmed(read) : read;
}
