import { parseDocument } from 'yaml';
import { z } from 'zod';
import { sizeOfSms } from '../sms/segments.ts';

/** Two SMS of GSM-7, the number of the case before it. */
const fits = (text: string): boolean => sizeOfSms(`40711234: ${text}`).segments <= 2;

const file = z.record(z.string(), z.string().refine(fits, 'longer than two SMS'));

/** Reads `flows/steps.yaml`: what CARA answers, by kind of case. @throws ZodError naming the kind */
export const readSteps = (yaml: string): Readonly<Record<string, string>> => file.parse(parseDocument(yaml).toJS());
