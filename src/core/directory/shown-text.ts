import { z } from 'zod';

/** Not taken for a number to call: times of day, years, days, money and what is dialled behind a number. */
const NO_PHONE =
  /\b\d{1,2}[.:]\d{2}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d{2}\b|\bRp\.?\s?\d[\d.]*|\b(?:pesawat|ext(?:ension)?)\b[\s.\d,-]*/gi;
const PHONE = /\+\d|\d(?:[ .\-()]{0,2}\d){4,}/;
/** A short number behind these is one to call too. */
const CALLED = /\b(?:telepon|telpon|telp|tlp|hubungi|hotline|whatsapp|wa|sms|call|phone)\W{0,3}\d{3,}/i;

/** Whether words hold a number to call: those have a place of their own, with from where they can be dialled and until when. */
export const holdsPhone = (text: string): boolean => {
  const rest = text.replace(NO_PHONE, ' / ');
  return PHONE.test(rest) || CALLED.test(rest);
};

/** Something is written there; blanks are nothing. */
export const written = z.string().regex(/\S/);

/** Words that are shown as they stand, without a number to call in them. */
export const shown = (longest: number) =>
  written.max(longest).refine((text) => !holdsPhone(text), {
    error: 'a number to call belongs under phones',
    params: { id: 'nomor telepon ditulis di phones, bukan di sini' },
  });
