import './closed-pipe.ts';
import { readFileSync } from 'node:fs';
import type { Assessment } from '../core/danger/assessment.ts';
import { dangerData } from './danger-data.ts';

interface Labelled {
  id: unknown;
  text: string;
  channel: 'sms' | 'whatsapp';
  danger_now: boolean;
  intent: string;
  category: string;
  also?: string[];
  severity: string;
  country: string | null;
  sender?: string;
}

interface Read {
  row: Labelled;
  said: Assessment;
}

const assess = dangerData.openAssessor();
const share = (part: number, whole: number) => (whole === 0 ? 'none' : (part / whole).toFixed(3));
const isRightCategory = ({ row, said }: Read) =>
  row.category === said.category || (row.also ?? []).includes(said.category);

/** Precision and recall of danger, and how often each other field is right. */
function score(reads: readonly Read[]): Record<string, string> {
  const count = (holds: (read: Read) => boolean) => reads.filter(holds).length;
  const hits = count(({ row, said }) => row.danger_now && said.dangerNow);
  return {
    rows: String(reads.length),
    recall: share(
      hits,
      count(({ row }) => row.danger_now),
    ),
    precision: share(
      hits,
      count(({ said }) => said.dangerNow),
    ),
    intent: share(
      count(({ row, said }) => row.intent === said.intent),
      reads.length,
    ),
    category: share(count(isRightCategory), reads.length),
    severity: share(
      count(({ row, said }) => row.severity === said.severity),
      reads.length,
    ),
    country: share(
      count(({ row, said }) => row.country === said.country),
      reads.length,
    ),
    speaker: share(
      count(({ row, said }) => row.sender === undefined || row.sender === said.speaker),
      reads.length,
    ),
    alarmsPer100: share(100 * count(({ row, said }) => said.dangerNow && !row.danger_now), reads.length),
  };
}

/** What was read otherwise than labelled, one line a row. */
function differences({ row, said }: Read): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['danger', row.danger_now, said.dangerNow],
    ['intent', row.intent, said.intent],
    ['category', row.category, isRightCategory({ row, said }) ? row.category : said.category],
    ['severity', row.severity, said.severity],
    ['country', row.country, said.country],
  ];
  return pairs.filter(([, label, read]) => label !== read).map(([field, label, read]) => `${field} ${label} → ${read}`);
}

const [file = '', mode] = process.argv.slice(2);
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Labelled);
const reads = rows.map((row) => ({ row, said: assess(row.text, row.channel) }));
console.table({
  all: score(reads),
  ...Object.fromEntries(
    [0, 1, 2, 3, 4].map((fold) => [`fold ${fold + 1}`, score(reads.filter((_, i) => i % 5 === fold))]),
  ),
});
if (mode === '--rows') {
  for (const read of reads) {
    const wrong = differences(read);
    if (wrong.length > 0)
      console.log(`${read.row.id} ${read.row.text}\n   ${wrong.join(' · ')}\n   ${read.said.because.join(' | ')}`);
  }
}
