import { answerTo } from '../need.ts';
import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../words/whole-word.ts';

/** LAPORAN: the desk hears at any time what it hears on Mondays. */
export const roadReport: Reader = {
  name: 'road-report',
  read(heard, { officer }, { answers }) {
    if (officer?.level !== 'desk' || wholeMessage(heard.text) !== 'laporan') return 'pass';
    const answered = answerTo(answers, 'road');
    if (answered?.need !== 'road')
      return { events: [], because: 'road', need: { need: 'road', officerId: officer.id } };
    return { events: answered.lines.map((line) => reply(line)), because: 'road_report' };
  },
};
