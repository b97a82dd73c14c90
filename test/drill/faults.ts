import { setTimeout as pause } from 'node:timers/promises';
import type { Backend } from './prepare.ts';
import { DOWN, HANGING, ROUGH, type Weather } from './provider.ts';
import type { Stage } from './stage.ts';

/** Something that goes wrong for a while; it is over when `strike` resolves. */
export interface Fault {
  name: string;
  on?: Backend;
  strike(stage: Stage): Promise<void>;
}

const MINUTE = 60_000;

async function inWeather({ provider }: Stage, weather: Weather, ms: number): Promise<void> {
  provider.weather = weather;
  await pause(ms);
  provider.weather = ROUGH;
}

/** What befalls the helpline while people write; `outageMs` is how long PostgreSQL is gone. */
export const faults = (outageMs: number): Fault[] => [
  { name: `PostgreSQL gone for ${outageMs / 1000} s`, strike: (stage) => stage.withoutPostgres(outageMs) },
  { name: 'PostgreSQL crashed', strike: (stage) => stage.crashPostgres() },
  { name: 'Redis flushed', on: 'redis', strike: (stage) => stage.flushRedis() },
  { name: 'Redis restarted empty', on: 'redis', strike: (stage) => stage.withoutRedis(4_000) },
  { name: 'provider down for 10 s', strike: (stage) => inWeather(stage, DOWN, 10_000) },
  { name: 'provider hangs for 5 s', strike: (stage) => inWeather(stage, HANGING, 5_000) },
  { name: 'clock jumps ahead 20 min', strike: (stage) => stage.jump(20 * MINUTE) },
  { name: 'clock jumps back 15 s', strike: (stage) => stage.jump(-15_000) },
];
