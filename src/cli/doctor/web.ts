import type { Config } from '../../config.ts';
import { type Diagnosis, look, ok, wrong } from '../../diagnosis.ts';
import type { Examination } from './examination.ts';

const PATIENCE_MS = 5_000;

/** The status of an answer, or null where nobody answers. */
const ask = (url: string): Promise<number | null> =>
  fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' }).then(
    ({ status }) => status,
    () => null,
  );

async function here({ HOST, PORT }: Config): Promise<Diagnosis> {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  const status = await ask(`http://${host}:${PORT}/ready`);
  if (status === 200) return ok(`answers and is ready on port ${PORT}`);
  if (status === null) return wrong(`nothing answers on port ${PORT}`, 'Start it: its last lines say why it did not.');
  return wrong(`answers ${status} on /ready`, 'PostgreSQL or the queue cannot be reached: see below.');
}

async function fromOutside({ PUBLIC_BASE_URL }: Config): Promise<Diagnosis> {
  if (!PUBLIC_BASE_URL) return ok('no PUBLIC_BASE_URL: no provider can reach it');
  const status = await ask(`${PUBLIC_BASE_URL.replace(/\/+$/, '')}/health`);
  if (status === 200) return ok('PUBLIC_BASE_URL leads here');
  const says = `PUBLIC_BASE_URL ${status === null ? 'cannot be reached' : `answers ${status}`} from this machine`;
  return look(says, 'Check the proxy before it and its certificate; some networks cannot reach themselves.');
}

/** The web side: on this machine, and by its public address. A process of role worker has none. */
export const web: Examination = {
  name: 'web',
  mend: 'Check HOST, PORT and PUBLIC_BASE_URL.',
  examine: async (config) =>
    config.ROLE === 'worker' ? [ok('role worker: serves no web')] : [await here(config), await fromOutside(config)],
};
