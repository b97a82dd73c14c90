import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../src/metrics.ts';

const read = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

interface Rule {
  alert: string;
  expr: string;
}

test('every alarm is about a figure that exists, and says in two languages what to do', async () => {
  const rules: Rule[] = parse(read('alerts.yaml')).groups.flatMap((group: { rules: Rule[] }) => group.rules);
  const figures = (await createMetrics().registry.getMetricsAsJSON()).map(({ name }) => name);
  const told = read('operate.md');
  for (const { alert, expr } of rules) {
    for (const [name] of expr.matchAll(/helpline_\w+/g)) expect(figures).toContain(name);
    expect(told.split(`| ${alert} |`)).toHaveLength(3);
  }
});
