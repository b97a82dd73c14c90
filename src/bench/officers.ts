import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment, type HelplineProcess } from './helpline-process.ts';
import { PostLine } from './post-line.ts';
import type { Provider } from './provider.ts';

/** Where those who plead come from, and whom their alerts go to: one at a time, so that each is seen. */
export const VILLAGE = 'desa kuripan garung wonosobo';
export const COORDINATOR = 'whatsapp:+6280000000031';
const DESK = 'whatsapp:+6280000000041';

const ROSTER = `nama,tingkat,wilayah,nomor,kanal,perempuan,boleh_dibangunkan,siaga
CONTOH Korda Teratai,kabupaten,Kabupaten Wonosobo,${COORDINATOR.slice(9)},wa,ya,ya,ya
CONTOH Pusat Cempaka,pusat,,${DESK.slice(9)},wa,ya,ya,ya
`;

interface Stage {
  helpline: HelplineProcess;
  provider: Provider;
  /** How the helpline was started. */
  env: Record<string, string>;
  folder: string;
}

/** Imports two invented officers as an operator does, and answers for them. @throws when the import does not end well */
export async function enrolOfficers({ helpline, provider, env, folder }: Stage): Promise<void> {
  const file = join(folder, 'officers.csv');
  await writeFile(file, ROSTER);
  const invited = [COORDINATOR, DESK].map((phone) => provider.next(phone));
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/officers.ts', 'import', file, '--yes'], {
    env: environment(env),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the officers of the bench were not imported');
  await Promise.all(invited);
  const line = await PostLine.open(helpline.port);
  for (const phone of [COORDINATOR, DESK]) {
    const thanked = provider.next(phone);
    await line.post(provider.inbound(phone, 'SIAP'));
    await thanked;
  }
  line.close();
}
