import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What a command says of a copy of the flows in which one file differs. */
function saidOf(command: string, { file, from, to }: { file: string; from: string; to: string }) {
  const folder = join(mkdtempSync(join(tmpdir(), 'flows-')), 'flows');
  cpSync('flows', folder, { recursive: true });
  const changed = join(folder, file);
  writeFileSync(changed, readFileSync(changed, 'utf8').replace(from, to));
  const said = spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`], {
    env: { ...process.env, FLOWS_DIR: folder },
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return said;
}

it('flows:test plays what lies there too', () => {
  const changed = { file: 'kelompok.yaml', from: 'Kelompok desa. Mau apa?', to: 'Kelompok desa. Mau yang mana?' };
  const played = saidOf('flows-test', changed);
  expect(played.stdout).toContain('Mau yang mana?');
  expect(played.status).toBe(1);
});

it('flows:check looks at the folder that the helpline would read', () => {
  const check = saidOf('flows-check', { file: 'directory/tw.yaml', from: '+886287526170', to: 'ask at the desk' });
  expect(check.stdout).toContain('directory/tw.yaml:24');
  expect(check.status).toBe(1);
});
