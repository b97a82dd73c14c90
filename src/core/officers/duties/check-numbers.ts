import { answerTo } from '../../conversation/need.ts';
import { reply } from '../../conversation/reader.ts';
import type { ServiceCheck } from '../../directory/standing.ts';
import type { Duty } from './duty.ts';

/** What a caller says came of it. */
const RESULTS: Readonly<Record<string, ServiceCheck['result']>> = {
  ok: 'ok',
  benar: 'ok',
  betul: 'ok',
  aktif: 'ok',
  salah: 'wrong',
  mati: 'wrong',
  kosong: 'no_answer',
};
const NOT = new Set('tidak tdk gak ga nggak ndak bukan'.split(' '));

/** What came of a call in her words: "tidak aktif" is wrong, "tidak diangkat" and "tidak" are nobody there. */
function resultOf(words: readonly string[]): ServiceCheck['result'] | undefined {
  const not = words.findIndex((word) => NOT.has(word));
  const [word = ''] = words.slice(not + 1);
  const result = Object.hasOwn(RESULTS, word) ? RESULTS[word] : undefined;
  if (not < 0) return result;
  return result === 'ok' ? 'wrong' : result === 'wrong' ? undefined : 'no_answer';
}

/** One message names so many numbers to call. */
const MOST = 2;

/** CEK: which numbers the desk must call. CEK tw-kdei OK (hk-kjri-2 where there are several): what came of it, kept with who and when. */
export const checkNumbers: Duty = ({ args, officer }, { texts, answers }) => {
  if (officer.level !== 'desk') return 'pass';
  const [serviceId = '', ...words] = args;
  const result = resultOf(words);
  if (args.length > 0 && !(serviceId.includes('-') && result)) return 'pass';
  const due = answerTo(answers, 'due_services');
  if (due?.need !== 'due_services') return { events: [], need: { need: 'due_services' }, because: 'call_sheet' };
  if (!result) {
    const lines = due.lines.slice(0, MOST).map(({ line }) => line);
    const said =
      due.lines.length === 0
        ? texts.say('V5')
        : `${lines.join('\n')}\n${texts.say('V4', { jumlah: String(due.lines.length), contoh: due.lines[0]?.id ?? '' })}`;
    return { events: [reply(said)], because: 'call_sheet' };
  }
  const contoh = `${serviceId}-1`;
  if (due.known.includes(contoh)) return { events: [reply(texts.say('V9', { contoh }))], because: 'which_number' };
  if (!due.known.includes(serviceId)) return { events: [reply(texts.say('V7'))], because: 'no_such_service' };
  const called = { type: 'service_called' as const, serviceId, result, officerId: officer.id };
  return {
    events: [called, reply(texts.say('V6', { layanan_itu: serviceId.slice(0, 30) }))],
    because: 'service_called',
  };
};
