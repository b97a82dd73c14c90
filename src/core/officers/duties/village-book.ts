import { isVillage } from '../../cases/routing/ladder.ts';
import { answerTo } from '../../conversation/need.ts';
import { reply } from '../../conversation/reader.ts';
import type { Duty } from './duty.ts';
import { pageOf } from './pages.ts';

/** BUKU: the lines of the book of her village, the newest first. BUKU LAGI 2: the next page. */
export const villageBook: Duty = ({ args, officer }, { answers, texts: { say } }) => {
  const [which, at = '2'] = args;
  const isPage = which === 'lagi' && /^\d{1,2}$/.test(at) && args.length <= 2;
  if (!isVillage(officer.level) || !(args.length === 0 || isPage)) return 'pass';
  const found = answerTo(answers, 'village_book');
  if (found?.need !== 'village_book') return { events: [], need: { need: 'village_book' }, because: 'village_book' };
  const page = isPage ? Number(at) : 1;
  const { shown, more } = pageOf(found.lines, page);
  const rest = more > 0 ? [say('U22', { jumlah: String(more), halaman: String(page + 1) })] : [];
  const said = shown.length === 0 ? say('U21') : [...shown, ...rest].join('\n');
  return { events: [reply(said)], because: 'village_book' };
};
