import { setTimeout } from 'node:timers/promises';
import { COORDINATOR, VILLAGE } from './officers.ts';
import { type OpenLoop, openLoop } from './open-loop.ts';
import { PostLine } from './post-line.ts';
import { type Waits, waitsOf } from './quantiles.ts';

/** From a plea to the provider's taking the coordinator's alert, while others write at a fixed rate. */
export interface AlertsUnderLoad {
  perSecond: number;
  pleas: number;
  toAlert: Waits;
  /** What the others waited meanwhile. */
  others: OpenLoop;
}

const EVERY_MS = 500;
const PLEA = `tolong saya dikurung majikan, saya dipukul, saya dari ${VILLAGE}`;

export async function alertsUnderLoad(load: Parameters<typeof openLoop>[0]): Promise<AlertsUnderLoad> {
  const { helpline, provider } = load;
  const line = await PostLine.open(helpline.port);
  const alerts: Promise<number>[] = [];
  let over = false;
  const plead = async (): Promise<void> => {
    while (!over) {
      const address = `whatsapp:+6013${String(alerts.length).padStart(7, '0')}`;
      const began = performance.now();
      alerts.push(provider.next(COORDINATOR).then((taken) => taken - began));
      await line.post(provider.inbound(address, PLEA));
      await setTimeout(EVERY_MS);
    }
  };
  const pleading = plead();
  const others = await openLoop(load).finally(() => {
    over = true;
  });
  await pleading;
  const waits = await Promise.all(alerts);
  line.close();
  return { perSecond: load.perSecond, pleas: alerts.length, toAlert: waitsOf(waits), others };
}
