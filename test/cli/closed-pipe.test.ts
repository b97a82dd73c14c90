import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = [
  ...new Set(Object.values(scripts).flatMap((line) => /tsx (src\/cli\/[\w-]+\.ts)/.exec(line)?.[1] ?? [])),
];

it('every command lets go of an output that was closed', () => {
  expect(commands.length).toBeGreaterThan(20);
  const without = commands.filter((file) => !readFileSync(file, 'utf8').includes("import './closed-pipe.ts';"));
  expect(without).toEqual([]);
});

it('a command whose reader has gone ends quietly', async () => {
  const lines = Array.from({ length: 4000 }, (_, id) =>
    JSON.stringify({ id: String(id), text: 'halo', channel: 'sms' }),
  );
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/assess.ts'], { stdio: 'pipe' });
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${lines.join('\n')}\n`);
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, complaint]).toEqual([0, '']);
});
