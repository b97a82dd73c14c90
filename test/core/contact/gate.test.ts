import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askGate, type GateAnswer, type SendRequest } from '../../../src/core/contact/gate.ts';
import { hourAt } from '../../../src/core/contact/local-time.ts';
import { anyPlan } from '../../support/plans.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const HOUR = 3_600_000;
const ZONES = ['Asia/Jakarta', 'Asia/Jayapura', 'Asia/Riyadh', 'Asia/Kolkata', 'America/Denver', 'Pacific/Chatham'];

const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const about = (now: Date, most = 72) =>
  fc.option(fc.integer({ min: -72, max: most }).map((h) => new Date(now.getTime() + h * HOUR)));
/** What somebody did: never ahead. */
const before = (now: Date) => about(now, 0);

/** A moment and anything that may be asked of the gate then. */
const asked = moment.chain((now) =>
  fc.tuple(
    fc.record<SendRequest>({
      purpose: fc.constantFrom('reply', 'follow_up', 'alert', 'lesson', 'reminder', 'broadcast', 'system'),
      channel: fc.constantFrom('sms', 'whatsapp'),
      role: fc.constantFrom('worker', 'family', 'officer'),
      optedOutAt: before(now),
      isAnswer: fc.boolean(),
      expiresAt: about(now),
      lastInboundAt: before(now),
      openUntil: about(now),
      hasTemplate: fc.boolean(),
      quiet: fc.boolean(),
      stranger: fc.boolean(),
      exposing: fc.boolean(),
      wanted: fc.boolean(),
      bySms: fc.boolean(),
      smsUnits: fc.option(fc.integer({ min: 1, max: 400 })),
      plan: anyPlan,
      zones: fc.subarray(ZONES, { maxLength: 2 }),
    }),
    fc.constant(now),
  ),
);

