import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Running {
  pid: number;
  /** Everything it printed so far, line by line. */
  said: string[];
  /** The first line that matches, now or later; throws with all it said when it ends or is late. */
  says(pattern: RegExp, patienceMs?: number): Promise<string>;
  /** Its exit code, or null when a signal ended it. */
  ended: Promise<number | null>;
  isOver(): boolean;
  /** Sends a signal to it alone, or as a terminal does to its whole process group. */
  signal(name: NodeJS.Signals): void;
  signalGroup(name: NodeJS.Signals): void;
}

/** A program in a process group of its own, whose output a test can wait for. */
export function startProcess(command: string, args: string[], options: SpawnOptions = {}): Running {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${command} cannot be started.`);
  const said: string[] = [];
  for (const output of [child.stdout, child.stderr]) {
    if (output !== null) createInterface({ input: output }).on('line', (line) => said.push(line));
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  return {
    pid,
    said,
    ended,
    isOver,
    says: (pattern, patienceMs = 30_000) => lineOf({ said, pattern, isOver, patienceMs }),
    signal: (name) => process.kill(pid, name),
    signalGroup: (name) => process.kill(-pid, name),
  };
}

interface Wait {
  said: string[];
  pattern: RegExp;
  isOver: () => boolean;
  patienceMs: number;
}

async function lineOf({ said, pattern, isOver, patienceMs }: Wait): Promise<string> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const wasOver = isOver();
    const line = said.find((text) => pattern.test(text));
    if (line !== undefined) return line;
    if (wasOver || performance.now() > until) throw new Error(`No line like ${pattern} in:\n${said.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
