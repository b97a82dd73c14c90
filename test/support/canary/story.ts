import { z } from 'zod';
import type { Content } from '../../../src/context.ts';
import { SendError } from '../../../src/core/contact/send-error.ts';
import { enrol } from '../../../src/store/queries/officers.ts';
import type { CutProxy } from '../cut-proxy.ts';
import type { Callback, FakeTwilio } from '../fake-twilio.ts';
import type { TestHelpline } from '../helpline.ts';
import { CANARY } from './words.ts';

/** Sikunang, a real village of the same regency, where the demo roster has nobody. */
const VILLAGE = '33.07.13.2002';
const TO = '+62811000001';
const REPORT = `LAPOR anak saya ${CANARY.childName} di arab 5 bln tdk digaji, desa sikunang kejajar wonosobo gang ${CANARY.village}`;

/** Words that make the helpline itself fail in the middle of a turn, each in a way of its own. */
const FAILS: Record<string, (text: string, cut: () => void) => void> = {
  throws: (text) => {
    throw Object.assign(new Error(`the flow cannot say ${text}\n    at ${text} (src/flow.ts:1:1)`), { code: text });
  },
  mismatch: (text) => {
    z.strictObject({ text: z.literal('x') }).parse({ text, [text]: text });
  },
  cause: (text) => {
    throw new Error('outer', { cause: new SendError('rejected', text) });
  },
  cut: (_text, cut) => cut(),
};

/** Content whose reader of danger fails on demand, with the person's words in the error. */
export const failingContent =
  (cut: () => void) =>
  (content: Content): Content => {
    const once = new Set<string>();
    const fail = (text: string) => {
      const way = Object.keys(FAILS).find((name) => text.includes(`${CANARY.failing} ${name}`));
      if (way === undefined || once.has(text)) return;
      once.add(text);
      FAILS[way]?.(text, cut);
    };
    return {
      ...content,
      assess: (text, channel) => {
        fail(text);
        return content.assess(text, channel);
      },
    };
  };

export interface Stage {
  line: TestHelpline;
  fake: FakeTwilio;
  proxy: CutProxy;
  /** Runs a statement beside the helpline, as its database's owner. */
  administer(statement: string): Promise<unknown>;
}

const sms = (From: string, Body: string, more: Record<string, string> = {}) => ({ From, To: TO, Body, ...more });

/** One whole story with a planted word wherever a person can put one, then one fault of each kind. */
export async function tellStory(stage: Stage): Promise<void> {
  for (const act of [enrolCadre, reportAndAccept, otherWaysToSay, refusals, brokenTurns, lostDatabase])
    await act(stage);
}

async function post({ line, fake }: Stage, callback: Callback): Promise<number | undefined> {
  const [status] = await fake.post(line.url ?? '', callback);
  await line.settles();
  return status;
}

const enrolCadre = ({ line }: Stage) =>
  line.ctx.unit((unit) =>
    enrol(
      unit,
      {
        name: CANARY.officer,
        level: 'village',
        areaCode: VILLAGE,
        neighbours: [],
        zone: 'Asia/Jakarta',
        organisation: null,
        woman: true,
        wake: true,
        onCall: false,
        provider: 'twilio',
        address: { channel: 'sms', kind: 'e164', value: CANARY.cadre },
      },
      'active',
    ),
  );

async function reportAndAccept(stage: Stage): Promise<void> {
  const { fake } = stage;
  const from = (who: string, text: string, more = {}) => post(stage, fake.inbound(sms(who, text, more)));
  await from(CANARY.mother, REPORT, { FromCity: CANARY.label, ProfileName: CANARY.profile });
  await from(CANARY.mother, '1 jam 4 sore');
  await from(CANARY.cadre, '1');
  await from(CANARY.cadre, `CATAT ${CANARY.note}`);
  await from(CANARY.cadre, `KIRIM ${numberIn(fake)} ${CANARY.relay}`);
  await from(CANARY.mother, 'STATUS');
  await from(CANARY.cadre, 'SELESAI');
  await from(CANARY.mother, '1');
}

