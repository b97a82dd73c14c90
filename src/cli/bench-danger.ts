import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAssessor } from '../core/danger/assess.ts';
import { parseCorpus } from '../core/danger/lessons.ts';
import { parseLexicon } from '../core/danger/lexicon.ts';
import { readDangerFiles } from '../store/danger-files.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const FILES = ['danger', 'calm', 'everyday'];
const ROUNDS = 6;

/** How fast danger is read: messages a second of processor time on one core, and milliseconds to load the lists. */
export function benchDanger(): { messagesPerSecond: number; loadMs: number; mostStepsPerCharacter: number } {
  const started = process.cpuUsage();
  const assess = createAssessor(parseLexicon(readDangerFiles(at('flows/danger'))));
  const loadMs = cpuMs(started);
  const texts = FILES.flatMap((name) =>
    parseCorpus(readFileSync(at(`test/core/danger/corpus/${name}.jsonl`), 'utf8')),
  ).map(({ text }) => text);
  for (const text of texts) assess(text, 'sms');
  const warm = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) for (const text of texts) assess(text, 'sms');
  const seconds = cpuMs(warm) / 1000;
  const long = texts.join(' ').slice(0, 4000);
  return {
    messagesPerSecond: Math.round((ROUNDS * texts.length) / seconds),
    loadMs: Math.round(loadMs),
    mostStepsPerCharacter: Number((assess(long, 'sms').steps / long.length).toFixed(1)),
  };
}

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(benchDanger()));
