import type { Channel } from '../channels/channel.ts';
import type { Context } from '../context.ts';
import { SendError } from '../core/contact/send-error.ts';
import { knownSends } from '../store/queries/deliveries.ts';
import { settle } from '../store/queries/outbox.ts';
import { outbound, type Ready } from './send-request.ts';
import { noteSent, noteUnknown } from './send-result.ts';

/** How far the provider's clock may stand from ours: a send that seems to come from before its row may still be it. */
const CLOCKS_APART_MS = 60 * 60_000;

/** How long a look-up that fails is tried again before a human hears that nobody knows. */
const LOOK_UP_FOR_MS = 60 * 60_000;

/**
 * A send whose outcome is unknown: what the provider has and no other row of ours stands for is this one. Of several with
 * the same words the oldest, for the later ones are looked up later.
 */
export async function lookUp(ctx: Context, channel: Channel, ready: Ready): Promise<void> {
  const { row } = ready;
  const at = ctx.clock.now();
  try {
    const found = await channel.find?.(outbound(ready, at), new Date(row.createdAt.getTime() - CLOCKS_APART_MS));
    await ctx.unit(async (unit) => {
      const taken = await knownSends(unit, channel.name, found ?? []);
      const ours = found?.findLast(({ providerId }) => !taken.has(providerId));
      if (ours) await noteSent(ctx, unit, ready, { provider: channel.name, at, ...ours });
      else await settle(unit, row.id, { state: 'waiting', runAt: unit.now });
    });
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const tired = at.getTime() - row.createdAt.getTime() > LOOK_UP_FOR_MS;
    const kept = { attempts: tired ? row.attempts + 1 : row.attempts, errorCode: error.code };
    await ctx.unit((unit) => noteUnknown(ctx, unit, ready, kept));
  }
}
