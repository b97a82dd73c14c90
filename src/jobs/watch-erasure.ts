import { callHuman } from '../inbox/appliers/call-human.ts';
import { ERASURE, undecidedSince } from '../inbox/desk/erasure-wish.ts';
import { watchDecision } from './watch-decision.ts';

/** A wish to be erased waits for a human. */
export const watchErasureJob = watchDecision({
  name: 'watch_erasure',
  timer: ERASURE,
  since: undecidedSince,
  remind: (unit, { about, late, on }) =>
    callHuman(unit, on, {
      because: late ? 'erasure_late' : 'erasure_waits',
      line: late ? 'O65' : 'O64',
      caseId: about.id,
    }),
});
