import { readFileSync } from 'node:fs';

// For a process under test: its clock is ahead by so many milliseconds, also after a restart. Where a file holds the
// shift, SIGUSR2 has it read again: a clock that jumps while the process runs.
const { SHIFT_MS, SHIFT_FILE } = process.env;
const written = () => Number(SHIFT_FILE ? readFileSync(SHIFT_FILE, 'utf8') : SHIFT_MS);
let shift = written();
process.on('SIGUSR2', () => {
  shift = written();
});
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + shift);
    else super(...given);
  }
  static now() {
    return Real.now() + shift;
  }
};
