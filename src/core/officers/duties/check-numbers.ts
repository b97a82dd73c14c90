import { answerTo, type NeedAnswer } from '../../conversation/need.ts';
import { reply, type World } from '../../conversation/reader.ts';
import { callResult } from './call-result.ts';
import type { Duty } from './duty.ts';

/** How it is said back, so that she sees at once what was read. */
const AS_READ = { ok: 'VR1', wrong: 'VR2', no_answer: 'VR3' } as const;

/** One message names so many numbers to call. */
const MOST = 2;

/**
 * CEK: which numbers the desk must call. CEK tw-kdei OK (hk-kjri-2 where there are several): what came of it, kept with who
 * and when and said back as it was read; what is not plainly right, wrong or unanswered is asked back.
 */
export const checkNumbers: Duty = ({ args, officer }, { texts, answers }) => {
  if (officer.level !== 'desk') return 'pass';
  const [first = '', ...words] = args;
  const serviceId = first.replace(/[.,:;]+$/, '');
  if (args.length > 0 && !serviceId.includes('-')) return 'pass';
  const due = answerTo(answers, 'due_services');
  if (due?.need !== 'due_services') return { events: [], need: { need: 'due_services' }, because: 'call_sheet' };
  if (args.length === 0) return { events: [reply(sheet(due, texts))], because: 'call_sheet' };
  const result = callResult(words.join(' '), serviceId.split('-'));
  const contoh = `${serviceId}-1`;
  if (due.known.includes(contoh)) return { events: [reply(texts.say('V9', { contoh }))], because: 'which_number' };
  if (!due.known.includes(serviceId)) {
    // "Cek surat-surat Bu Siti" is no number of the list.
    if (words.length !== 1 && !/^[a-z]{2}-/.test(serviceId)) return 'pass';
    return { events: [reply(texts.say('V7'))], because: 'no_such_service' };
  }
  const layanan_itu = serviceId.slice(0, 30);
  if (result === 'unclear') return { events: [reply(texts.say('V11', { layanan_itu }))], because: 'which_result' };
  const called = { type: 'service_called' as const, serviceId, result, officerId: officer.id };
  return {
    events: [called, reply(texts.say('V6', { layanan_itu, hasil: texts.say(AS_READ[result]) }))],
    because: 'service_called',
  };
};

type DueServices = Extract<NeedAnswer, { need: 'due_services' }>;

function sheet({ lines }: DueServices, texts: World['texts']): string {
  const [next] = lines;
  if (next === undefined) return texts.say('V5');
  const listed = lines.slice(0, MOST).map(({ line }) => line);
  return `${listed.join('\n')}\n${texts.say('V4', { jumlah: String(lines.length), contoh: next.id })}`;
}
