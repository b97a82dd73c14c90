import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askGate, type GateAnswer, type SendRequest } from '../../../src/core/contact/gate.ts';
import { hourAt } from '../../../src/core/contact/local-time.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const HOUR = 3_600_000;
const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];

const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const about = (now: Date) =>
  fc.option(fc.integer({ min: -72, max: 72 }).map((h) => new Date(now.getTime() + h * HOUR)));

/** A moment and anything that may be asked of the gate then. */
const asked = moment.chain((now) =>
  fc.tuple(
    fc.record<SendRequest>({
      purpose: fc.constantFrom('reply', 'follow_up', 'alert', 'lesson', 'broadcast', 'system'),
      channel: fc.constantFrom('sms', 'whatsapp'),
      role: fc.constantFrom('worker', 'family', 'officer'),
      optedOut: fc.boolean(),
      isAnswer: fc.boolean(),
      expiresAt: about(now),
      lastInboundAt: about(now),
      openUntil: about(now),
      hasTemplate: fc.boolean(),
      newsWanted: fc.boolean(),
      lessonsWanted: fc.boolean(),
      zone: fc.constantFrom(...ZONES),
    }),
    fc.constant(now),
  ),
);

const leaves = ({ answer }: GateAnswer): boolean => answer === 'send' || answer === 'template';
const readsAlone = ({ openUntil }: SendRequest, now: Date): boolean => openUntil !== null && openUntil > now;
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

  it('answers, where the person has opted out', () => {
    ofAllThatLeaves(({ optedOut, isAnswer }) => !optedOut || isAnswer);
  });

  it('is a template, where it is an alert on WhatsApp', () => {
    ofAllThatLeaves(
      ({ purpose, channel, hasTemplate }, _now, { answer }) =>
        purpose !== 'alert' || channel !== 'whatsapp' || (answer === 'template' && hasTemplate),
    );
  });

  it('was asked for, where it goes to a worker whose door is shut', () => {
    ofAllThatLeaves(
      (request, now) =>
        request.role !== 'worker' || !unasked(request) || request.newsWanted || readsAlone(request, now),
    );
  });

  it('is a lesson only where she asked for one a day', () => {
    ofAllThatLeaves(({ purpose, lessonsWanted }) => purpose !== 'lesson' || lessonsWanted);
  });

  it('comes by day, to worker and family, where they did not ask for it and are not reading', () => {
    ofAllThatLeaves((request, now) => {
      const hour = hourAt(now, request.zone);
      const told = request.role !== 'officer' && unasked(request) && !request.isAnswer && !readsAlone(request, now);
      return !told || (hour >= 7 && hour < 20);
    });
  });

  it('is within the 24 hours of WhatsApp, or a template', () => {
    ofAllThatLeaves(({ channel, lastInboundAt }, now, { answer }) => {
      const open = lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < 24 * HOUR;
      return channel === 'sms' || answer === 'template' || open;
    });
  });
});

describe('the gate', () => {
  it('gives an alert on WhatsApp without a template to a human', () => {
    fc.assert(
      fc.property(asked, ([request, now]) => {
        const alert: SendRequest = { ...request, purpose: 'alert', channel: 'whatsapp', expiresAt: null };
        const wanted = { ...alert, optedOut: false, hasTemplate: false };
        expect(askGate(wanted, now)).toEqual({ answer: 'human', because: 'alert_without_template' });
      }),
      RUNS,
    );
  });

  it('holds until a moment that is ahead, at most a day, at which the same message may go', () => {
    fc.assert(
      fc.property(asked, ([request, now]) => {
        const answer = askGate(request, now);
        if (answer.answer !== 'hold') return true;
        const ahead = answer.until.getTime() - now.getTime();
        const lasting = { ...request, expiresAt: null, lastInboundAt: answer.until };
        return ahead > 0 && ahead <= 24 * HOUR && leaves(askGate(lasting, answer.until));
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
