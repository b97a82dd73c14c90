import type { Context } from '../context.ts';
import type { Inbound, Media } from '../core/conversation/message.ts';
import { describeError } from '../describe-error.ts';
import { keepMedia } from '../inbox/keep-media.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { storeMedia } from '../store/queries/media.ts';
import { readInbound, readMessage } from '../store/queries/messages.ts';
import { claim, settle } from '../store/queries/outbox.ts';
import type { Job } from './job.ts';

interface Wanted {
  messageId: string;
  personId: string;
  inbound: Inbound;
  attempts: number;
}

const RETRY_AFTER = [30, 300, 3600];

async function wantedBy(ctx: Context, id: string): Promise<Wanted | null> {
  return ctx.unit(async (unit) => {
    const row = await claim(unit, id);
    if (!row?.inReplyTo) return null;
    const message = await readMessage(unit, row.inReplyTo);
    const { personId } = await readConversation(unit, message.conversationId);
    const inbound = await readInbound(unit, personId, message);
    return inbound && { messageId: message.id, personId, inbound, attempts: row.attempts };
  });
}

/** The files at the provider, one after the other; a file that cannot be had throws and all are tried again. */
async function fetched(ctx: Context, { inbound }: Wanted): Promise<Media[]> {
  const channel = ctx.channels.find((one) => one.name === inbound.provider);
  const files: Media[] = [];
  for (const file of inbound.media) {
    if (file.ref !== null && channel?.media) files.push(await channel.media(file.ref));
  }
  return files;
}

async function giveUp(ctx: Context, id: string, { messageId, personId, inbound, attempts }: Wanted): Promise<void> {
  const after = RETRY_AFTER[attempts - 1];
  await ctx.unit(async (unit) => {
    if (after !== undefined) {
      await settle(unit, id, {
        state: 'waiting',
        runAt: new Date(unit.now.getTime() + after * 1000),
        errorCode: 'media',
      });
      return;
    }
    const lost = {
      messageId,
      personId,
      seconds: null,
      size: 0,
      sha256: Buffer.alloc(0),
      state: 'failed',
      bytes: null,
    } as const;
    for (const { type } of inbound.media) await storeMedia(unit, { ...lost, type });
    await settle(unit, id, { state: 'human', errorCode: 'media' });
  });
}

/** Brings what she sent from the provider to us, sealed; the provider's copy may be gone later. */
export const fetchMediaJob: Job = {
  name: 'fetch_media',
  async run(ctx, id) {
    const wanted = await wantedBy(ctx, id);
    if (!wanted) return;
    try {
      const files = await fetched(ctx, wanted);
      await ctx.unit(async (unit) => {
        await keepMedia(unit, wanted.personId, wanted.messageId, files);
        await settle(unit, id, { state: 'done' });
      });
    } catch (error) {
      ctx.log.warn({ work: id, err: describeError(error) }, 'media not fetched');
      await giveUp(ctx, id, wanted);
    }
  },
};
