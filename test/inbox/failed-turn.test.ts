import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Content } from '../../src/context.ts';
import { readWork } from '../../src/store/queries/outbox.ts';
import { BACKENDS, HOUR, MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';
import { allCases, callers, storedMessages } from './turns.ts';

const MOTHER: Phone = { channel: 'whatsapp', from: '+6280000005701' };
const BROKEN = 'LAPOR anak saya rusakkan di arab 5 bln tdk digaji';
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
const DANGER = 'tolong saya dikurung majikan dan dipukul tiap hari rusakkan';
const AT_ONCE = { QUIET_SECONDS: '0' };

const marked = (text: string) => text.includes('rusakkan');

/** Content that breaks on a marked text while its danger is read, as long as `broken` says so. */
const breaking =
  (broken: () => boolean) =>
  (content: Content): Content => ({
    ...content,
    assess(text, channel) {
      if (marked(text) && broken()) throw new RangeError('broken');
      return content.assess(text, channel);
    },
  });

/** The same after danger was read: no flow can even be looked at. */
const withoutFlows = (content: Content): Content => ({
  ...content,
  flows: new Proxy(content.flows, {
    get() {
      throw new RangeError('no flows');
    },
  }),
});

const FAULTS = [
  ['while danger is read', breaking(() => true)],
  ['when the flow begins', withoutFlows],
] as const;

let line: TestHelpline;
afterEach(() => line?.close());

const tries = async (id: string) => (await line.ctx.unit((unit) => readWork(unit, id)))?.attempts;
const eventsOf = async () => (await line.decisions()).map((one) => `${one.event} ${one.because}`);

describe.each(BACKENDS)('a turn that throws, on the %s queue', (backend) => {
  const skip = backend === 'redis' && inject('redisUrl') === null;

  it.skipIf(skip).each(FAULTS)(
    '%s: tried later and later, in the end a human and one kind line',
    async (_, content) => {
      line = await startHelpline({ backend, env: AT_ONCE, content });
      expect(await line.sends(MOTHER, BROKEN)).toBe(202);
      await line.work.drain();
      const [message] = await storedMessages(line);
      expect(message).toMatchObject({ state: 'pending', errorCode: 'RangeError' });
      const id = message?.id ?? '';
      expect(await tries(id)).toBe(1);
      await line.passes(4_000);
      expect(await tries(id)).toBe(1);
      for (const [wait, count] of [
        [2_000, 2],
        [31_000, 3],
        [121_000, 4],
      ] as const) {
        await line.passes(wait);
        expect(await tries(id)).toBe(count);
      }
      expect(await line.heard(MOTHER)).toEqual([]);
      await line.passes(11 * MINUTE);
      expect((await storedMessages(line))[0]).toMatchObject({ state: 'given_to_human', errorCode: 'RangeError' });
      expect(await line.heard(MOTHER)).toEqual([expect.stringContaining('jawaban kami tersendat')]);
      expect(await eventsOf()).toContain('human_asked turn_failed: RangeError');
      expect(await allCases(line)).toMatchObject([{ kind: 'talk' }]);
      const desk = await line.officer('Pusat Cempaka');
      expect(await line.heard(desk)).toHaveLength(1);
      await line.passes(5 * MINUTE);
      expect(await line.heard(MOTHER)).toHaveLength(1);
    },
  );

  it.skipIf(skip)(
    'does not hold the next message of the same phone, and is answered when the fault is gone',
    async () => {
      let broken = true;
      line = await startHelpline({ backend, env: AT_ONCE, content: breaking(() => broken) });
      await line.says(MOTHER, BROKEN);
      await line.says(MOTHER, REPORT);
      expect((await storedMessages(line)).map((one) => one.state)).toEqual(['pending', 'done']);
      expect(await allCases(line)).toHaveLength(1);
      const before = (await callers(line))[0]?.lastInboundAt;
      broken = false;
      await line.passes(MINUTE);
      expect((await storedMessages(line)).map((one) => [one.state, one.errorCode])).toEqual([
        ['done', null],
        ['done', null],
      ]);
      expect((await callers(line))[0]?.lastInboundAt).toEqual(before);
      expect(await line.heard(MOTHER)).not.toContainEqual(expect.stringContaining('tersendat'));
    },
  );

  it.skipIf(skip)('danger opens one case, however often its turn has to be taken', async () => {
    let left = 0;
    const placeless = (content: Content): Content => ({
      ...content,
      findPlace(text) {
        left -= 1;
        if (left >= 0) throw new RangeError('broken');
        return content.findPlace(text);
      },
    });
    line = await startHelpline({ backend, env: AT_ONCE, content: placeless });
    left = 2;
    expect(await line.sends(MOTHER, DANGER)).toBe(202);
    await line.passes(HOUR);
    expect(await allCases(line)).toMatchObject([{ severity: 'critical' }]);
    const danger = (await line.decisions()).filter((one) => one.event === 'danger_read');
    expect(danger).toHaveLength(1);
    expect((await storedMessages(line))[0]?.state).toBe('done');
    expect(left).toBeLessThan(0);
  });

  it.skipIf(skip)('danger stands although every flow is broken', async () => {
    line = await startHelpline({ backend, env: AT_ONCE, content: withoutFlows });
    await line.says(MOTHER, DANGER);
    await line.says(MOTHER, 'kota jeddah, tolong');
    await line.passes(HOUR);
    const cases = await allCases(line);
    expect(cases.filter((one) => one.severity === 'critical')).toHaveLength(1);
    expect((await line.decisions()).filter((one) => one.event === 'danger_read')).toHaveLength(1);
  });
});
