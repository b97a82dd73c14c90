import './closed-pipe.ts';
import { runDesk } from './desk/run-desk.ts';

const screen = { say: (line: string) => console.log(line), complain: (line: string) => console.error(line) };
process.exitCode = await runDesk(process.argv.slice(2), process.env, screen);
