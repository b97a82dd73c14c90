import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { audit } from './audit/index.ts';
import { Dice } from './dice.ts';
import type { Evidence, Recovery } from './evidence.ts';
import { faults } from './faults.ts';
import { Load } from './load.ts';
import { CANARIES, type Person, people } from './people.ts';
import { tryPlants } from './plants/try-plants.ts';
import type { Backend } from './prepare.ts';
import { ROUGH } from './provider.ts';
import { OFFICERS } from './roster.ts';
import { settle } from './settle.ts';
import { Stage } from './stage.ts';
import { Storm } from './storm.ts';
import { plantTable, table } from './table.ts';

export interface DrillOptions {
  backend: Backend;
  people: number;
  kills: number;
  /** How long PostgreSQL is gone, in milliseconds. */
  outageMs: number;
  seed: number;
  /** A folder that keeps what each process printed. */
  logs?: string | undefined;
}

type Say = (line: string) => void;

/** People begin within so much of the drill: a start of two processes on two cores takes some seconds a kill. */
const BEGIN_MS_A_KILL = 2_000;
const PATIENCE_MS = 120_000;
/** Longer than a family has for its answer whether the village may know: then the district is called without it. */
const UNASKED_MS = 5 * 60 * 60_000;

/** One drill on one backend of the queue: faults under load, then the audit. @returns how many things are wrong */
export async function drill(options: DrillOptions, say: Say): Promise<number> {
  const { backend, people: count, kills, seed } = options;
  say(`Drill on the ${backend} queue: ${count} people, ${kills} kills, --seed ${seed}`);
  const dice = new Dice(seed);
  const stage = await Stage.open(backend, dice, { web: 1, workers: 2 });
  try {
    const everybody = people(dice, count);
    const recoveries = await underLoad(stage, everybody, { ...options, dice, say });
    const evidence = evidenceOf(stage, everybody, recoveries);
    await indexForAudit(stage);
    const verdicts = await audit(evidence);
    const tried = await tryPlants(evidence, verdicts);
    for (const line of [...table(verdicts), ...plantTable(tried)]) say(line);
    const unseen = tried.filter(({ found }) => !found).length;
    return verdicts.reduce((sum, { wrong }) => sum + wrong.length, unseen);
  } finally {
    await stage.close();
    if (options.logs) await keepLogs(stage, join(options.logs, backend));
  }
}

/** The auditor asks by conversation where the helpline never does: without these a drill of 500 people is audited for half an hour. */
async function indexForAudit({ sql }: Stage): Promise<void> {
  await sql`create index on outbox (conversation_id, done_at)`;
  await sql`create index on messages (conversation_id, received_at)`;
  await sql`create index on events (case_id, type)`;
}

async function keepLogs({ members }: Stage, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, printed } of members) await writeFile(join(folder, `${name}.log`), `${printed.join('\n')}\n`);
}

type Told = DrillOptions & { dice: Dice; say: Say };

/** All faults and kills while everybody writes; then time until nothing is left to do. */
async function underLoad(stage: Stage, everybody: Person[], told: Told): Promise<Recovery[]> {
  const { kills, dice } = told;
  const load = new Load(stage.provider, dice);
  stage.provider.probe = async (sid) => (await stage.sql`select from messages where provider_id = ${sid}`).length > 0;
  stage.provider.weather = ROUGH;
  load.begin(everybody, kills * BEGIN_MS_A_KILL);
  const storm = new Storm(dice);
  const [recoveries] = await Promise.all([
    strikeAll(stage, load, { ...told, storm }),
    storm.kill(stage.web[0], kills / 2),
    storm.kill(stage.workers[0], kills / 2),
  ]);
  await restartInTurn(stage);
  recoveries.push(await answersAfter(load, 'a rolling restart', told));
  await load.stop();
  await settle(stage);
  await stage.pass(UNASKED_MS);
  await settle(stage);
  await load.end();
  await settle(stage);
  await Promise.all(stage.members.map((member) => member.end('SIGTERM')));
  return recoveries;
}

async function strikeAll(
  stage: Stage,
  load: Load,
  { backend, outageMs, say, storm }: Told & { storm: Storm },
): Promise<Recovery[]> {
  const recoveries: Recovery[] = [];
  for (const { name, strike, on } of faults(outageMs)) {
    if (on && on !== backend) continue;
    await pause(2_000);
    await strike(stage);
    recoveries.push(await storm.restsFor(answersAfter(load, name, { say })));
  }
  return recoveries;
}

async function answersAfter(load: Load, after: string, { say }: Pick<Told, 'say'>): Promise<Recovery> {
  const ms = await load.asksNow(PATIENCE_MS);
  say(`  ${after}: ${ms === null ? 'no answer' : `answered again after ${(ms / 1000).toFixed(1)} s`}`);
  return { after, ms };
}

/** As an upgrade does it: each process ends in its own time and comes back before the next ends. */
async function restartInTurn(stage: Stage): Promise<void> {
  for (const member of stage.members) {
    await member.end('SIGTERM');
    await member.startAgain();
  }
}

function evidenceOf(stage: Stage, everybody: Person[], recoveries: Recovery[]): Evidence {
  const phones = [...everybody.map(({ phone }) => phone), ...OFFICERS].map((phone) => phone.replace(/\D/g, ''));
  const { sql, provider, members } = stage;
  const { brought, accepted, refused } = provider;
  return {
    sql,
    brought,
    accepted,
    refused,
    printed: members.flatMap(({ printed }) => printed),
    died: members.flatMap(({ died }) => died),
    secrets: [...CANARIES, ...phones],
    reports: new Map(everybody.flatMap(({ phone, reports }) => (reports === null ? [] : [[phone, reports] as const]))),
    recoveries,
    now: stage.now(),
  };
}
