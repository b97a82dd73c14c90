import { z } from 'zod';
import { FILTERS } from './filters.ts';
import { NODE_TYPES } from './nodes/index.ts';
import { flowSchema } from './schema.ts';
import { SLOT_NAMES } from './slots/index.ts';

/** JSON Schema of a flow file, for completion in an editor. */
export function flowJsonSchema(): string {
  const schema = z.toJSONSchema(flowSchema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ ...schema, title: 'Desbumi Helpline flow' }, null, 2)}\n`;
}

interface Property {
  type?: string;
  enum?: string[];
  const?: string;
  description?: string;
  default?: unknown;
}

/** The authors' reference: every node type with its keys and one example. */
export function authorsReadme(): string {
  return `${HEAD}\n${NODE_TYPES.map(section).join('\n')}\n${tail()}`;
}

const HEAD = `# Flows

<!-- Written by \`npm run flows:docs\` from the schema. Change src/core/flow, not this file. -->

One file is one conversation. \`npm run flows:check\` says what is wrong and what to do (exit 1;
with warnings only, such as a programme whose last day is over and that is not said any more, exit 0), \`npm run flows:test\` plays
the conversations in \`*.test.yaml\` in every language and on both channels (\`UPDATE=1\` records them),
\`npm run flows:graph\` draws each flow.
Completion in an editor: put \`# yaml-language-server: $schema=flow.schema.json\` in the first line.

\`\`\`yaml
flow: sapa            # its name, like its file
about: Menyapa dan menanyakan kabar.
met: after_1          # who may read it: anyone, before_1, after_1 (a worker before and after *1*) or family
args:
  nama: { longest: 24 }
nodes:                # the first one is the start
  tanya:
    type: ask
    text: Apa kabar, Kak {{ nama }}?
    next: selesai
  selesai:
    type: end
    text: Terima kasih, Kak.
\`\`\`

Rules that hold everywhere: options are 1 to 8; **0 is always a person, 9 is always quiet**. A text aims at one SMS
(160 characters) and never costs more than two. The words in \`words/\` are refused. Every loop asks something.

## Nodes
`;

function section({ type, about, example, schema }: (typeof NODE_TYPES)[number]): string {
  const json = z.toJSONSchema(schema as z.ZodType, { io: 'input' }) as {
    properties?: Record<string, Property>;
    required?: string[];
  };
  const rows = Object.entries(json.properties ?? {})
    .filter(([key]) => key !== 'type')
    .map(
      ([key, property]) =>
        `| \`${key}\` | ${need(key, json.required, property)} | ${(property.description ?? '').replaceAll('|', '\\|')} |`,
    );
  const table = rows.length > 0 ? `| key | | |\n|---|---|---|\n${rows.join('\n')}\n\n` : '';
  return `### ${type}\n\n${about}\n\n${table}\`\`\`yaml\n${example.trim()}\n\`\`\`\n`;
}

function need(key: string, required: readonly string[] = [], property: Property): string {
  if (property.default !== undefined) return `default \`${JSON.stringify(property.default)}\``;
  return required.includes(key) ? 'needed' : '';
}

const tail = (): string => `## Texts

\`{{ name }}\` puts an answer in, \`{{ name | filter }}\` writes it another way: ${listed(Object.keys(FILTERS))}.
\`{{ pilihan }}\` is where the options stand (at the end by default). \`{{ layanan }}\` is our name, and
\`{{ peran | panggilan }}\` is Kak or Bu/Pak; \`saluran\` is sms or whatsapp, and
\`berhenti\` is true for who sent STOP.

## Conditions

CEL over the answers: \`umur < 18\`, \`mau == "belajar" && !aman\`, \`kota in ["A", "B"]\`. An answer that may be missing
is guarded: \`known.kota && kota == "A"\`. Numbers are numbers; \`matches\` and macros in macros are refused.

## What collect can ask

${listed(SLOT_NAMES)}.
`;

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
