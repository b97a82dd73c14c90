/** What is told of somebody who is part of the trouble: money, deceit, threats, who recruited. */
export const DEED =
  '(?:(?:minta|mintai|mintain|njaluk|nyuwun) (?:uang|duit|dhuwit|bayar\\w*|dp|setoran|jatah|komisi|imbalan|rp|\\d)|pungut|memungut|pungli|korupsi|mengorupsi|korup|tilep|nilep|menilep|selewengkan|menyelewengkan|memeras|meras|malak|potong|memotong|menipu|nipu|ditipu|bohong|membohongi|palsu|memalsukan|ancam|mengancam|ngancam|sponsor|perekrut|merekrut|yang (?:bawa|membawa|berangkatkan|memberangkatkan|ngajak|mengajak|daftarkan|ngurus)|terlibat|ikut (?:main|untung)|komplotan|kerja ?sama dengan (?:sponsor|pt)|saudara(?:nya)? sponsor|(?:makan|ambil|mengambil|bawa kabur|gelapkan|menggelapkan|narik|menarik|tahan|menahan|nahan|sita|menyita) (?:uang|duit|gaji|paspor|dokumen|ktp|ijazah)|(?:asks?|asked|takes?|took) (?:for )?(?:my |our |the )?money|threatens|threatened|cheated|recruited|(?:is )?corrupt)';

/** What is done to a body. */
export const HARM =
  '(?:memperkosa|perkosa|merkosa|melecehkan|lecehkan|mencabuli|cabuli|meraba|pegang-pegang|memukul|mukul|pukul|menyekap|nyekap|menjual|raped|beat|hit|sold)';

/** The same, told of whom it was done to: who did it stands behind. */
export const SUFFERED =
  '(?:di(?:tipu|mintai|pungut|palak|peras|potong|ancam|tahan|sita|ambil|bohongi|perkosa|lecehkan|cabuli|raba|pukul|pukuli|sekap|jual|rekrut|bawa|berangkatkan|daftarkan)|cheated by|threatened by|recruited by)';

const RECRUITER = '(?:sponsor|calo|perekrut|makelar|tekong|taikong|agen)(?:nya|ne)';
const IS = '(?:\\s+(?:itu|ini|ya|adalah|yaitu|namanya|juga|malah|ternyata|sendiri|jadi|is|was))*';
/** One of the same house speaks there too. */
const KIN_OF =
  '(?:\\s+(?:anak|suami|istri|adik|kakak|menantu|ipar|saudara|keponakan|orang)(?:nya|e)?(?:\\s+dari)?)?(?:\\s+(?:pak|bapak|bu|ibu|mbah))?';

/** "Sponsornya pak kades", "calonya itu adiknya pak lurah": what stands before whoever is the recruiter. */
export const RECRUITER_IS = new RegExp(`\\b${RECRUITER}${IS}${KIN_OF}\\s*$`);

/** "Pak kades itu sponsornya": what stands behind. */
export const IS_RECRUITER = new RegExp(`^${IS}\\s+${RECRUITER}\\b`);
