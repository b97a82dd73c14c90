import { saveConversation } from '../../store/queries/conversations.ts';
import { officersAtDesk } from '../../store/queries/desk.ts';
import {
  nameOf,
  nameOfficer,
  type OfficerRow,
  readOfficer,
  removeOfficer,
  updateOfficer,
} from '../../store/queries/officers.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier } from '../applying.ts';
import { awaitMonday } from '../road/monday.ts';
import { rosterSaid } from '../roster/invite.ts';
import { stopOfficer } from '../roster/stop-officer.ts';
import { messageSaid } from './message-said.ts';

/** The same officer on another phone: her line moves there, with all that is told of her. */
async function moveLine(unit: Unit, { id, conversationId, personId, replacesId }: OfficerRow): Promise<string> {
  if (!replacesId) return id;
  const name = await nameOf(unit, personId);
  await removeOfficer(unit, id);
  await updateOfficer(unit, replacesId, { conversationId, personId });
  if (name) await nameOfficer(unit, personId, name);
  return replacesId;
}

/** SIAP: from now on she is asked. BUKAN: the phone is not hers, and the line goes. */
export const invitationAnswered: Applier<'invitation_answered'> = async (unit, { officerId, yes }) => {
  const invited = await readOfficer(unit, officerId);
  if (!yes) return removeOfficer(unit, officerId);
  const id = await moveLine(unit, invited);
  await saveConversation(unit, invited.conversationId, { role: 'officer' });
  await updateOfficer(unit, id, { standing: 'active', onDuty: true });
  await awaitMonday(unit, await readOfficer(unit, id));
};

/** A colleague says that her phone is lost: it is frozen at once, and the desk hears who said so. */
export const phoneLost: Applier<'phone_lost'> = async (unit, { officerId, saidBy }, on) => {
  const lost = await readOfficer(unit, officerId);
  await stopOfficer(unit, lost, 'frozen');
  const [nama, oleh] = [
    await nameOf(unit, lost.personId),
    await nameOf(unit, (await readOfficer(unit, saidBy)).personId),
  ];
  const isi = on.ctx.content.texts.say('O55', { nama: nama ?? '-', oleh: oleh ?? '-' });
  for (const { id } of await officersAtDesk(unit)) {
    if (id !== officerId) await messageSaid(unit, rosterSaid(on.ctx, id, isi), on);
  }
};
