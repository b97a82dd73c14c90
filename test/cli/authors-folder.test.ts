import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('flows:test plays what lies there too', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'flows-')), 'flows');
  cpSync('flows', folder, { recursive: true });
  const file = join(folder, 'kelompok.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Kelompok desa. Mau apa?', 'Kelompok desa. Mau yang mana?'));
  const played = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/flows-test.ts'], {
    env: { ...process.env, FLOWS_DIR: folder },
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(played.stdout).toContain('Mau yang mana?');
  expect(played.status).toBe(1);
});

it('flows:check looks at the folder that the helpline would read', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'flows-')), 'flows');
  cpSync('flows', folder, { recursive: true });
  const file = join(folder, 'directory', 'tw.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('+886287526170', 'ask at the desk'));
  const check = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/flows-check.ts'], {
    env: { ...process.env, FLOWS_DIR: folder },
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(check.stdout).toContain('directory/tw.yaml:24');
  expect(check.status).toBe(1);
});
