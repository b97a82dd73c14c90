import { z } from 'zod';

export const channelSchema = z.enum(['sms', 'whatsapp']);

/** E.164 with `+`. In a query the `+` must be written `%2B`. */
export const phoneNumberSchema = z.string().regex(/^\+[1-9]\d{6,14}$/);
