import './closed-pipe.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { labelOf } from '../core/officers/label.ts';
import { createOfficerReader } from '../core/officers/officer-reader.ts';
import { parseOfficerWords } from '../core/officers/officer-words.ts';

const WORDS = new URL('../../flows/officers/', import.meta.url);

const row = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  context: z
    .object({
      open_cases: z.array(z.coerce.string()).default([]),
      last_alert: z.coerce.string().nullable().default(null),
      replying_to: z.coerce.string().nullable().default(null),
    })
    .optional(),
});

const yamlTexts = readdirSync(WORDS)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, WORDS), 'utf8'));
const read = createOfficerReader(parseOfficerWords(yamlTexts));

function answer(line: string, number: number): object {
  const { id = number, text, context } = row.parse(JSON.parse(line));
  const { command, caseRef, relay } = read(
    text,
    context && { openCases: context.open_cases, lastAlert: context.last_alert, replyingTo: context.replying_to },
  );
  return { id, command: labelOf(command), case_ref: caseRef, relay };
}

let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  number += 1;
  if (line.trim() !== '') console.log(JSON.stringify(answer(line, number)));
}
