import type { Directory } from './read-directory.ts';
import type { Desbumi, Office, ServiceNeed } from './schema.ts';
import type { ServiceLine } from './service-line.ts';
import { type Checks, checkedAt, mayShow } from './standing.ts';
import type { Voice } from './voice.ts';

/** What the village desk of a Desbumi helps with: its papers first (facts.md F-11, F-16). */
const OF_THE_VILLAGE: ReadonlySet<ServiceNeed> = new Set(['desbumi', 'dokumen', 'kerja', 'berangkat']);
/** An official code of this length is a village. */
const VILLAGE_CODE = 13;
/** One message names so many villages. */
const MOST_NAMES = 6;

/** What is near a place of Indonesia and has no number: the office she named, her own village, then offices of her regency. */
export function localHelp({ desbumi, offices }: Directory, asked: LocalQuestion): ServiceLine[] {
  const { area, need } = asked;
  const fitting = offices.filter((one) => lies(area, one.area) && one.needs.includes(need) && mayShow(one, asked));
  const lines = fitting.map((one) => officeLine(one, asked));
  const isNamed = ({ name }: ServiceLine): boolean => asked.named?.includes(name) === true;
  return [...lines.filter(isNamed), ...villageLine(desbumi, asked), ...lines.filter((one) => !isNamed(one))];
}

/** Where she is by its official code, what for, and what may be shown to whom. */
export interface LocalQuestion {
  area: string;
  need: ServiceNeed;
  /** Offices she asks for by name. */
  named?: readonly string[];
  now: Date;
  demo: boolean;
  checks: Checks;
  voice: Voice;
}

const lies = (area: string, within: string): boolean => area === within || area.startsWith(`${within}.`);

function villageLine(villages: readonly Desbumi[], { area, need, voice }: LocalQuestion): ServiceLine[] {
  const own = villages.find(({ code }) => code === area);
  if (own && OF_THE_VILLAGE.has(need)) {
    const desa = own.name.split(',').slice(0, 2).join(',');
    const said = own.state === 'forming' ? 'Y15' : 'Y4';
    return [{ name: own.code, text: voice.say(said, { desa, umur: voice.age(own.as_of, null) }) }];
  }
  if (need !== 'desbumi') return [];
  const near = villages.filter(({ code, state }) => state === 'active' && lies(code, area));
  if (area.length === VILLAGE_CODE || near.length === 0) return [{ name: 'desbumi', text: voice.say('Y5') }];
  return [{ name: 'desbumi', text: listed(near, voice) }];
}

/** The first few by name, and how old the newest source is. */
function listed(near: readonly Desbumi[], voice: Voice): string {
  const names = near.slice(0, MOST_NAMES).map(({ name }) => name.split(',')[0]);
  const more = near.length - names.length;
  const desa = more > 0 ? voice.say('Y7', { desa: names.join(', '), jumlah: String(more) }) : names.join(', ');
  const newest =
    near
      .map(({ as_of }) => as_of)
      .sort()
      .at(-1) ?? '';
  return voice.say('Y6', { desa, umur: voice.age(newest, null) });
}

function officeLine(office: Office, { checks, now, demo, voice }: LocalQuestion): ServiceLine {
  const { id, name, where, says, as_of } = office;
  const kantor = `${demo ? 'CONTOH ' : ''}${voice.word(name)}${where ? `, ${voice.word(where)}` : ''}`;
  const umur = voice.age(as_of, checkedAt(office, checks, now));
  return { name: id, text: voice.say('Y8', { kantor, untuk: voice.word(says), umur }) };
}
