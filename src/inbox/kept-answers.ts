import { z } from 'zod';
import type { Conversation } from '../store/queries/conversations.ts';
import { readKept } from '../store/queries/kept.ts';
import type { Unit } from '../store/unit.ts';

/** Answers by their names. */
export const keptSchema = z.record(z.string(), z.unknown());

/** What flows kept of her under a name. */
export const readAnswers = (unit: Unit, conversation: Conversation, name: string): Promise<Record<string, unknown>> =>
  readKept(unit, conversation, name, keptSchema);
