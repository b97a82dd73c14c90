import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Inbound } from '../../core/conversation/message.ts';
import { readFields } from '../read-fields.ts';
import { withoutNul } from '../without-nul.ts';
import { channelSchema, phoneNumberSchema } from './phone.ts';

const idSchema = z.string().regex(/^\P{Cc}{1,256}$/u);

/** Seconds. Longer than any voice note, and small enough for its column. */
const DAY = 86_400;

const mediaSchema = z.strictObject({
  type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  base64: z.base64(),
  seconds: z.number().min(0).max(DAY).optional(),
});

const locationSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  label: z.string().optional(),
});

/** The body of `POST /simulator/messages`: what a phone sends. No text at all is an empty message. */
const bodySchema = z.strictObject({
  channel: channelSchema,
  from: phoneNumberSchema,
  text: z.string().default(''),
  choice: idSchema.optional(),
  reply_to: idSchema.optional(),
  media: z.array(mediaSchema).max(10).default([]),
  location: locationSchema.optional(),
  call: z.boolean().default(false),
  /** Who holds the number by the channel's own count. */
  account: idSchema.optional(),
  id: idSchema.optional(),
});

const placed = (location: z.infer<typeof locationSchema> | undefined): Inbound['location'] =>
  location ? { ...location, label: location.label === undefined ? null : withoutNul(location.label) } : null;

/** Reads what a simulated phone sends. The same `id` twice is one message. @throws UnreadableSignal */
export const readInbound = (body: unknown, now: Date): Inbound => {
  const said = readFields(bodySchema, body);
  return {
    signal: 'inbound',
    provider: 'simulator',
    providerId: said.id ?? `in-${randomUUID()}`,
    from: { channel: said.channel, kind: 'e164', value: said.from },
    text: withoutNul(said.text),
    choice: said.choice ?? null,
    replyTo: said.reply_to ?? null,
    media: said.media.map(({ type, base64, seconds }) => ({ type, ref: null, base64, seconds: seconds ?? null })),
    location: placed(said.location),
    call: said.call,
    account: said.account ?? null,
    optOut: null,
    at: now,
    raw: JSON.stringify(body),
  };
};
