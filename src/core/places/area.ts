/** The four levels of Indonesian administration; `district` is the kecamatan, `regency` the kabupaten or kota. */
export type Level = 'province' | 'regency' | 'district' | 'village';

export const LEVELS: readonly Level[] = ['province', 'regency', 'district', 'village'];

const LENGTHS: Readonly<Record<Level, number>> = { province: 2, regency: 5, district: 8, village: 13 };

/** Level of an official code (`52`, `52.01`, `52.01.15`, `52.01.15.2001`); throws on anything else. */
export function levelOf(code: string): Level {
  for (const level of LEVELS) if (LENGTHS[level] === code.length) return level;
  throw new Error('not a place code');
}

/** The code of the area of `level` that holds `code`, itself included; null when `code` is higher than `level`. */
export function parentOf(code: string, level: Level): string | null {
  return code.length < LENGTHS[level] ? null : code.slice(0, LENGTHS[level]);
}

/** Whether `inner` is `outer` or lies in it. */
export function liesIn(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}

/** Whether a village code is a kelurahan's (1xxx) and not a desa's (2xxx). */
export function isKelurahan(code: string): boolean {
  return code.split('.')[3]?.startsWith('1') === true;
}
