const MONTHS = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');

/** "Sep 2024" of `2024-09` or a longer date: how old a fact is, as people read it. */
export function monthOf(date: string): string {
  const [year = '', month = ''] = date.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
