import { type HelplineProcess, startHelplineProcess } from './helpline-process.ts';
import { type Turns, type TurnsAsked, takeTurns } from './take-turns.ts';

/** The roles of the processes of one helpline; the first receives. */
const LAYOUTS = [['all'], ['web', 'worker', 'worker']] as const;

/** Several processes measured as one: the first one's port, the sum of what all use. */
function asOne([first, ...others]: [HelplineProcess, ...HelplineProcess[]]): HelplineProcess {
  const all = [first, ...others];
  const sum = (field: 'cpuSeconds' | 'nowMb' | 'peakMb'): number =>
    all.reduce((total, one) => total + one.used()[field], 0);
  return {
    ...first,
    used: () => ({ cpuSeconds: sum('cpuSeconds'), nowMb: sum('nowMb'), peakMb: sum('peakMb') }),
    stop: async () => void (await Promise.all(all.map((one) => one.stop()))),
  };
}

/** The first is ready, and its tables made, before the others start. */
async function startLayout([first, ...others]: (typeof LAYOUTS)[number], env: Record<string, string>) {
  const receives = await startHelplineProcess({ ...env, ROLE: first });
  const works = await Promise.all(others.map((ROLE) => startHelplineProcess({ ...env, ROLE })));
  return asOne([receives, ...works]);
}

/** The closed loop through one process, and through one that receives and two that work. */
export async function benchScaled(asked: TurnsAsked): Promise<(Turns & { roles: readonly string[] })[]> {
  const figures = await takeTurns(asked, async (servers, env) =>
    LAYOUTS.map((roles) => ({
      name: roles.join(' + '),
      start: async () => startLayout(roles, { ...env, DATABASE_URL: await servers.freshDatabase() }),
    })),
  );
  return figures.flatMap((turns, at) => (LAYOUTS[at] ? [{ roles: LAYOUTS[at], ...turns }] : []));
}
