import { isMap, isScalar, parseDocument } from 'yaml';
import { Coverage } from './coverage.ts';
import { describeFinding } from './finding.ts';
import type { FlowSet } from './flow-set.ts';
import { schemaFindings } from './schema-findings.ts';
import { type PlayedStep, playScript } from './script.ts';
import { type Script, scriptFileSchema } from './script-schema.ts';
import { readYaml, type SourceFile } from './source.ts';
import { Voices } from './voices.ts';

/** What running every script gave: lines for a terminal, whether anything is wrong, and the files as recorded. */
export interface ScriptReport {
  lines: string[];
  failed: boolean;
  recorded: Map<string, string>;
}

/**
 * Plays every `*.test.yaml` as it is written, and again in each language and on both channels. A step that differs
 * fails; so does a flow with an exit that no script takes in one of them.
 */
export function runScripts(flows: FlowSet, files: readonly SourceFile[]): ScriptReport {
  const report: ScriptReport = { lines: [], failed: false, recorded: new Map() };
  const coverage = new Coverage();
  const players = { flows: coverage.watch(flows), voices: new Voices(flows) };
  for (const file of files.filter(({ path }) => /\.test\.ya?ml$/.test(path))) runFile(players, file, report);
  for (const flow of flows.flows.values()) {
    const { taken, all } = coverage.count(flow);
    report.lines.push(`${flow.name}: ${taken}/${all}`);
    const untested = coverage.missing(flow);
    for (const exit of untested) fail(report, `  belum diuji / not taken: ${exit}`);
    // What nothing takes is said once.
    const known = players.voices.missing(flow).filter((exit) => !untested.includes(exit.replace(/ \([^()]*\)$/, '')));
    for (const exit of known) fail(report, `  belum diuji / not taken: ${exit}`);
  }
  return report;
}

function fail(report: ScriptReport, line: string): void {
  report.failed = true;
  report.lines.push(line);
}

interface Players {
  flows: FlowSet;
  voices: Voices;
}

function runFile({ flows, voices }: Players, file: SourceFile, report: ScriptReport): void {
  const read = readYaml(file);
  if (!('source' in read)) {
    for (const finding of read.findings) fail(report, describeFinding(finding, 'id'));
    return;
  }
  const parsed = scriptFileSchema.safeParse(read.source.value);
  if (!parsed.success) {
    for (const finding of schemaFindings(read.source, parsed.error.issues))
      fail(report, describeFinding(finding, 'id'));
    return;
  }
  const { tests_of: flow, tests } = parsed.data;
  const played = tests.map((script) => playScript(flows, flow, script));
  report.recorded.set(file.path, recorded(file, played));
  tests.forEach((script, index) => {
    const differences = compare(script, played[index] ?? []);
    if (differences.length === 0) report.lines.push(`ok ${flow}: ${script.test}`);
    else fail(report, [`BEDA / DIFFERS ${flow}: ${script.test}`, ...differences].join('\n'));
    for (const line of voices.replay(flow, script, played[index] ?? [])) fail(report, `BEDA / DIFFERS ${flow}${line}`);
  });
}

function compare(script: Script, played: readonly PlayedStep[]): string[] {
  return script.steps.flatMap((step, index) => {
    const own = played[index];
    if (!own) return [];
    const lines = own.heard === step.heard ? [] : [`  ${index + 1}. - ${step.heard}`, `     + ${own.heard}`];
    const same = own.happened.join('\n') === step.happened.join('\n');
    return same
      ? lines
      : [...lines, `  ${index + 1}. - ${step.happened.join('; ')}`, `     + ${own.happened.join('; ')}`];
  });
}

/** The file with what was heard and happened written in; its comments stay. */
function recorded(file: SourceFile, played: readonly (readonly PlayedStep[])[]): string {
  const doc = parseDocument(file.text);
  played.forEach((steps, test) => {
    steps.forEach(({ heard, happened }, step) => {
      const at = ['tests', test, 'steps', step];
      const map = doc.getIn(at);
      if (isMap(map) && heard !== '') map.flow = false;
      set(doc, [...at, 'heard'], heard);
      set(doc, [...at, 'happened'], happened);
    });
  });
  return doc.toString({ lineWidth: 120 });
}

type Doc = ReturnType<typeof parseDocument>;

/** Nothing heard or happened is left out, as an author would. */
function set(doc: Doc, path: readonly (string | number)[], value: string | readonly string[]): void {
  if (value.length === 0) {
    doc.deleteIn(path);
    return;
  }
  const node = doc.createNode(value);
  // Several lines stand as they are heard.
  if (isScalar(node) && typeof value === 'string' && value.includes('\n')) node.type = 'BLOCK_LITERAL';
  doc.setIn(path, node);
}
