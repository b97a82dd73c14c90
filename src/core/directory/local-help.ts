import { monthOf } from './month-of.ts';
import type { Directory } from './read-directory.ts';
import type { Desbumi, Office, ServiceNeed } from './schema.ts';
import type { ServiceLine } from './service-line.ts';

/** What the village desk of a Desbumi helps with: its papers first (facts.md F-11, F-16). */
const OF_THE_VILLAGE: ReadonlySet<ServiceNeed> = new Set(['desbumi', 'dokumen', 'kerja', 'berangkat']);
/** An official code of this length is a village. */
const VILLAGE_CODE = 13;
/** One message names so many villages. */
const MOST_NAMES = 6;

/** What is near a place of Indonesia and has no number: her own village first, then offices of her regency. */
export function localHelp(
  { desbumi, offices }: Directory,
  { area, need, now }: { area: string; need: ServiceNeed; now: Date },
): ServiceLine[] {
  const fitting = offices.filter(
    (one) => lies(area, one.area) && one.needs.includes(need) && Date.parse(one.expires) > now.getTime(),
  );
  return [...villageLine(desbumi, area, need), ...fitting.map(officeLine)];
}

const lies = (area: string, within: string): boolean => area === within || area.startsWith(`${within}.`);

function villageLine(villages: readonly Desbumi[], area: string, need: ServiceNeed): ServiceLine[] {
  const own = villages.find(({ code }) => code === area);
  if (own && OF_THE_VILLAGE.has(need)) {
    const where = own.name.split(',').slice(0, 2).join(',');
    const text = `${where}: ada di daftar Desbumi kami. Ke kantor desa, untuk surat dan urusan PMI. Belum ada nomor. Sumber ${monthOf(own.as_of)}`;
    return [{ name: own.code, text }];
  }
  if (need !== 'desbumi') return [];
  const near = villages.filter(({ code }) => lies(code, area));
  return area.length === VILLAGE_CODE || near.length === 0 ? [NOT_LISTED] : [listed(near)];
}

const NOT_LISTED: ServiceLine = {
  name: 'desbumi',
  text: 'Belum ada di daftar Desbumi kami. Daftar kami bisa belum lengkap: tanya kantor desa.',
};

function listed(near: readonly Desbumi[]): ServiceLine {
  const names = near.slice(0, MOST_NAMES).map(({ name }) => name.split(',')[0]);
  const more = near.length > MOST_NAMES ? `, dan ${near.length - MOST_NAMES} lagi` : '';
  const newest =
    near
      .map(({ as_of }) => as_of)
      .sort()
      .at(-1) ?? '';
  return {
    name: 'desbumi',
    text: `Di daftar Desbumi kami: ${names.join(', ')}${more}. Sumber sampai ${monthOf(newest)}`,
  };
}

const officeLine = ({ id, name, where, says, as_of }: Office): ServiceLine => ({
  name: id,
  text: `${name}${where ? `, ${where}` : ''}: ${says}. Belum ada nomor yang kami cek. Sumber ${monthOf(as_of)}`,
});
