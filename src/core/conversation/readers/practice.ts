import { alertSaid } from '../danger/alert.ts';
import { answerTo } from '../need.ts';
import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../words/whole-word.ts';

const WORDS = new Set(['latihan', 'mau latihan', 'coba latihan']);

/** LATIHAN: an officer gets an invented case of her own, marked in each message, and plays it to the end. */
export const practice: Reader = {
  name: 'practice',
  read(heard, scene, { answers, env, texts }) {
    if (!scene.officer || !WORDS.has(wholeMessage(heard.text))) return 'pass';
    const running = scene.officer.cases.find((one) => one.practice);
    if (running)
      return {
        events: [reply(texts.say('O58', { nomor: running.number }), { caseId: running.id })],
        because: 'practice_runs',
      };
    const drawn = answerTo(answers, 'case_number');
    if (drawn?.need !== 'case_number') return { events: [], because: 'number', need: { need: 'case_number' } };
    const [caseId, officerId, { number }] = [env.id(), scene.officer.id, drawn];
    const isi = texts.say('O1', { segera: 'tidak mendesak', batas: 'Hari ini' });
    const alert = { ...alertSaid(texts, { officer: officerId, caseId, number, isi }), asks: 'alert' as const };
    return { events: [{ type: 'practice_opened', caseId, number, officerId }, alert], because: 'practice' };
  },
};
