import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Received } from '../../channels/simulator/received.ts';
import { readConfig } from '../../config.ts';
import { ROOT } from '../../installation.ts';
import type { Decision, RosterEntry } from '../../web/simulator/index.ts';

/** A helpline with simulated phones, over HTTP. */
export interface SimulatedLine {
  send(body: object): Promise<void>;
  /** What this phone received since the last call. */
  received(from: string): Promise<Received[]>;
  decisions(): Promise<Decision[]>;
  roster(): Promise<RosterEntry[]>;
  /** Moves the clock; the new time. */
  clock(advance: string): Promise<string>;
  /** Lets the quiet pass for which bubbles wait. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/simulator/roster`).then(
    (response) => response.ok,
    () => false,
  );
}

/** Starts a helpline of its own, with its own data, for as long as somebody chats. */
async function startOwn(say: (line: string) => void): Promise<{ url: string; child: ChildProcess }> {
  const env = { ...process.env, DATA_DIR: '.data/chat', PORT: '0', LOG_LEVEL: 'silent', SIMULATOR: 'on' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    say(line);
    const [, url] = /^Open (http\S+)/.exec(line) ?? [];
    if (url) return { url, child };
  }
  throw new Error('The helpline did not start.');
}

async function json(url: string, body?: object): Promise<Record<string, unknown>> {
  const post = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(url, post ?? {});
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(String(answer.error ?? response.status));
  return answer;
}

/** Talks to the helpline that runs here, or starts one that ends with the chat. */
export async function openLine(say: (line: string) => void): Promise<SimulatedLine> {
  const { HOST, PORT, QUIET_SECONDS } = readConfig();
  const running = `http://${HOST}:${PORT}`;
  const own = (await answers(running)) ? null : await startOwn(say);
  const base = `${own?.url ?? running}/simulator`;
  let seen = '';
  let decided = '';
  return {
    send: async (body) => void (await json(`${base}/messages`, body)),
    async received(from) {
      const { messages } = (await json(`${base}/messages?address=${encodeURIComponent(from)}&after=${seen}`)) as {
        messages: Received[];
      };
      seen = messages.at(-1)?.id ?? seen;
      return messages;
    },
    async decisions() {
      const { decisions } = (await json(`${base}/decisions?after=${decided}`)) as { decisions: Decision[] };
      decided = decisions.at(-1)?.id ?? decided;
      return decisions;
    },
    roster: async () => (await json(`${base}/roster`)).officers as RosterEntry[],
    clock: async (advance) => String((await json(`${base}/clock`, { advance })).now),
    quiet: async () => void (await json(`${base}/clock`, { advance: `${QUIET_SECONDS}s` })),
    async close() {
      if (!own) return;
      const ended = once(own.child, 'exit');
      own.child.kill('SIGINT');
      await ended;
    },
  };
}
