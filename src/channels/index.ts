import type { Channel } from './channel.ts';
import type { Simulator } from './simulator/index.ts';
import type { TwilioConfig } from './twilio/config.ts';
import { createTwilio } from './twilio/index.ts';

export interface ChannelsConfig {
  twilio: TwilioConfig;
  /** Null where the simulator is off. */
  simulator: Simulator | null;
}

/** Every channel of this process. A new one is one line here. For sending, the first that carries wins. */
export const createChannels = (config: ChannelsConfig): Channel[] => [
  createTwilio(config.twilio),
  ...(config.simulator === null ? [] : [config.simulator.channel]),
];
