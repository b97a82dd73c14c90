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

it.each([
  'help after return, i have debt',
  "a letter for my child's school",
  "i need a letter for my child's school",
  'surat buat sekolah anak saya',
  'bantuan untuk anak tki yang ditinggal ibunya',
])('who asks for papers or a programme is not asked whether she is well: %s', (text) =>
  expect(assess(text, 'whatsapp').dangerNow).toBe(false),
);

it.each([
  'i have debt and they threaten me',
  'help, i have debt and i want to die',
  'i wrote a letter for my child',
  'last letter for my child, for school money look under the bed',
  'udah nulis surat buat sekolah anak, tinggal nunggu malam',
  'bantuan untuk anak tki yang ditinggal mati ibunya',
])('nor do such words hide danger beside them: %s', (text) => expect(assess(text, 'whatsapp').dangerNow).toBe(true));

it.each(['kulo badhe sinau ngatur arto', 'kula ajeng sinau babagan arta'])(
  'money in high Javanese is money: %s',
  (text) => expect(assess(text, 'sms').intent).toBe('learn_finance'),
);
