import { countryName } from '../core/cases/plain-facts.ts';
import { messageSaid } from '../inbox/appliers/message-said.ts';
import { rosterSaid } from '../inbox/roster/invite.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { endCrises } from '../store/queries/crises.ts';
import { officersAtDesk } from '../store/queries/desk.ts';
import { inOneUnit } from './job.ts';

/** A crisis is over at its minute, and the desk hears so. One that ended before, or was prolonged, is left as it is. */
export const endCrisisJob = inOneUnit('end_crisis', async (ctx, unit, row) => {
  for (const { country } of await endCrises(unit, { id: row.id })) {
    const isi = ctx.content.texts.say('O66', { negara: (countryName(country) ?? country).slice(0, 20) });
    for (const { id, conversationId } of await officersAtDesk(unit)) {
      const on = { ctx, conversation: await readConversation(unit, conversationId), messageId: null };
      await messageSaid(unit, rosterSaid(ctx, id, isi, 'Krisis'), on);
    }
  }
});
