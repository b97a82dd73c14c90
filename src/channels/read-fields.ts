import type { z } from 'zod';
import { UnreadableSignal } from './channel.ts';

const fieldOf = (issue: z.core.$ZodIssue | undefined): string => {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknown].join('.') || 'body';
};

/** Parses what came from outside by its schema. @throws UnreadableSignal naming the first wrong field. */
export const readFields = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
  const read = schema.safeParse(value);
  if (!read.success) throw new UnreadableSignal(fieldOf(read.error.issues[0]));
  return read.data;
};
