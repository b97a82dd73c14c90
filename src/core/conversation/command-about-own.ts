import { namedCase } from './focus.ts';
import { reply, type Taken, type World } from './reader.ts';
import type { Heard, ReportedCase, Scene } from './scene.ts';

/** A report, no talk with a human. */
export const isReport = ({ kind }: ReportedCase): boolean => kind === 'report';

/** What is said of a case by whoever works on it, at the beginning or behind the number. */
const COMMANDS =
  /^\W*(?:\d{3,8}\W+)?(?:(selesai|beres|tutup)|catat|cara|langkah|kirim|rujuk|alihkan|serahkan|oper|limpahkan|tunda)\b/i;

/** The case of her own that a command of hers is about; "selesai" to our "is it done?" is her answer as its reporter. */
export function commandsOwn({ text }: Heard, scene: Scene): ReportedCase | null {
  const found = COMMANDS.exec(text);
  if (!found) return null;
  const { cases, recent, repliedTo } = scene;
  const own = [...cases, ...recent].filter(isReport);
  const one = namedCase(text, own) ?? own.find(({ id }) => id === repliedTo) ?? (own.length === 1 ? own[0] : null);
  const asked = scene.questions.some(({ kind, caseId }) => kind === 'is_it_done' && caseId === one?.id);
  return one && !(found[1] && (asked || one.state === 'answered')) ? one : null;
}

/** S12: she never notes or ends what she reported; somebody else does, and she hears so. */
export const notHers = ({ number }: ReportedCase, { texts }: World): Taken => ({
  events: [reply(texts.say('O82', { nomor: number }))],
  because: 'command_about_her_own_case',
});
