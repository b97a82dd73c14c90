const OFFICIAL =
  '(?:kades|kepala desa|pak lurah|bu lurah|lurah|sekdes|perangkat desa|aparat desa|kadus|kaur|petugas desa|kader(?: desa)?|pak rt|pak rw|ketua rt)';
const DEED =
  '(?:minta uang|minta bayar|pungut|memungut|potong|menipu|nipu|ditipu|bohong|palsu|ancam|mengancam|ngancam|sponsor|perekrut|merekrut|yang (?:bawa|membawa|berangkatkan|memberangkatkan|ngajak|mengajak|daftarkan|ngurus)|terlibat|ikut (?:main|untung)|komplotan|kerja ?sama dengan (?:sponsor|pt)|saudara(?:nya)? sponsor)';
const ACCUSES = new RegExp(`\\b${OFFICIAL}\\b.{0,40}\\b${DEED}\\b|\\b${DEED}\\b.{0,30}\\b${OFFICIAL}\\b`, 'i');

/** Her words name somebody of the village as part of the trouble: nobody of that village may hear of the case (S1). */
export const accusesVillage = (words: string): boolean => ACCUSES.test(words);
