const MONTHS = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

/** "Sep 2024" of `2024-09` or a longer date: how old a fact is, as people read it. */
export function monthOf(date: string, language: 'id' | 'en' = 'id'): string {
  const [year = '', month = ''] = date.split('-');
  return `${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
}
