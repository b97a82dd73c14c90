import { look, ok, wrong } from '../../diagnosis.ts';
import { crisisNumbers } from '../../inbox/crisis-numbers.ts';
import { crisesNow } from '../../store/queries/crises.ts';
import type { Inward } from './examination.ts';

/** Countries in crisis: until when, and whether people there can be given a number. */
export const crises: Inward = {
  name: 'crises',
  mend: 'npm run doctor again once the database answers.',
  examine: (ctx) =>
    ctx.unit(async (unit) => {
      const found = [];
      for (const { country, kind, until } of await crisesNow(unit)) {
        const stands = `${country}: ${kind} until ${until.toISOString().slice(0, 16)}Z`;
        const numbers = await crisisNumbers(ctx, unit, country);
        found.push(
          numbers.length > 0
            ? look(stands, `npm run -s desk -- crisis ${country} end --by NAME when it is over.`)
            : wrong(`${stands}, and no number may be said`, `Add one with its source to flows/directory/.`),
        );
      }
      return found.length > 0 ? found : [ok('no country is in crisis')];
    }),
};
