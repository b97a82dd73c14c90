/** A report of twelve messages as an author writes it; the hand-written machine says and takes exactly the same. */
export const REPORT_FLOW = `
flow: laporan
about: Laporan dua belas pesan untuk mengukur kecepatan.
met: after_1
args:
  kontak: { longest: 8 }
nodes:
  menu:
    type: choose
    human: false
    text: "Selamat datang di {{ layanan }}, kontak {{ kontak }}. Apa yang diperlukan?"
    again: "Maaf, belum jelas. Apa yang diperlukan?"
    options:
      - { id: report, label: Laporkan masalah, words: [lapor], next: who }
      - { id: info, label: Minta keterangan, words: [info], next: info }
  info: { type: say, text: "{{ layanan }}: hak Kakak dijelaskan di kantor kami.", next: menu }
  who:
    type: choose
    human: false
    text: "{{ layanan }}: ini tentang siapa, kontak {{ kontak }}?"
    again: "Maaf, belum jelas. Ini tentang siapa?"
    options:
      - { id: self, label: Saya sendiri, words: [saya] }
      - { id: family, label: Anggota keluarga, words: [keluarga] }
    next: name
  name: { type: ask, text: "Nama apa yang {{ layanan }} pakai untuk Kakak, kontak {{ kontak }}?", next: country }
  country:
    type: choose
    human: false
    text: "Terima kasih {{ name }}. Di mana ini terjadi pada: {{ who }}?"
    again: "Maaf, belum jelas. Di negara mana?"
    options:
      - { id: MY, label: Malaysia }
      - { id: SG, label: Singapura }
      - { id: HK, label: Hongkong }
      - { id: TW, label: Taiwan }
      - { id: SA, label: Arab Saudi }
      - { id: AE, label: Uni Emirat }
      - { id: JP, label: Jepang }
      - { id: KR, label: Korea Selatan }
    next: category
  category:
    type: choose
    human: false
    text: "{{ name }}, apa yang terjadi di {{ country }}?"
    again: "Maaf, belum jelas. Soal apa?"
    options:
      - { id: unpaid, label: Gaji tidak dibayar, words: [gaji] }
      - { id: documents, label: Dokumen ditahan, words: [paspor] }
      - { id: hours, label: Jam kerja panjang, words: [lembur] }
      - { id: violence, label: Kekerasan, words: [pukul] }
      - { id: contract, label: Kontrak diubah, words: [kontrak] }
      - { id: fees, label: Biaya perekrutan, words: [hutang] }
      - { id: health, label: Sakit atau cedera, words: [rumah sakit] }
      - { id: other, label: Hal lain, words: [lainnya] }
    next: description
  description: { type: ask, text: "Tolong ceritakan, {{ name }}: {{ category }} di {{ country }}.", next: safe }
  safe:
    type: choose
    human: false
    text: "{{ name }}, amankah jika {{ layanan }} membalas soal: {{ category }}?"
    again: "Maaf, belum jelas. Aman dibalas?"
    options:
      - { id: yes_safe, label: Ya, words: [y] }
      - { id: not_safe, label: Tidak, words: [n] }
    next: village
  village: { type: ask, text: "{{ name }}, di desa atau kota mana di {{ country }}?", next: confirm }
  confirm:
    type: choose
    human: false
    text: "Mohon periksa, {{ name }}: {{ category }}, {{ village }}, {{ country }}."
    again: "Maaf, belum jelas. Kirim?"
    options:
      - { id: send, label: Kirim, words: [benar], next: thanks }
      - { id: restart, label: Isi lagi, words: [salah], next: menu }
  thanks: { type: say, text: "Terima kasih {{ name }}. {{ layanan }} menerima laporan Kakak.", next: after }
  after: { type: ask, text: "Ada lagi? Tulis saja.", next: menu }
`;

const NAMES = ['Contoh Satu', 'Contoh', 'Nama Palsu', 'Uji Coba', 'Orang Ketiga', 'Warga', "Co'ntoh", 'Zoë Contoh'];
const VILLAGES = ['Sukacontoh', 'Desa Baru', 'Tanjung Uji', 'Kampung Contoh'];
const COUNTRIES = [
  'Malaysia',
  'Singapura',
  'Hongkong',
  'Taiwan',
  'Arab Saudi',
  'Uni Emirat',
  'Jepang',
  'Korea Selatan',
];
const STORY =
  'sudah tiga bulan upah saya belum dibayar dan surat surat disimpan di kantor yang tidak boleh saya masuki'.split(' ');

/** The twelve messages of person `i`: digits, words, labels, upper case, and one answer that does not fit. */
export function reportScript(i: number): string[] {
  const country = i % 3 === 0 ? (COUNTRIES[i % 8] ?? '').toUpperCase() : String((i % 8) + 1);
  const category = i % 4 === 1 ? 'lembur' : i % 4 === 2 ? 'Dokumen ditahan' : String(((i * 3) % 8) + 1);
  const story = `${STORY.slice(0, 6 + (i % 12)).join(' ')} (${i})`;
  return [
    i % 2 ? '1' : 'lapor',
    i % 5 === 0 ? '2' : '1',
    NAMES[i % 8] ?? '',
    country,
    category,
    story,
    'mungkin',
    i % 7 === 0 ? '2' : 'Ya',
    VILLAGES[i % 4] ?? '',
    '1',
    'tidak ada',
  ];
}
