import { type DeskVerb, tellCall } from './desk-call.ts';

/** A note on a case, closed ones too: nobody is written to. */
export const noteCase: DeskVerb = {
  args: '',
  does: 'keeps --why as a note on the case',
  async run(unit, call) {
    await tellCall(unit, 'desk_noted', call);
    return `${call.about.number}: noted.`;
  },
};
