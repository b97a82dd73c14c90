import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createMetrics } from '../src/metrics.ts';

/** As much of Grafana's model as a panel needs to show something. */
const dashboardSchema = z.looseObject({
  title: z.string().min(1),
  uid: z.string().max(40),
  schemaVersion: z.number().int().min(36),
  templating: z.object({ list: z.array(z.object({ name: z.literal('datasource'), type: z.literal('datasource') })) }),
  panels: z
    .array(
      z.object({
        id: z.number().int(),
        type: z.enum(['stat', 'timeseries', 'bargauge']),
        title: z.string().min(1),
        gridPos: z.object({ h: z.number(), w: z.number(), x: z.number(), y: z.number() }),
        datasource: z.object({ type: z.literal('prometheus'), uid: z.string().regex(/^\$\{datasource\}$/) }),
        targets: z.array(z.object({ refId: z.string(), expr: z.string(), legendFormat: z.string() })).min(1),
      }),
    )
    .min(1),
});

const text = readFileSync(new URL('../docs/dashboard.json', import.meta.url), 'utf8');
const { panels } = dashboardSchema.parse(JSON.parse(text));

it('asks only for figures and labels that there are', async () => {
  const metrics = await createMetrics().registry.getMetricsAsJSON();
  const names = new Set(metrics.flatMap(({ name }) => [name, `${name}_bucket`]));
  const labels = new Set(['le', 'job', 'instance', 'outcome', 'channel', 'result', 'reason', 'state']);
  for (const { expr, legendFormat } of panels.flatMap(({ targets }) => targets)) {
    const asked = expr.match(/helpline_\w+/g) ?? [];
    expect(asked.every((name) => names.has(name)) && (asked.length > 0 || expr.startsWith('up{'))).toBe(true);
    expect([...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].every(([, label]) => labels.has(label ?? ''))).toBe(true);
  }
});

it('no panel lies on another, and every alarm is named where it is seen', () => {
  const cells = panels.flatMap(({ gridPos: { x, y, w } }) => Array.from({ length: w }, (_, at) => `${x + at} ${y}`));
  expect(new Set(cells).size).toBe(cells.length);
  const alarms = readFileSync(new URL('../docs/alerts.yaml', import.meta.url), 'utf8').matchAll(/alert: (\w+)/g);
  for (const [, name] of alarms) expect(text).toContain(name);
});
