import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ContentError } from './content-error.ts';
import type { Context } from './context.ts';
import { zoneOfPlace } from './core/contact/local-time.ts';
import { flowsDirOf } from './installation.ts';
import { readContentFiles } from './read-content-files.ts';
import { enrol, type RosterEntry, roster } from './store/queries/officers.ts';

const line = z.strictObject({
  name: z.string().max(24),
  level: z.enum(['village', 'backup', 'district', 'desk']),
  area: z.string(),
  woman: z.boolean(),
  wake: z.boolean(),
  on_call: z.boolean().default(false),
  channel: z.enum(['sms', 'whatsapp']),
  address: z.string().regex(/^\+\d{8,15}$/),
});
const rosterFile = z.strictObject({ officers: z.array(line).min(1) });

function asRosterEntry(ctx: Context, written: z.infer<typeof line>): RosterEntry {
  const { code } = ctx.content.findPlace(written.area);
  if (!code) throw new ContentError(`flows/demo/roster.yaml: ${written.area}: no such area`);
  const { name, level, woman, wake, on_call: onCall, channel, address } = written;
  return {
    name,
    level,
    areaCode: code,
    neighbours: [],
    zone: zoneOfPlace(code),
    organisation: null,
    woman,
    wake,
    onCall,
    provider: 'simulator',
    address: { channel, kind: 'e164', value: address },
  };
}

/** Enrols the invented officers of the demo where nobody is enrolled yet. */
export async function loadDemoRoster(ctx: Context): Promise<void> {
  const text = readFileSync(join(flowsDirOf(ctx.config), 'demo/roster.yaml'), 'utf8');
  const files = [{ path: 'flows/demo/roster.yaml', text }];
  const { officers } = readContentFiles(files, ([yaml = '']) => rosterFile.parse(parse(yaml)));
  const lines = officers.map((written) => asRosterEntry(ctx, written));
  await ctx.unit(async (unit) => {
    if ((await roster(unit)).length > 0) return;
    for (const one of lines) await enrol(unit, one, 'active');
  });
}
