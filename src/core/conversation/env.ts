import type { Assessment } from '../danger/assessment.ts';
import type { PlaceReading } from '../places/reading.ts';
import type { ChannelName } from './message.ts';

export type Role = 'worker' | 'family' | 'officer';

/** All that the core may know of the world: same env and input, same bytes out. */
export interface Env {
  now: Date;
  /** IANA zone of her own clock; western Indonesian time where nothing says which. */
  zone?: string;
  /** A number in [0, 1). */
  random: () => number;
  /** A fresh UUID. */
  id: () => string;
  channel: ChannelName;
  role: Role;
  /** She sent STOP: nothing comes to her by itself. */
  stopped?: boolean;
  /** HELPLINE_NAME: at most 24 characters. */
  brand: string;
  /** BCP 47 language of the texts. */
  language: string;
  assess: (text: string) => Assessment;
  findPlace: (text: string) => PlaceReading;
}
