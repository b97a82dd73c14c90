const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** After these a name is said of one's own family: it is left out, the relation says enough. */
export const KIN = words(
  'anak suami istri isteri kakak adik adek ibu bapak ayah saudara keponakan ponakan cucu menantu mertua sepupu ipar paman bibi',
);
export const OF_MINE = words('saya sy aku kami perempuan laki-laki kandung');

/** By an office nobody is named, but behind it somebody may be. */
const OFFICES = words(
  'lurah kades kadesnya sekdes kadus camat bupati rt rw ustad ustadz kyai kiai hakim mandor mandornya kapten nakhoda nahkoda tekong taikong',
);

/** After these somebody else is named. */
const OTHERS = [
  ...words('pak bpk bapak bu ibu mbak mba mas bang haji hj sdr sdri tuan nyonya ny tn si mr mrs ms madam mister miss'),
  ...words('sponsor sponsornya calo calonya agen agennya agency perekrut perekrutnya majikan majikannya bos bosnya'),
  ...words('bernama namanya nama inisial ketemu bertemu menemui temui menurut'),
];

/** Behind one of these a name may follow, and it is no name itself. */
export const OPENERS: ReadonlySet<string> = new Set([...OTHERS, ...OFFICES]);

/** After these a company is named, whatever its words are. */
export const COMPANIES: ReadonlySet<string> = new Set(words('pt p.t cv ud p3mi pjtki lpk'));

/** Written with a full stop that ends no sentence. */
export const SHORTENED: ReadonlySet<string> = new Set(
  words('mr mrs ms bpk sdr sdri hj ny tn pt p.t cv ud').concat('h', 'bp'),
);

/** What a company does or is told; no company is called so. */
export const NO_COMPANY: ReadonlySet<string> = new Set([
  ...words('akan sudah sdh belum blm tidak tdk gak ga mau bisa masih juga tetap cuma'),
  ...words('nya yang yg itu ini di ke dan dengan sama pengirim janji berjanji bilang minta'),
  ...words('dipanggil didatangi dihubungi ditelepon disurati ditegur diminta menolak mengaku siap'),
]);

/** What is named behind these is no person. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set([
  ...words('desa ds dusun dsn kelurahan kec kecamatan kab kabupaten kota provinsi negara bandara pelabuhan'),
  ...words('gunung jalan jl gang masjid mushola pasar sungai'),
]);

/** Behind these a place is named, which a letter needs; or a person. */
export const BEFORE_PLACES: ReadonlySet<string> = new Set([...PLACE_NOUNS, 'ke', 'di', 'dari']);
