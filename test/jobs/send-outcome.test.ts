import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { insertCase } from '../../src/store/queries/cases.ts';
import { settle } from '../../src/store/queries/outbox.ts';
import { BACKENDS, HOUR, MINUTE, startHelpline, type TestHelpline } from '../support/helpline.ts';
import { type Correspondent, correspondent, fails, newPhone, post, rowOf } from './posting.ts';

let number = 70000;

/** A case of this reporter, and its id. */
async function caseOf(line: TestHelpline, reporter: Correspondent, severity: 'critical' | 'high'): Promise<string> {
  number += 1;
  return line.ctx.unit(async (unit) => {
    const id = unit.id();
    const made = { id, number: String(number), kind: 'report', category: 'wages', severity } as const;
    const from = { reporterRole: 'family', reporterConversationId: reporter.conversationId } as const;
    await insertCase(unit, { ...made, ...from, villageMayKnow: 'no' }, reporter.personId);
    return id;
  });
}

describe.each(BACKENDS)('what becomes of a send on the %s queue', (backend) => {
  const skip = backend === 'redis' && inject('redisUrl') === null;
  let line: TestHelpline;
  beforeAll(async () => {
    if (!skip) line = await startHelpline({ backend });
  });
  afterAll(() => line?.close());
  const toldOf = async (one: Correspondent) =>
    (await line.decisions()).filter((told) => told.address === one.phone.from).map((told) => told.event);

  it.skipIf(skip)('drops a reply past its time, and keeps why', async () => {
    const someone = await correspondent(line, 'family');
    const expiresAt = new Date(line.ctx.clock.now().getTime() + MINUTE);
    await fails(line, someone.phone, 'unreachable', 3);
    const late = await post(line.ctx, someone, 'terlambat', { purpose: 'reply', expiresAt });
    await line.passes(10 * MINUTE);
    expect(await rowOf(line, late)).toMatchObject({ state: 'dropped', gate: 'drop', because: 'expired' });
    expect(await line.heard(someone.phone)).toEqual([]);
    expect(await toldOf(someone)).toContain('gate_drop');
  });

  it.skipIf(skip)('repeats an unknown outcome once, after ten minutes, and does not hold the later ones', async () => {
    const someone = await correspondent(line, 'family');
    await fails(line, someone.phone, 'no_answer', 1);
    const first = await post(line.ctx, someone, 'pertama');
    await line.work.drain();
    await post(line.ctx, someone, 'kedua');
    await line.passes(9 * MINUTE);
    expect(await line.heard(someone.phone)).toEqual(['kedua']);
    expect((await rowOf(line, first)).state).toBe('unknown');
    await line.passes(2 * MINUTE);
    expect(await line.heard(someone.phone)).toEqual(['kedua', 'pertama']);
  });

  it.skipIf(skip)('gives a second unknown outcome to a human, who is told', async () => {
    const someone = await correspondent(line, 'family');
    await fails(line, someone.phone, 'no_answer', 2);
    const id = await post(line.ctx, someone, 'pertama');
    await line.passes(HOUR);
    expect(await rowOf(line, id)).toMatchObject({ state: 'human', because: 'unknown_outcome', attempts: 2 });
    expect(await line.heard(someone.phone)).toEqual([]);
    expect(await toldOf(someone)).toEqual(expect.arrayContaining(['delivery_unknown', 'human_asked']));
  });

  it.skipIf(skip)('never repeats an unknown outcome in a critical case', async () => {
    const someone = await correspondent(line, 'family');
    const caseId = await caseOf(line, someone, 'critical');
    await fails(line, someone.phone, 'no_answer', 1);
    const id = await post(line.ctx, someone, 'gawat', { caseId });
    await line.passes(HOUR);
    expect(await rowOf(line, id)).toMatchObject({ state: 'human', because: 'unknown_outcome', attempts: 1 });
    expect(await line.heard(someone.phone)).not.toContain('gawat');
  });

  it.skipIf(skip)('takes a send whose process died for an unknown outcome: no silence, no blind repeat', async () => {
    const [family, grave] = [await correspondent(line, 'family'), await correspondent(line, 'family')];
    const caseId = await caseOf(line, grave, 'critical');
    const leaseUntil = new Date(line.ctx.clock.now().getTime() + MINUTE);
    const later = new Date(line.ctx.clock.now().getTime() + MINUTE);
    const left = await post(line.ctx, family, 'pertama', { runAt: later });
    const leftGrave = await post(line.ctx, grave, 'gawat', { runAt: later, caseId });
    for (const id of [left, leftGrave]) {
      const claimed = { state: 'running', attempts: 1, leaseUntil, runAt: line.ctx.clock.now() } as const;
      await line.ctx.unit((unit) => settle(unit, id, claimed));
    }
    line.ctx.clock.moveTo(new Date(leaseUntil.getTime() + 1));
    await post(line.ctx, family, 'kedua');
    await line.work.drain();
    expect(await rowOf(line, left)).toMatchObject({ state: 'unknown', errorCode: 'died_sending' });
    expect(await rowOf(line, leftGrave)).toMatchObject({ state: 'human', because: 'unknown_outcome' });
    expect(await line.heard(family.phone)).toEqual(['kedua']);
    await line.passes(11 * MINUTE);
    expect(await line.heard(family.phone)).toEqual(['kedua', 'pertama']);
    expect(await line.heard(grave.phone)).not.toContain('gawat');
  });

  it.skipIf(skip)('holds what a closed window refuses until she writes, then sends it', async () => {
    const someone = await correspondent(line, 'family', newPhone('whatsapp'));
    const early = await post(line.ctx, someone, 'kabar');
    await line.work.drain();
    expect(await rowOf(line, early)).toMatchObject({ state: 'held', because: 'whatsapp_window_closed' });
    await line.says(someone.phone, 'halo');
    await line.passes(MINUTE);
    expect(await line.heard(someone.phone)).toContain('kabar');

    await fails(line, someone.phone, 'window_closed', 1);
    const refused = await post(line.ctx, someone, 'kabar kedua');
    await line.work.drain();
    expect(await rowOf(line, refused)).toMatchObject({ state: 'held', because: 'whatsapp_window_closed' });
    await line.passes(HOUR);
    expect(await line.heard(someone.phone)).not.toContain('kabar kedua');
    await line.says(someone.phone, 'terima kasih');
    await line.passes(MINUTE);
    expect((await line.heard(someone.phone)).filter((text) => text === 'kabar kedua')).toHaveLength(1);
  });

  it.skipIf(skip)('gives what can never arrive to a human at once', async () => {
    const someone = await correspondent(line, 'family', newPhone('whatsapp'));
    await line.says(someone.phone, 'halo');
    await line.passes(MINUTE);
    await fails(line, someone.phone, 'not_on_whatsapp', 1);
    const id = await post(line.ctx, someone, 'kabar');
    await line.work.drain();
    expect(await rowOf(line, id)).toMatchObject({ state: 'human', attempts: 1, errorCode: 'not_on_whatsapp' });
    expect(await toldOf(someone)).toEqual(expect.arrayContaining(['delivery_failed', 'human_asked']));
  });
});
