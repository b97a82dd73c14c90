import type { Context } from '../context.ts';
import { servicesFor } from '../core/directory/services-for.ts';
import { voiceIn } from '../core/directory/voice.ts';
import { latestChecks } from '../store/queries/service-checks.ts';
import type { Unit } from '../store/unit.ts';

/** Two lines are what two SMS carry. */
const MOST = 2;

/** What may be dialled in a country by who is there: checked or sourced, as everywhere (S17). */
export async function crisisNumbers(ctx: Context, unit: Unit, country: string): Promise<string[]> {
  const { directory, texts } = ctx.content;
  const found = servicesFor(directory, {
    where: { country, at: null },
    need: 'darurat',
    dialledFrom: country,
    category: null,
    now: unit.now,
    demo: !ctx.config.production,
    checks: await latestChecks(unit),
    voice: voiceIn('id', texts, directory),
  });
  return found
    .filter(({ name }) => name !== 'mission')
    .slice(0, MOST)
    .map(({ text }) => text);
}
