import { expect, test } from 'vitest';
import { createChannels } from '../../src/channels/index.ts';
import { createSimulator } from '../../src/channels/simulator/index.ts';
import { twilioConfig } from '../support/twilio-config.ts';

const simulator = createSimulator(() => new Date(0), { alertTemplate: { name: 'alert', text: 'Tugas {{1}}' } });

test('Twilio is always there, the simulator where it is on; names differ', () => {
  const names = (sim: typeof simulator | null) =>
    createChannels({ twilio: twilioConfig(), simulator: sim }).map(({ name }) => name);
  expect(names(null)).toEqual(['twilio']);
  expect(names(simulator)).toEqual(['twilio', 'simulator']);
});

test('without Twilio configured the simulator carries both', () => {
  const channels = createChannels({ twilio: twilioConfig({ smsFrom: null, whatsappFrom: null }), simulator });
  const carrier = channels.find(({ carries }) => carries.includes('sms'));
  expect(carrier?.name).toBe('simulator');
});
