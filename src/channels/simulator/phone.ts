import { z } from 'zod';
import { isE164 } from '../e164.ts';

export const channelSchema = z.enum(['sms', 'whatsapp']);

/** E.164 with `+`. In a query the `+` must be written `%2B`. */
export const phoneNumberSchema = z.string().refine(isE164);
