import type { Context } from '../../context.ts';
import { isUnsaid } from '../../core/cases/plain-facts.ts';
import type { TextName } from '../../core/conversation/text-names.ts';
import { type CaseRow, reporterOf } from '../../store/queries/cases.ts';
import { addReferral, changeReferral, findReferral, type Referral } from '../../store/queries/referrals.ts';
import type { Unit } from '../../store/unit.ts';
import { messageSaid } from '../appliers/message-said.ts';
import type { Applying } from '../applying.ts';
import { languageOf } from '../scene.ts';
import { type DeskCall, DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/** The institution's name in the directory. @throws DeskRefusal */
function institution(ctx: Context, id: string): string {
  const { countries, offices } = ctx.content.directory;
  const named = [...[...countries.values()].flatMap(({ services }) => services), ...offices];
  const found = named.find((one) => one.id === id);
  if (found) return found.name;
  throw new DeskRefusal(`The directory has no institution ${id}.`);
}

const NEWS: Readonly<Record<Exclude<Referral['state'], 'withdrawn'>, TextName>> = {
  sent: 'R4',
  accepted: 'R5',
  refused: 'R6',
  answered: 'R7',
};

const SOMEBODY = { id: 'lembaga yang bisa membantu', en: 'people who can help' } as const;

/** She hears of it in her words and language; a worker, and whoever reported what must not be read by others, without any name. */
async function tellReporter(unit: Unit, on: Applying, news: { about: CaseRow; text: TextName; name: string }) {
  const { about, text, name } = news;
  const reporter = await reporterOf(unit, about);
  const unnamed = reporter.role === 'worker' || isUnsaid(about.category);
  const language = await languageOf(unit, reporter);
  const texts = on.ctx.content.texts.in(language);
  const kepada = unnamed ? SOMEBODY[language] : name.slice(0, 30);
  const panggilan = reporter.role === 'worker' ? 'Kak' : 'Bu/Pak';
  await messageSaid(
    unit,
    {
      type: 'message_said',
      text: texts.say(text, { panggilan, kepada }),
      options: [],
      purpose: 'follow_up',
      to: { reporterOf: about.id },
      caseId: about.id,
    },
    on,
  );
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
    await addReferral(unit, { caseId: about.id, service, shared: share });
    await tellReporter(unit, on, { about, text: NEWS.sent, name });
    return `${about.number} is referred to ${name}.`;
  },
};

async function known(unit: Unit, { about, args }: DeskCall): Promise<Referral> {
  const found = await findReferral(unit, about.id, args[0] ?? '');
  if (found?.state === 'withdrawn') throw new DeskRefusal(`${about.number}: she took her yes to ${args[0]} back.`);
  if (found) return found;
  throw new DeskRefusal(`${about.number} was not referred to ${args[0] ?? 'anybody'}.`);
}

const STATES = ['accepted', 'refused', 'answered'] as const;

/** What came of a referral; the institution's own number (KP2MI's ADU) is kept with it. */
export const referralAnswered: DeskVerb = {
  args: `SERVICE ${STATES.join('|')} [--number N]`,
  does: 'what the institution answered, with its own number; the reporter hears it',
  async run(unit, call, on) {
    const { about, args, number } = call;
    const state = STATES.find((one) => one === args[1]);
    if (!state) throw new DeskRefusal(`Say what it answered: ${STATES.join(', ')}.`);
    const referral = await known(unit, call);
    await tellCall(unit, 'desk_referral_answered', call);
    await changeReferral(unit, referral, { state, externalNumber: number });
    await tellReporter(unit, on, { about, text: NEWS[state], name: institution(on.ctx, referral.service) });
    return `${about.number}: ${referral.service} ${state}.`;
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
