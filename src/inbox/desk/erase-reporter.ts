import type { CaseRow } from '../../store/queries/cases.ts';
import { allOfHer, casesEver, erasePerson } from '../erase-person.ts';
import { closeCase } from './close-case.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/**
 * HAPUS DATA SAYA, made sure of by a named human: the case ends, and the keys of the reporter and of all cases from her
 * number, by SMS and by WhatsApp, are deleted. What stays in any table or backup can be opened by nobody (UU 27/2022).
 */
export const eraseReporter: DeskVerb = {
  args: '',
  does: 'ends the case and erases its reporter for ever',
  async run(unit, call, on) {
    const { about } = call;
    const hers: CaseRow[] = [];
    for (const { id } of await allOfHer(unit, on.conversation)) hers.push(...(await casesEver(unit, id)));
    const open = hers.filter(({ state }) => state !== 'closed');
    const report = open.find(({ id, kind }) => id !== about.id && kind === 'report');
    if (report) throw new DeskRefusal(`${report.number} of the same number is still open: close it first.`);
    // A wish for a human, her wish to be erased among them, ends with it.
    for (const one of open) await closeCase.run(unit, { ...call, about: one }, on);
    await tellCall(unit, 'desk_erased', call);
    await erasePerson(unit, on.conversation);
    return `${about.number}: the reporter is erased.`;
  },
};
