import { NO_CREDIT } from '../conversation/words/phone-me.ts';
import { wordCount } from '../conversation/words/word-count.ts';
import type { Assess } from './assess.ts';
import { type Assessment, weightOf } from './assessment.ts';

/** An address at the end of what is told: "…, desa kuripan garung wonosobo". */
const ADDRESS =
  /[\s,.;]+(?:(?:dari|asal|alamat|di)\s+)?(?:desa|ds|dsn|dusun|kelurahan|kel|kecamatan|kec|kabupaten|kab)\b\.?(?:\s+[^\s]+){1,8}\s*$/i;
/** "…, kulo mboten gadhah pulsa": that she cannot phone, and who says it. */
const CANNOT_PHONE = new RegExp(
  String.raw`(?:^|[\s,.;]+)(?:(?:saya|sy|aku|kulo|kula|i have)\s+)?(?:${NO_CREDIT.source})`,
  'i',
);
/** Fewer words than that before it tell nothing by themselves. */
const STORY = 4;

const isTold = ({ intent, category }: Assessment): boolean =>
  category !== 'none' && ['report_case', 'emergency', 'other'].includes(intent);

const isSure = ({ dangerNow, doubt }: Assessment): boolean => dangerNow && !doubt;

const isGraver = (a: Assessment, b: Assessment): boolean =>
  weightOf(a.severity) > weightOf(b.severity) || (isSure(a) && !isSure(b));

/** The same reader, for whom an address or the want of credit beside a plea takes nothing from it: the small model has met them only in calm words. */
export const withoutAddress =
  (assess: Assess): Assess =>
  (text, channel) => {
    const read = assess(text, channel);
    const story = text.replace(ADDRESS, '').replace(CANNOT_PHONE, '');
    if (story === text || wordCount(story) < STORY) return read;
    const alone = assess(story, channel);
    const steps = read.steps + alone.steps;
    if (!isTold(alone) || !isGraver(alone, read)) return { ...read, steps };
    const { child } = read;
    return { ...alone, child, country: read.country ?? alone.country, since: read.since ?? alone.since, steps };
  };
