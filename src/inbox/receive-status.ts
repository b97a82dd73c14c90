import type { Context } from '../context.ts';
import type { DeliveryStatus } from '../core/conversation/message.ts';
import { messageOfProvider, storeDelivery } from '../store/queries/deliveries.ts';
import { noteFailedDelivery } from './note-failed-delivery.ts';

/** Keeps a callback once. It may come before we know the message: the send looks for it then. */
export async function receiveStatus(ctx: Context, signal: DeliveryStatus): Promise<void> {
  await ctx.unit(async (unit) => {
    const isNew = await storeDelivery(unit, signal);
    if (!isNew || !['failed', 'undelivered'].includes(signal.status)) return;
    const message = await messageOfProvider(unit, signal.provider, signal.providerId);
    if (message) await noteFailedDelivery(unit, message, signal.code);
  });
  ctx.nudge();
}
