import type { Context } from '../../context.ts';
import { addReferral, changeReferral, findReferral, type Referral } from '../../store/queries/referrals.ts';
import type { Unit } from '../../store/unit.ts';
import { dropAskedReferral } from '../end-referral-question.ts';
import { referralAnswered as answered, tellReferral } from '../referral-answered.ts';
import { type DeskCall, DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/** The institution's name in the directory. @throws DeskRefusal */
function institution({ content }: Context, id: string): string {
  const name = content.institutions.nameOf(id);
  if (name !== null) return name;
  throw new DeskRefusal(`The directory has no institution ${id}.`);
}

/** With her yes, given to a human: an institution of the directory gets these words of the case, and no others. */
export const referCase: DeskVerb = {
  args: 'SERVICE consent --share TEXT',
  does: 'refers it to an institution of the directory with her consent; keeps what was shared',
  async run(unit, call, on) {
    const { about, args, share = '' } = call;
    const [service = '', consent] = args;
    const name = institution(on.ctx, service);
    if (consent !== 'consent') throw new DeskRefusal('Ask her first: refer NUMBER SERVICE consent --share TEXT.');
    if (share.trim() === '') throw new DeskRefusal('Say what is shared: --share TEXT.');
    if (about.state === 'closed') throw new DeskRefusal(`${about.number} is closed.`);
    await tellCall(unit, 'desk_referred', { ...call, args: [service, share] });
    await dropAskedReferral(unit, about.id);
    await addReferral(unit, { caseId: about.id, service, shared: share, state: 'sent' });
    await tellReferral(unit, on, { caseId: about.id, service, state: 'sent' });
    return `${about.number} is referred to ${name}.`;
  },
};

async function known(unit: Unit, { about, args }: DeskCall): Promise<Referral> {
  const found = await findReferral(unit, about.id, args[0] ?? '');
  if (found?.state === 'withdrawn') throw new DeskRefusal(`${about.number}: she took her yes to ${args[0]} back.`);
  if (found?.consentAt) return found;
  throw new DeskRefusal(`${about.number} was not referred to ${args[0] ?? 'anybody'}.`);
}

const STATES = ['accepted', 'refused', 'answered'] as const;

/** What came of a referral; the institution's own number (KP2MI's ADU) is kept with it. */
export const referralAnswered: DeskVerb = {
  args: `SERVICE ${STATES.join('|')} [--number N]`,
  does: 'what the institution answered, with its own number; the reporter hears it',
  async run(unit, call, on) {
    const { about, args, number } = call;
    const answer = STATES.find((one) => one === args[1]);
    if (!answer) throw new DeskRefusal(`Say what it answered: ${STATES.join(', ')}.`);
    const referral = await known(unit, call);
    await tellCall(unit, 'desk_referral_answered', call);
    await answered(unit, on, { referral, answer, number });
    return `${about.number}: ${referral.service} ${answer}.`;
  },
};

/** A signed surat kuasa was seen: the institution may deal with the NGO in her name. */
export const mandateSeen: DeskVerb = {
  args: 'SERVICE',
  does: 'a signed surat kuasa for this referral was seen',
  async run(unit, call) {
    const referral = await known(unit, call);
    await tellCall(unit, 'desk_mandate_seen', call);
    await changeReferral(unit, referral, { mandateAt: unit.now });
    return `${call.about.number}: surat kuasa for ${referral.service} seen.`;
  },
};
