/** The beginning of every planted word. It exists nowhere else: what is found of it in any store has leaked. */
export const STEM = 'zqkenari';
/** The digits that all planted phone numbers share. */
export const DIGITS = '8000098765';

const phone = (country: string, n: number) => `+${country}${DIGITS}${n}`;

/** What people of the story say, are called and write from. Each word is planted once, in one kind of place. */
export const CANARY = {
  officer: `CONTOH ${STEM}nama`,
  childName: `${STEM}anak`,
  village: `${STEM}desa`,
  note: `${STEM}catatan`,
  relay: `${STEM}kirim`,
  profile: `${STEM}profil "é"`,
  media: `${STEM}berkas`,
  failing: `${STEM}gagal`,
  choice: `${STEM}pilihan`,
  label: `${STEM}tempat`,
  unread: `${STEM}takterbaca`,
  mother: phone('62', 1),
  cadre: phone('62', 2),
  worker: phone('65', 3),
  phone: phone('62', 4),
  both: phone('62', 5),
  unlucky: phone('62', 6),
} as const;
