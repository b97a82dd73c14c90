import { wibHour } from '../wib-hour.ts';
import { prefer } from './prefer.ts';

const isNight = (hour: number): boolean => hour >= 22 || hour < 6;

/** Between 22 and 6 WIB, officers who said they may be woken. */
export const mayBeWoken = prefer({
  name: 'may-be-woken',
  applies: (_openCase, now) => isNight(wibHour(now)),
  suits: (officer) => officer.wake,
});
