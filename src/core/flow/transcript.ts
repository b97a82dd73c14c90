import { sizeOfSms } from '../sms/segments.ts';
import type { FlowSet } from './flow-set.ts';
import { playScript } from './script.ts';
import { type Script, scriptFileSchema } from './script-schema.ts';

/** Who talks, and all the lines so far; `jam 4h` is not said but passes the time. */
export interface Talk {
  channel: Script['channel'];
  role: Script['role'];
  said: readonly string[];
}

/** A conversation from its start, as lines for a terminal, with what each SMS costs. */
export function transcript(flows: FlowSet, flow: string, { channel, role, said }: Talk): string[] {
  const steps = [{}, ...said.map(stepOf)];
  const [script] = scriptFileSchema.parse({ tests_of: flow, tests: [{ test: flow, channel, role, steps }] }).tests;
  if (!script) return [];
  return playScript(flows, flow, script).flatMap(({ heard, happened }, index) => [
    ...(index === 0 ? [] : [`> ${said[index - 1]}`]),
    ...(heard === '' ? [] : [heard, ...(channel === 'sms' ? [costOf(heard)] : [])]),
    ...happened.map((line) => `  * ${line}`),
  ]);
}

function stepOf(line: string): { said: string } | { clock: string } {
  const clock = /^jam (\d{1,4}[smhd])$/.exec(line.trim())?.[1];
  return clock ? { clock } : { said: line };
}

function costOf(heard: string): string {
  const { segments, units, encoding } = sizeOfSms(heard);
  return `  (${segments} SMS, ${units} ${encoding})`;
}
