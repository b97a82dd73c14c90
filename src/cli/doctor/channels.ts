import type { Channel } from '../../channels/channel.ts';
import { createChannels } from '../../channels/index.ts';
import { twilioConfig } from '../../channels/twilio/config.ts';
import type { Config } from '../../config.ts';
import { type Diagnosis, look, ok, wrong } from '../../diagnosis.ts';
import type { Examination } from './examination.ts';

async function probed(channel: Channel, config: Config): Promise<Diagnosis[]> {
  if (channel.carries.length > 0) {
    const found = (await channel.probe?.()) ?? [];
    return [ok(`${channel.name} carries ${channel.carries.join(' and ')}`), ...found];
  }
  const says = `${channel.name} has no sender`;
  const mend = 'Set TWILIO_SMS_FROM and TWILIO_WHATSAPP_FROM.';
  return [config.simulator ? look(`${says}; the simulator carries all`, mend) : wrong(says, mend)];
}

/** What the providers say of account, senders and templates. Nothing is sent. */
export const channels: Examination = {
  name: 'channels',
  mend: 'The provider cannot be asked: check its credentials and the way to it.',
  examine: async (config) => {
    const all = createChannels({ twilio: twilioConfig(config), simulator: null });
    return (await Promise.all(all.map((one) => probed(one, config)))).flat();
  },
};
