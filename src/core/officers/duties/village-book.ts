import { answerTo } from '../../conversation/need.ts';
import { reply } from '../../conversation/reader.ts';
import { type Duty, isOfVillage } from './duty.ts';
import { pagesOf } from './pages.ts';

/** BUKU: the lines of the book of her village, the newest first. BUKU LAGI 2: the next page. */
export const villageBook: Duty = ({ args, officer }, { answers, texts: { say } }) => {
  const [which, at = '2'] = args;
  const isPage = which === 'lagi' && /^\d{1,2}$/.test(at) && args.length <= 2;
  if (!isOfVillage(officer) || !(args.length === 0 || isPage)) return 'pass';
  const found = answerTo(answers, 'village_book');
  if (found?.need !== 'village_book') return { events: [], need: { need: 'village_book' }, because: 'village_book' };
  const pages = pagesOf(found.lines);
  const page = Math.min(isPage ? Number(at) : 1, pages.length);
  const shown = pages[page - 1] ?? [];
  const more = pages.slice(page).flat().length;
  const rest = more > 0 ? [say('U22', { jumlah: String(more), halaman: String(page + 1) })] : [];
  const said = shown.length === 0 ? say('U21') : [...shown, ...rest].join('\n');
  return { events: [reply(said)], because: 'village_book' };
};
