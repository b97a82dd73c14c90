import './closed-pipe.ts';
import { runOfficers } from './roster/run-officers.ts';

const screen = { say: (line: string) => console.log(line), complain: (line: string) => console.error(line) };
process.exitCode = await runOfficers(process.argv.slice(2), process.env, screen);
