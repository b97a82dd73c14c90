import { notReady } from '../../core/directory/due.ts';
import { unsignedCountries } from '../../core/directory/first-help.ts';
import { look, ok } from '../../diagnosis.ts';
import { dueServices } from '../../inbox/due-services.ts';
import { latestChecks } from '../../store/queries/service-checks.ts';
import type { Inward } from './examination.ts';

/** Numbers that may be given out: which countries have no checked mission, and what waits to be called. */
export const directory: Inward = {
  name: 'directory',
  mend: 'npm run flows:check -- --en',
  examine: (ctx) =>
    ctx.unit(async (unit) => {
      const unready = notReady(ctx.content.directory, await latestChecks(unit), unit.now);
      const unsigned = unsignedCountries(ctx.content.directory);
      const { lines } = await dueServices(ctx, unit);
      const countries = unready.map(({ country }) => country).join(' ');
      return [
        unready.length === 0
          ? ok('every country has a checked mission')
          : look(`no checked mission: ${countries}`, 'npm run flows:check -- --live says why.'),
        unsigned.length === 0
          ? ok('whom to name first is signed for every country')
          : look(
              `nobody has signed whom to name first: ${unsigned.join(' ')}`,
              'signed_by and signed_on in flows/directory/first-help.yaml; until then NOMOR says the emergency number only.',
            ),
        lines.length === 0
          ? ok('no number waits to be called')
          : look(`${lines.length} numbers wait to be called`, 'npm run directory:due'),
      ];
    }),
};
