import { fileURLToPath } from 'node:url';
import { dangerData } from './danger-data.ts';

const ROUNDS = 6;

/** How fast danger is read: messages a second of processor time on one core, and milliseconds to load the lists. */
export function benchDanger(): { messagesPerSecond: number; loadMs: number; mostStepsPerCharacter: number } {
  const started = process.cpuUsage();
  const assess = dangerData.openAssessor();
  const loadMs = cpuMs(started);
  const texts = dangerData
    .corpus()
    .flat()
    .map(({ text }) => text);
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
