// For a process under test: its clock is ahead by so many milliseconds, also after a restart.
const shift = Number(process.env.SHIFT_MS);
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
