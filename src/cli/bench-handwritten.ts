/** What the machine remembers of one person. */
interface State {
  at: string;
  a: Record<string, string>;
}

const OPTIONS: Record<string, [string, string, string?][]> = {
  menu: [
    ['report', 'Laporkan masalah', 'lapor'],
    ['info', 'Minta keterangan', 'info'],
  ],
  who: [
    ['self', 'Saya sendiri', 'saya'],
    ['family', 'Anggota keluarga', 'keluarga'],
  ],
  country: [
    ['MY', 'Malaysia'],
    ['SG', 'Singapura'],
    ['HK', 'Hongkong'],
    ['TW', 'Taiwan'],
    ['SA', 'Arab Saudi'],
    ['AE', 'Uni Emirat'],
    ['JP', 'Jepang'],
    ['KR', 'Korea Selatan'],
  ],
  category: [
    ['unpaid', 'Gaji tidak dibayar', 'gaji'],
    ['documents', 'Dokumen ditahan', 'paspor'],
    ['hours', 'Jam kerja panjang', 'lembur'],
    ['violence', 'Kekerasan', 'pukul'],
    ['contract', 'Kontrak diubah', 'kontrak'],
    ['fees', 'Biaya perekrutan', 'hutang'],
    ['health', 'Sakit atau cedera', 'rumah sakit'],
    ['other', 'Hal lain', 'lainnya'],
  ],
  safe: [
    ['yes_safe', 'Ya', 'y'],
    ['not_safe', 'Tidak', 'n'],
  ],
  confirm: [
    ['send', 'Kirim', 'benar'],
    ['restart', 'Isi lagi', 'salah'],
  ],
};

const TEXTS: Record<string, string> = {
  menu: 'Selamat datang di {layanan}, kontak {kontak}. Apa yang diperlukan?',
  info: '{layanan}: hak Kakak dijelaskan di kantor kami.',
  who: '{layanan}: ini tentang siapa, kontak {kontak}?',
  name: 'Nama apa yang {layanan} pakai untuk Kakak, kontak {kontak}?',
  country: 'Terima kasih {name}. Di mana ini terjadi pada: {who}?',
  category: '{name}, apa yang terjadi di {country}?',
  description: 'Tolong ceritakan, {name}: {category} di {country}.',
  safe: '{name}, amankah jika {layanan} membalas soal: {category}?',
  village: '{name}, di desa atau kota mana di {country}?',
  confirm: 'Mohon periksa, {name}: {category}, {village}, {country}.',
  thanks: 'Terima kasih {name}. {layanan} menerima laporan Kakak.',
  after: 'Ada lagi? Tulis saja.',
  'again menu': 'Maaf, belum jelas. Apa yang diperlukan?',
  'again who': 'Maaf, belum jelas. Ini tentang siapa?',
  'again country': 'Maaf, belum jelas. Di negara mana?',
  'again category': 'Maaf, belum jelas. Soal apa?',
  'again safe': 'Maaf, belum jelas. Aman dibalas?',
  'again confirm': 'Maaf, belum jelas. Kirim?',
};

const norm = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const TABLE = new Map<string, Map<string, string>>();
const LABELS = new Map<string, string>();
const LINES = new Map<string, string>();
for (const [step, options] of Object.entries(OPTIONS)) {
  const table = new Map<string, string>();
  options.forEach(([id, label, word], index) => {
    for (const name of [String(index + 1), label, word]) if (name !== undefined) table.set(norm(name), id);
    LABELS.set(`${step} ${id}`, label);
  });
  TABLE.set(step, table);
  LINES.set(step, options.map(([, label], index) => `\n${index + 1} ${label}`).join(''));
}

function render(key: string, a: Record<string, string>): string {
  const text = (TEXTS[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'layanan') return 'CONTOH';
    const value = a[name] ?? '';
    return LABELS.get(`${name} ${value}`) ?? value;
  });
  return text + (LINES.get(key.replace('again ', '')) ?? '');
}

/** The switch machine that a good programmer would write for this one conversation, and nothing else. */
export function handwritten(state: State | null, kontak: string, text: string | null): [State, string[]] {
  const s = state ?? { at: 'menu', a: { kontak } };
  if (text === null) return [s, [render('menu', s.a)]];
  const option = TABLE.get(s.at)?.get(norm(text));
  const go = (at: string): [State, string[]] => {
    s.at = at;
    return [s, [render(at, s.a)]];
  };
  const again = (): [State, string[]] => [s, [render(`again ${s.at}`, s.a)]];
  switch (s.at) {
    case 'menu':
      if (option === 'report') return go('who');
      return option === 'info' ? [s, [render('info', s.a), render('menu', s.a)]] : again();
    case 'confirm': {
      if (!option) return again();
      if (option === 'restart') return go('menu');
      const thanks = render('thanks', s.a);
      return [go('after')[0], [thanks, render('after', s.a)]];
    }
    case 'after':
      return go('menu');
    case 'name':
    case 'description':
    case 'village':
      if (text.trim() === '') return again();
      s.a[s.at] = text.trim();
      return go(NEXT[s.at] ?? '');
    default:
      if (!option) return again();
      s.a[s.at] = option;
      return go(NEXT[s.at] ?? '');
  }
}

const NEXT: Record<string, string> = {
  who: 'name',
  name: 'country',
  country: 'category',
  category: 'description',
  description: 'safe',
  safe: 'village',
  village: 'confirm',
};
