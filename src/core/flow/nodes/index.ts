import { ask } from './ask.ts';
import { branch } from './branch.ts';
import { call } from './call.ts';
import { choose } from './choose.ts';
import { collect } from './collect.ts';
import { end } from './end.ts';
import { handover } from './handover.ts';
import { openCase } from './open-case.ts';
import { say } from './say.ts';
import { set } from './set.ts';

/** Every kind of node a flow may have. A new one is one file, its cases, and one line here. */
export const NODE_TYPES = [say, ask, choose, collect, branch, set, call, openCase, handover, end] as const;
