import { foldForSms } from '../../sms/fold.ts';
import { sizeOfSms } from '../../sms/segments.ts';
import type { DataFile } from '../data-files.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { FlowSet } from '../flow-set.ts';
import { translatable } from '../translatable.ts';
import { type Translation, translationsOf } from '../translation.ts';
import type { Check } from './check.ts';
import { CEILING } from './sms-budget.ts';

/** A language says all that the flows say, nothing that no flow says, and puts in the same answers. */
export const translations: Check = (set) => [...strange(set), ...missing(set)];

type Place = { file: DataFile<Translation>; flow: string };

function strange(set: FlowSet): Finding[] {
  const own = translatable(set);
  const isUnread = (flow: string, id: string): boolean =>
    set.unread?.has(flow === 'lessons' ? (id.split('.')[0] ?? '') : flow) ?? false;
  return set.translations.flatMap((file) =>
    Object.entries(file.value.texts).flatMap(([flow, texts]) => {
      const known = new Map((own.get(flow) ?? []).map(({ id, text }) => [id, text]));
      return Object.entries(texts).flatMap(([id, text]) =>
        isUnread(flow, id) ? [] : judge({ file, flow }, { id, text, original: known.get(id) }),
      );
    }),
  );
}

function judge(
  place: Place,
  { id, text, original }: { id: string; text: string; original: string | undefined },
): Finding[] {
  if (original === undefined) return [unknownText(place, id)];
  const wanted = namesIn(original);
  const lost = wanted.filter((name) => !namesIn(text).includes(name));
  const extra = namesIn(text).filter((name) => !wanted.includes(name));
  const other = [...lost, ...extra].map((name) => otherNames(place, id, name));
  return sizeOfSms(foldForSms(text)).units > CEILING ? [...other, tooLong(place, id)] : other;
}

/** `nomor`, `uang | rupiah`: which answers a text puts in. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{([^{}|]*)/g)].map((match) => (match[1] ?? '').trim());

const unknownText = ({ file, flow }: Place, id: string): Finding =>
  findingAt(file.source, ['texts', flow, id], {
    rule: 'translation-unknown',
    reason: { id: `Tidak ada teks "${id}" di "${flow}".`, en: `There is no text "${id}" in "${flow}".` },
    todo: { id: 'Hapus, atau sesuaikan namanya.', en: 'Remove it, or correct its name.' },
  });

const otherNames = ({ file, flow }: Place, id: string, name: string): Finding =>
  findingAt(file.source, ['texts', flow, id], {
    rule: 'translation-names',
    reason: { id: `"{{ ${name} }}" tidak sama dengan aslinya.`, en: `"{{ ${name} }}" is not as in the original.` },
    todo: { id: 'Pakai nama yang sama dengan teks Indonesia.', en: 'Use the names of the Indonesian text.' },
  });

const tooLong = ({ file, flow }: Place, id: string): Finding =>
  findingAt(file.source, ['texts', flow, id], {
    rule: 'sms-budget',
    reason: { id: `Lebih dari ${CEILING} huruf di SMS.`, en: `More than ${CEILING} characters by SMS.` },
    todo: { id: 'Pendekkan.', en: 'Make it shorter.' },
  });

/** One warning for a language and a flow: how many are missing, and the first of them. */
function missing(set: FlowSet): Finding[] {
  const files = new Map(set.translations.map((file) => [file.value.language, file]));
  return [...files].flatMap(([language, file]) =>
    [...translatable(set)].flatMap(([flow, texts]) => {
      const translated = translationsOf(set.translations, flow).get(language) ?? {};
      const gaps = texts.filter(({ id }) => !Object.hasOwn(translated, id));
      return gaps.length === 0
        ? []
        : [
            gap(
              file,
              flow,
              gaps.map(({ id }) => id),
            ),
          ];
    }),
  );
}

const gap = (file: DataFile<Translation>, flow: string, ids: readonly string[]): Finding =>
  findingAt(file.source, ['texts', flow], {
    rule: 'translation-missing',
    level: 'warning',
    reason: {
      id: `${ids.length} teks "${flow}" belum diterjemahkan: ${ids.slice(0, 3).join(', ')}`,
      en: `${ids.length} texts of "${flow}" are not translated: ${ids.slice(0, 3).join(', ')}`,
    },
    todo: {
      id: 'Terjemahkan; sampai itu dipakai bahasa Indonesia.',
      en: 'Translate them; until then Indonesian is used.',
    },
  });
