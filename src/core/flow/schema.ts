import { z } from 'zod';
import { factSchema } from './fact.ts';
import { NODE_TYPES } from './nodes/index.ts';
import { flowNameSchema, nameSchema } from './nodes/pieces.ts';

/** More nodes than any conversation has; a larger flow is several. */
export const MOST_NODES = 300;

/** Any node an author may write. */
export const nodeSchema = z.discriminatedUnion('type', [
  ...NODE_TYPES.map((type) => type.schema),
] as unknown as readonly [z.ZodObject<{ type: z.ZodLiteral<string> }>]);

const argSchema = z.strictObject({
  kind: z.enum(['text', 'number', 'yes_no']).default('text'),
  longest: z.number().int().min(1).max(1600).default(60),
  optional: z.boolean().default(false),
});

/** One conversation, as an author writes it. */
export const flowSchema = z.strictObject({
  flow: flowNameSchema.describe('Its name, like its file.'),
  about: z.string().min(1).max(300).describe('For authors: whom it is for and what it does.'),
  met: z
    .enum(['anyone', 'before_1', 'after_1', 'family'])
    .describe('Who may read it: anyone, a worker before *1* or after it, family. Decides which words are allowed.'),
  args: z.record(nameSchema, argSchema).default({}).describe('What is known when it starts.'),
  facts: z
    .array(factSchema)
    .default([])
    .describe('Where what it says comes from. A law that a text names needs a checked_on.'),
  start: nameSchema.optional().describe('The first node; the first of the file by default.'),
  nodes: z.record(nameSchema, nodeSchema).refine((nodes) => Object.keys(nodes).length > 0, 'no nodes'),
});

/** A flow file as read. */
export type FlowSource = z.infer<typeof flowSchema>;
