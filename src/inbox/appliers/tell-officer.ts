import { alertSaid } from '../../core/conversation/danger/alert.ts';
import type { TextName } from '../../core/conversation/texts/text-names.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applying } from '../applying.ts';
import { messageSaid } from './message-said.ts';

/** One line about a case to an officer, without a fact of it; on WhatsApp by the approved template, at any hour. */
export async function tellOfficer(
  unit: Unit,
  to: { officerId: string; openCase: { id: string; number: string }; text: TextName; values?: Record<string, string> },
  on: Applying,
): Promise<void> {
  const { texts } = on.ctx.content;
  const line = {
    officer: to.officerId,
    caseId: to.openCase.id,
    number: to.openCase.number,
    isi: texts.say(to.text, to.values),
  };
  await messageSaid(unit, alertSaid(texts, line), on);
}
