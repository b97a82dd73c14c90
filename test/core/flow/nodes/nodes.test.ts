import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Event } from '../../../../src/core/conversation/events.ts';
import { resumeFlow, startFlow } from '../../../../src/core/flow/engine.ts';
import { loadFlows } from '../../../../src/core/flow/load.ts';
import { NODE_TYPES } from '../../../../src/core/flow/nodes/index.ts';
import { Conversation, shortFinding } from '../conversation.ts';
import { NOON } from '../fake-env.ts';

/** One conversation with one node: `her` words, a `tap`, a `timer` or an `answer`, and what came `out`. */
interface Step {
  her?: string;
  tap?: string;
  timer?: string;
  answer?: unknown;
  out?: string[];
}
interface Case {
  case: string;
  node: Record<string, unknown>;
  others?: Record<string, unknown>;
  flows?: string[];
  args?: Record<string, unknown>;
  channel?: 'sms' | 'whatsapp';
  role?: 'worker' | 'family';
  refused?: string;
  steps?: Step[];
}

const LESSON = `
lesson: uji
number: 99
chapter: uang
title: uji
about: Untuk uji.
source: hitungan biasa
cards: ["Satu kartu."]
quiz: { question: "Satu tambah satu?", options: [satu saja, dua saja], right: 2, when_right: "Betul, dua.", when_wrong: "Jawabannya dua." }
`;

/** The node stands between what the case names and ends that say their own name: [next], [timeout] … */
function flowsFor(one: Case) {
  const nodes: Record<string, unknown> = { ...one.others, x: one.node };
  for (const target of targetsIn([one.node, ...Object.values(one.others ?? {})])) {
    nodes[target] ??= { type: 'end', text: `[${target}]` };
  }
  const args = Object.fromEntries(Object.keys(one.args ?? {}).map((name) => [name, kindOf(one.args?.[name])]));
  const flow = {
    flow: 'uji',
    about: 'Satu langkah.',
    met: 'after_1',
    args,
    start: one.others?.awal ? 'awal' : 'x',
    nodes,
  };
  return loadFlows([
    { path: 'flows/uji.yaml', text: stringify(flow) },
    { path: 'flows/lessons/uji.yaml', text: LESSON },
    ...(one.flows ?? []).map((text, index) => ({ path: `flows/lain${index}.yaml`, text })),
  ]);
}

const kindOf = (value: unknown) =>
  typeof value === 'number' ? { kind: 'number' } : typeof value === 'boolean' ? { kind: 'yes_no' } : { kind: 'text' };

function targetsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    [
      'next',
      'else',
      'none',
      'odd',
      'where',
      'written',
      'ask_first',
      'unclear',
      'unread',
      'near',
      'absent',
      'no_list',
    ].includes(key) && typeof inner === 'string'
      ? [inner]
      : targetsIn(inner),
  );
}

/** An event in one line, as the cases files show it. */
function lineOf(event: Event): string {
  if (event.type === 'message_said') return `> ${event.text}`;
  const { type, ...rest } = event;
  const shown = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [type, ...shown].join(' ');
}

function play(one: Case): Step[] {
  const { flows, findings } = flowsFor(one);
  const wrong = findings.filter((finding) => finding.level === 'error' && finding.rule !== 'exposing-word');
  expect(wrong.map(shortFinding)).toEqual([]);
  const env = { channel: one.channel ?? 'sms', role: one.role ?? 'worker' } as const;
  const talk = new Conversation(flows, env);
  return (one.steps ?? []).map((step) => {
    const { out: _before, ...input } = step;
    if (step.her !== undefined || step.tap !== undefined) talk.say(step.her ?? '', step.tap ?? null);
    else if (step.timer !== undefined) talk.timer(step.timer);
    else if (step.answer !== undefined) talk.answer(revived(step.answer));
    else talk.start('uji', one.args);
    return {
      ...input,
      out: [...talk.events.map(lineOf), talk.ended ? 'ended' : `answers ${JSON.stringify(talk.answers)}`],
    };
  });
}

/** YAML has no dates of ours: a case's opening is so many days ago. */
function revived(answer: unknown): Parameters<Conversation['answer']>[0] {
  const given = answer as { need: string; cases?: { daysAgo: number }[] };
  if (given.need !== 'case_status') return answer as Parameters<Conversation['answer']>[0];
  const cases = (given.cases ?? []).map((one) => ({
    ...one,
    openedAt: new Date(NOON.getTime() - one.daysAgo * 86_400_000),
  }));
  return { ...given, cases } as unknown as Parameters<Conversation['answer']>[0];
}

const fileOf = (type: string) => join(import.meta.dirname, `${type}.cases.yaml`);

describe.each(NODE_TYPES.map(({ type }) => type))('%s', (type) => {
  test('has cases', () => {
    expect(existsSync(fileOf(type))).toBe(true);
  });

  const cases: Case[] = existsSync(fileOf(type)) ? parse(readFileSync(fileOf(type), 'utf8')) : [];
  test.each(cases.filter((one) => one.steps).map((one) => [one.case, one] as const))('%s', (_name, one) => {
    const played = play(one);
    if (process.env.UPDATE === '1') one.steps = played;
    else expect(played).toEqual(one.steps);
  });
  test.each(cases.filter((one) => one.refused).map((one) => [one.case, one] as const))('refuses: %s', (_name, one) => {
    expect(flowsFor(one).findings.map((finding) => finding.rule)).toContain(one.refused);
  });
  afterAll(() => {
    if (process.env.UPDATE === '1') writeFileSync(fileOf(type), stringify(cases, { lineWidth: 120 }));
  });
});

test('neither an unknown flow nor an unknown node stops a turn', () => {
  const { flows } = loadFlows([]);
  const { env, session } = new Conversation(flows);
  expect(startFlow(flows, 'tidak_ada', {}, session, env).events.map((event) => event.type)).toEqual([
    'message_said',
    'flow_failed',
  ]);
  const lost = { ...session, frames: [{ flow: 'tidak_ada', node: 'x', answers: {}, returnTo: null }] };
  const step = resumeFlow(flows, lost, { input: 'message', text: 'halo', choice: null, receivedAt: NOON }, env);
  expect(step.outcome).toEqual({ is: 'ended' });
});
