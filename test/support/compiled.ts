import { execFile } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const HERE = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/**
 * The helpline as it is installed (deploy/assemble.sh): JavaScript, which starts with far less work than its source.
 * @returns the folder whose `src/main.js` starts it; flows, migrations and modules are those of this project
 */
export async function compileInto(folder: string): Promise<string> {
  const target = join(folder, 'helpline');
  await mkdir(target, { recursive: true });
  for (const shared of ['flows', 'drizzle', 'node_modules', 'package.json']) {
    await symlink(join(HERE, shared), join(target, shared));
  }
  await cp(join(HERE, 'src'), join(target, 'src'), { recursive: true });
  const config = join(target, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    noCheck: true,
    incremental: false,
    rootDir: join(HERE, 'src'),
    outDir: join(target, 'src'),
  };
  await writeFile(
    config,
    JSON.stringify({ extends: join(HERE, 'tsconfig.json'), compilerOptions, include: [join(HERE, 'src')] }),
  );
  await run(process.execPath, [join(HERE, 'node_modules/typescript/bin/tsc'), '-p', config]);
  return target;
}
