import { runDesk } from '../../src/cli/desk/run-desk.ts';
import { runOfficers } from '../../src/cli/roster/run-officers.ts';
import type { TestHelpline } from './helpline.ts';

/** Everything a command line printed, with its exit code. */
export interface Printed {
  code: number;
  out: string;
  err: string;
}

/** The command lines of the desk on a running helpline's database, with a configuration and a clock like its own. */
export function deskLine(line: () => TestHelpline) {
  const run = async (command: typeof runDesk, args: string[]): Promise<Printed> => {
    const [out, err]: [string[], string[]] = [[], []];
    const { HELPLINE_MASTER_KEY: master, HELPLINE_LOOKUP_KEY: lookup } = line().ctx.config;
    const env = {
      DATABASE_URL: line().databaseUrl,
      HELPLINE_MASTER_KEY: master?.toString('base64'),
      HELPLINE_LOOKUP_KEY: lookup?.toString('base64'),
      HELPLINE_NAME: 'CONTOH',
      SIMULATOR: 'on',
      DATA_DIR: '.data/test',
    };
    const { clock } = line().ctx;
    const say = { say: (text: string) => out.push(text), complain: (text: string) => err.push(text) };
    const code = await command(args, env, { ...say, clock });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  return {
    desk: (...args: string[]) => run(runDesk, args),
    officers: (...args: string[]) => run(runOfficers, args),
  };
}
