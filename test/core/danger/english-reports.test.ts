import { expect, it } from 'vitest';
import { sharedContent } from '../../support/helpline.ts';

const { assess } = sharedContent();

it.each([
  ['my employer pays me less than the contract says', 'wages'],
  ['i get less salary than promised', 'wages'],
  ['my boss owes me 3 months', 'wages'],
  ['they told me to work in another house too', 'contract_violation'],
  ['my work is different from the contract', 'contract_violation'],
  ['i want to go home but my boss does not allow', 'contract_violation'],
  ['the agent cheated me', 'agency_fraud'],
  ['i paid 20 million to an agent and still no departure', 'agency_fraud'],
])('a report in plain English is one: %s', (text, category) =>
  expect(assess(text, 'whatsapp')).toMatchObject({ intent: 'report_case', category, dangerNow: false }),
);

it.each([
  ['can you help me with my salary problem', false],
  ['i want to send money with less fee than the bank', false],
  ['help me they lock me and no salary', true],
  ['help me get out, boss keeps my contract', true],
])('help with wages is no cry, a cry beside wages is: %s', (text, danger) =>
  expect(assess(text, 'whatsapp').dangerNow).toBe(danger),
);