const leaves = ({ answer }: GateAnswer): boolean => ['send', 'template', 'by_sms'].includes(answer);
/** An hour of her plan, of the day where she named none. */
function isHers(hour: number, { plan }: SendRequest): boolean {
  const { from, to } = plan.hours ?? { from: 7, to: 20 };
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

const readsAlone = ({ openUntil }: SendRequest, now: Date): boolean => openUntil !== null && openUntil > now;
/** She wrote lately too: where nobody else uses her phone her *1* holds while she sleeps. */
const readsNow = (request: SendRequest, now: Date): boolean =>
  readsAlone(request, now) &&
  request.lastInboundAt !== null &&
  now.getTime() - request.lastInboundAt.getTime() < 30 * 60_000;
const unasked = ({ purpose }: SendRequest): boolean => !['reply', 'alert', 'lesson'].includes(purpose);

/** Whatever leaves, this holds of it. */
const ofAllThatLeaves = (holds: (request: SendRequest, now: Date, answer: GateAnswer) => boolean) =>
  fc.assert(
    fc.property(asked, ([request, now]) => {
      const answer = askGate(request, now);
      return !leaves(answer) || holds(request, now, answer);
    }),
    RUNS,
  );

describe('whatever the gate lets out', () => {
  it('has not expired', () => {
    ofAllThatLeaves(({ expiresAt }, now) => expiresAt === null || now <= expiresAt);
  });

  it('answers, where the person has opted out, and news of her case while she is answered', () => {
    const wroteSince = ({ optedOutAt, lastInboundAt: at }: SendRequest, now: Date) =>
      at !== null && optedOutAt !== null && at > optedOutAt && now.getTime() - at.getTime() < 15 * 60_000;
    ofAllThatLeaves((request, now) => {
      const { optedOutAt, isAnswer, purpose, role } = request;
      const isNews = purpose === 'follow_up' && role !== 'officer';
      return optedOutAt === null || isAnswer || (isNews && wroteSince(request, now));
    });
  });

  it('is a template, where it is an alert on WhatsApp', () => {
    ofAllThatLeaves(
      ({ purpose, channel, hasTemplate }, _now, { answer }) =>
        purpose !== 'alert' || channel !== 'whatsapp' || (answer === 'template' && hasTemplate),
    );
  });

  it('was asked for, where it goes to a worker who does not read now', () => {
    ofAllThatLeaves(
      (request, now) =>
        request.role !== 'worker' ||
        !unasked(request) ||
        request.purpose === 'reminder' ||
        request.plan.mayWriteFirst === true ||
        readsNow(request, now),
    );
  });

  it('is a lesson or a reminder only where she asked for them', () => {
    ofAllThatLeaves(({ purpose, wanted }) => (purpose !== 'lesson' && purpose !== 'reminder') || wanted);
  });

  it('comes in the hours of the plan, else by day, wherever she may be, where she did not ask and is not reading', () => {
    ofAllThatLeaves((request, now) => {
      const told = request.role !== 'officer' && unasked(request) && !request.isAnswer && !readsNow(request, now);
      return !told || (request.zones.length > 0 && request.zones.every((zone) => isHers(hourAt(now, zone), request)));
    });
  });

  it('comes unasked to nobody who wants silence, whose number may be another’s, or who wants to write first', () => {
    ofAllThatLeaves((request) => {
      if (request.role === 'officer' || !unasked(request)) return true;
      const news = request.purpose !== 'reminder';
      const unwanted = news && request.role === 'family' && request.plan.mayWriteFirst === false && !request.isAnswer;
      return !request.quiet && !request.stranger && !unwanted;
    });
  });

  it('goes by SMS instead of WhatsApp only while her plan allows it', () => {
    ofAllThatLeaves(({ channel, bySms, plan }) => channel !== 'sms' || !bySms || plan.failover);
  });

  it('holds no word that exposes her, where a worker has not said 1', () => {
    ofAllThatLeaves((request, now) => !request.exposing || request.role !== 'worker' || readsAlone(request, now));
  });

  it('goes by SMS only from WhatsApp, by her plan, in a form that SMS can carry', () => {
    ofAllThatLeaves(({ channel, plan, smsUnits }, _now, { answer }) => {
      const may = channel === 'whatsapp' && plan.failover && smsUnits !== null && smsUnits <= 306;
      return answer !== 'by_sms' || may;
    });
  });

  it('is within the 24 hours of WhatsApp, or a template', () => {
    ofAllThatLeaves(({ channel, lastInboundAt }, now, { answer }) => {
      const open = lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < 24 * HOUR;
      return channel === 'sms' || answer === 'template' || answer === 'by_sms' || open;
    });
  });
});

describe('the gate', () => {
  it('gives an alert on WhatsApp without a template to a human', () => {
    fc.assert(
      fc.property(asked, ([request, now]) => {
        const alert: SendRequest = {
          ...request,
          role: 'officer',
          purpose: 'alert',
          channel: 'whatsapp',
          expiresAt: null,
        };
        const wanted = { ...alert, optedOutAt: null, hasTemplate: false };
        expect(askGate(wanted, now)).toEqual({ answer: 'human', because: 'alert_without_template' });
      }),
      RUNS,
    );
  });

  it('holds until a moment that is ahead, at most two, at which the same message may go', () => {
    fc.assert(
      fc.property(asked, ([request, now]) => {
        const answer = askGate(request, now);
        if (answer.answer !== 'hold') return true;
        const ahead = answer.until.getTime() - now.getTime();
        const lasting = { ...request, expiresAt: null, lastInboundAt: answer.until };
        return ahead > 0 && ahead <= 48 * HOUR && leaves(askGate(lasting, answer.until));
      }),
      RUNS,
    );
  });

  it('always says why', () => {
    fc.assert(
      fc.property(asked, ([request, now]) => /^[a-z_]+$/.test(askGate(request, now).because)),
      RUNS,
    );
  });
});
