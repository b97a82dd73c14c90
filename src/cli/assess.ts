import './closed-pipe.ts';
import { readFileSync } from 'node:fs';
import type { Assess } from '../core/danger/assess.ts';
import { dangerData } from './danger-data.ts';

interface Line {
  id?: unknown;
  text: string;
  channel: 'sms' | 'whatsapp';
}

const assess = dangerData.openAssessor();

/** One line of JSON in, one out, with the names outsiders rely on. */
function answer({ id, text, channel }: Line, read: Assess): string {
  const { intent, category, also, severity, dangerNow, doubt, reply, country, speaker, since, because } = read(
    text,
    channel,
  );
  return JSON.stringify({
    id,
    intent,
    category,
    also,
    severity,
    danger_now: dangerNow,
    doubt,
    reply,
    country,
    speaker,
    since,
    because,
  });
}

for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (line.trim() !== '') process.stdout.write(`${answer(JSON.parse(line) as Line, assess)}\n`);
}
