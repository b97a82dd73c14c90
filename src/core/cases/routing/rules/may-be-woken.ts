import { isDay } from '../../../contact/local-time.ts';
import { prefer } from './prefer.ts';

/** Whoever may be told just now: by night only who said that she may be woken, for what can wait nobody. */
export const mayBeWoken = prefer({
  name: 'may-be-woken',
  applies: () => true,
  suits: (officer, { hours }, now) => isDay(now, officer.zone) || (hours !== 'day' && officer.wake),
});