const numberIn = (fake: FakeTwilio): string => /\d{5,8}/.exec(fake.messages.at(-1)?.body ?? '')?.[0] ?? '';

async function otherWaysToSay(stage: Stage): Promise<void> {
  const { line, fake } = stage;
  const whatsapp = (Body: string, more: Record<string, string> = {}) =>
    post(stage, fake.inbound({ ...sms(`whatsapp:${CANARY.worker}`, Body, more), To: `whatsapp:${TO}` }));
  await whatsapp(`majikan pukul saya ${CANARY.childName}`, {
    ProfileName: CANARY.profile,
    WaId: CANARY.worker.slice(1),
  });
  await whatsapp('1', { ButtonPayload: CANARY.choice, ButtonText: CANARY.choice });
  await whatsapp('', { Latitude: '1', Longitude: '2', Label: CANARY.label, Address: CANARY.label });
  const base64 = Buffer.from(`${CANARY.media} `.repeat(40_000)).toString('base64');
  const media = [{ type: 'image/jpeg', base64 }];
  await line.says({ channel: 'whatsapp', from: CANARY.phone }, CANARY.childName, { media });
  const first = { channel: 'sms', from: CANARY.both } as const;
  await Promise.all([line.sends(first, CANARY.childName), line.sends(first, CANARY.note)]);
  await line.settles();
}

/** Twilio says no and repeats number and text; the sender of a request gets its fields wrong. */
async function refusals(stage: Stage): Promise<void> {
  const { line, fake } = stage;
  for (const fault of [
    { status: 400, code: 21211 },
    { status: 400, code: 21610 },
    { status: 429, code: 20429 },
    { html: 502 },
  ]) {
    fake.fault(CANARY.unlucky, fault);
    await post(stage, fake.inbound(sms(CANARY.unlucky, `${CANARY.unread} ${JSON.stringify(fault)}`)));
  }
  await post(stage, fake.status(fake.messages.at(-1)?.sid ?? '', 'undelivered', { ErrorCode: CANARY.choice }));
  await post(stage, fake.signed('/webhooks/twilio', `Body=${CANARY.unread}&From=${CANARY.unlucky}`));
  await post(stage, { ...fake.inbound(sms(CANARY.unlucky, CANARY.unread)), signature: 'wrong' });
  await post(stage, fake.signed(`/webhooks/${CANARY.unread}/${CANARY.unread}?a=${CANARY.unread}`, ''));
  const { url } = line;
  for (const body of [`{"from":"${CANARY.unlucky}","text":"${CANARY.unread}`, `{"${CANARY.unread}":1}`]) {
    await fetch(`${url}/simulator/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }
  await fetch(`${url}/simulator/messages?address=${CANARY.unlucky}&after=${CANARY.unread}`);
}

/** A turn that throws with her words, and the same over and over until a human has it. */
async function brokenTurns(stage: Stage): Promise<void> {
  const { line, fake, administer } = stage;
  for (const way of ['throws', 'mismatch', 'cause']) {
    await post(stage, fake.inbound(sms(CANARY.unlucky, `${CANARY.failing} ${way}`)));
  }
  const text = `${CANARY.failing} twice `.padEnd(789, 'x');
  await administer('create unique index forced on messages (conversation_id, length) where length = 789');
  for (let n = 0; n < 2; n += 1) await post(stage, fake.inbound(sms(CANARY.unlucky, text)));
  await administer('drop index forced');
  await line.passes(3_600_000);
}

async function lostDatabase(stage: Stage): Promise<void> {
  const { line, fake, proxy } = stage;
  const wasCut = fake.inbound(sms(CANARY.mother, `${CANARY.failing} cut ${CANARY.note}`));
  await fake.post(line.url ?? '', wasCut);
  await Promise.allSettled([...line.ctx.background]);
  await fake.post(line.url ?? '', fake.inbound(sms(CANARY.mother, `${CANARY.unread} 503`)));
  await proxy.mend();
  // The first try has a lease of seconds; the clock waits for it, not the test.
  line.ctx.clock.moveTo(new Date(line.ctx.clock.now().getTime() + 10_000));
  await line.settles();
}
