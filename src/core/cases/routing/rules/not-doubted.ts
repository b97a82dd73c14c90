import { prefer } from './prefer.ts';

/** Who is only named in it is asked behind the others (S1). */
export const notDoubted = prefer({
  name: 'not-doubted',
  applies: ({ doubted }) => doubted.length > 0,
  suits: (officer, { doubted }) => !doubted.includes(officer.id),
});
