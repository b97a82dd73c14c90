import { describe, expect, it } from 'vitest';
import { neverSurmised } from '../../../src/core/danger/never-surmised.ts';
import { assess, assessByWords } from './reader.ts';

const short = (text: string) => {
  const { intent, category, severity, dangerNow } = assess(text, 'sms');
  return [intent, category, severity, dangerNow];
};

describe('the examples of the guide', () => {
  it.each([
    ['saya dikunci dari luar bu', ['emergency', 'confinement', 'critical', true]],
    ['gaji 4 bulan blm dibayar', ['report_case', 'wages', 'high', false]],
    ['kalau misal dipukul lapor kemana?', ['learn_predeparture', 'physical_violence', 'low', false]],
    [
      'kapan petugas datang? bapak pulang nanti malam & pasti ngamuk lagi',
      ['case_status', 'physical_violence', 'critical', true],
    ],
    ['tolong', ['emergency', 'none', 'high', true]],
    ['2', ['menu_choice', 'none', 'none', false]],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });
});

describe('the word lists alone know a fact from its shadows', () => {
  it.each([
    ['a present habit, played down', 'kadang2 majikan nampar, ga sering sih', true],
    ['lg at the end is lagi', 'sy ga tahan lg', true],
    ['negation', 'saya tidak dipukul, cuma gaji telat', false],
    ['not only', 'tidak hanya dimarahi, saya juga ditendang', true],
    ['Javanese negation', 'juraganku ora tau nggebug', false],
    ['Indramayu negation', 'majikan kita beli nggebug', false],
    ['over and away', 'dulu pernah dipukul, sekarang sudah pulang di kampung', false],
    ['still going on', 'dari dulu sampai sekarang masih dipukul', true],
    ['a film', 'film semalam pembantunya disekap, sedih', false],
    ['an example', 'misalnya disekap harus lapor siapa', false],
    ['a life under an if', 'kalau salah sedikit saya langsung dipukul bos', true],
    ['what is it', 'apa itu penyekapan', false],
    ['an idiom', 'mati kutu aku di depan bos', false],
    ['an object', 'hp saya mati terus', false],
    ['an animal', 'tikus di dapur dipukul majikan', false],
    ['the hour', 'besok pukul 7 ya', false],
    ['somebody else', 'adik saya di riyadh disiksa majikan', true],
    ['a wrong message', 'maaf salah kirim tadi, bukan dikurung', false],
    ['she wants to go and is locked in', 'saya mau ke kbri tapi dikunci', true],
    ['polite please', 'tolong info jadwal pelatihan', false],
  ])('%s', (_, text, danger) => {
    expect(assessByWords(text, 'whatsapp').dangerNow).toBe(danger);
  });
});

describe('in English', () => {
  it.each([
    ['my sister has not called for 3 months, she is in qatar', 'lost_contact', false],
    ['i did not hear from my wife in saudi for 2 months', 'lost_contact', false],
    ["we can't reach our son in malaysia", 'lost_contact', false],
    ['my sister is not paid for 3 months', 'wages', false],
    ['my employer does not answer my question', 'none', false],
    ['I want birth certificate for my grandchild born in malaysia', 'none', false],
    ['i want to make passport for my baby', 'none', false],
    ['family card and id card', 'none', false],
    ['i want my passport back from my boss', 'passport_withheld', false],
    ['my boss takes my passport', 'passport_withheld', false],
    ['please give me hospital number', 'none', false],
    ['hospital number please', 'none', false],
    ['hospital number please now urgent', 'none', true],
    ['please help me', 'none', true],
    ['help please me', 'none', true],
    ['please take me home', 'none', true],
  ])('%s', (text, category, danger) => {
    expect(assess(text, 'sms')).toMatchObject({ category, dangerNow: danger });
  });
});

it.each(['agen sing nyekel pasporku', 'paspor saya bos yang pegang'])('who holds it is said first: %s', (text) =>
  expect(short(text)).toEqual(['report_case', 'passport_withheld', 'medium', false]),
);

it('who takes her own passport somewhere reports nothing', () => {
  expect(assess('i take my passport to the embassy', 'sms').intent).not.toBe('report_case');
});

it.each(['pulang', 'Pulang kak', 'mulih', 'saya mau pulang', 'aku mau pulang aja', 'jemput'])(
  '%s alone is a plea with two readings, and the small model does not talk it down (S13)',
  (text) => {
    expect(assess(text, 'sms')).toMatchObject({ intent: 'emergency', severity: 'high', dangerNow: true, doubt: true });
  },
);
it.each(['I want to go home', 'i wanna go home', 'i just want to go back to indonesia', 'we want to come home'])(
  '%s: in English too',
  (text) => expect(assess(text, 'whatsapp')).toMatchObject({ severity: 'high', dangerNow: true, doubt: true }),
);
it.each(['PULANG 3 juni', 'sudah pulang', 'mau pulang, syaratnya apa', 'kapan pulang?'])('%s is none', (text) => {
  expect(assess(text, 'sms').dangerNow).toBe(false);
});

describe('who only looks for somebody tells of lost contact, and is asked nothing about danger (S7)', () => {
  it.each([
    'dia dimana? saya suaminya berhak tahu',
    'anak saya di mana ya pak, kerja di malaysia',
    'saya kakaknya siti, kasih tahu dia kerja di mana sekarang',
    'carikan anak saya pak, di arab',
    'my wife works in taiwan, where is she? give me her address',
  ])('%s', (text) => {
    expect(short(text)).toEqual(['report_case', 'lost_contact', 'medium', false]);
  });
  it.each([
    'tolong cari anak saya, dia disekap',
    'mencari istri saya yang hilang dari rumah majikan, katanya dipukul',
    'adik saya ada di mana sekarang, kemarin bilang mau bunuh diri',
  ])('danger beside it stays: %s', (text) => {
    expect(assess(text, 'sms').dangerNow).toBe(true);
  });
});

it.each([
  'istri saya tidak pernah angkat telepon, kemarin nangis dipukul majikan',
  'anak saya tidak pernah telepon, katanya dikunci majikan',
  'kak saya di penampungan condet, mau pulang gak boleh, gerbang dikunci',
  'tidak, saya dipukul',
])('"tidak pernah" makes nothing past, and a "tidak" before a comma denies nothing behind it: %s', (text) => {
  expect(assess(text, 'sms')).toMatchObject({ dangerNow: true, doubt: false });
});

describe('overboard, sold and in hiding are danger by the words alone', () => {
  it.each([
    ['abk 3 orang jatuh ke laut, belum ketemu', true],
    ['dia mau jual saya ke orang lain', true],
    ['saya lari tadi subuh, sekarang sembunyi di belakang toko', true],
    ['suami saya jatuh ke laut dari kapal, hp tidak aktif', true],
    ['hp saya jatuh ke laut', false],
    ['saya mau jual motor ke teman', false],
    ['majikan jual rumah, saya ikut pindah', false],
  ])('%s: %s', (text, danger) => {
    expect(assess(text, 'sms').dangerNow).toBe(danger);
  });
});

describe('who has arrived and is not met goes the road of arrivals', () => {
  it.each([
    'saya sudah mendarat, tidak ada yang jemput',
    'turun dari pesawat belum ada yg jemput',
    'udah landing tp blm ada yg jemput kak',
    'tiba di nunukan tidak ada yang menjemput',
    'I have landed and nobody is here to pick me up',
    'saya sudah di bandara, belum ada yang jemput',
    'anak saya sudah mendarat di bandara, tidak ada yang jemput',
    'pak anak sy sdh mendarat di bandara tp blm ada yg jemput',
    'suami saya sudah di bandara soekarno hatta belum ada yang jemput',
    'besok anak saya mendarat di bandara tidak ada yang jemput',
    'my daughter has landed at the airport and nobody is there to pick her up',
  ])('%s', (text) => {
    expect(short(text)).toEqual(['report_case', 'stranded', 'high', false]);
  });
  it.each([
    'sampai bandara ga ada yg jemput, takut sekali',
    'sampai bandara tidak ada yang jemput, sudah malam, uang habis',
    'turun dari pesawat tidak ada yang jemput, paspor diambil orang',
    'agen ninggal saya di bandara tidak ada yang jemput',
    'tidak ada yang jemput',
    'anak saya sudah di bandara, belum ada yang jemput, dia nangis takut',
    'anak saya sudah di bandara mau berangkat, paspor dipegang agen',
  ])('%s says more', (text) => {
    expect(assess(text, 'whatsapp').dangerNow).toBe(true);
  });
});

it('takes no word of a mission that somebody will visit for danger, and a lie before officials still', () => {
  expect(assess('dia bilang besok mau ke KBRI', 'sms').dangerNow).toBe(false);
  expect(assess('dia bilang dia dikunci, besok mau ke KBRI', 'sms').dangerNow).toBe(true);
  expect(assess('agen nyuruh jangan bilang ke kbri', 'sms').dangerNow).toBe(true);
});

it('calls it trafficking when two signs meet a near departure', () => {
  const text = 'besok subuh berangkat, disuruh ngaku turis kalau ditanya imigrasi, umur di paspor dipalsu';
  expect(assessByWords(text, 'sms')).toMatchObject({ dangerNow: true, category: 'trafficking' });
});

it('puts the gravest first and keeps the others', () => {
  const read = assess('gaji ga dibayar 3 bln, paspor ditahan, trus kemarin dipukuli', 'sms');
  expect(read.category).toBe('physical_violence');
  expect(read.also).toEqual(expect.arrayContaining(['passport_withheld', 'wages']));
});

describe('how to answer', () => {
  it.each([
    ['jgn bls dulu hp mau diperiksa', 'none'],
    ['nanti aja balasnya, jangan telpon', 'none'],
    ['aku nulis diam2, majikan di sebelah', 'neutral'],
    ['gaji belum dibayar 2 bulan', 'now'],
  ])('%s', (text, reply) => {
    expect(assess(text, 'whatsapp').reply).toBe(reply);
  });
});

it.each([
  ['anak saya siti di arab 5 bln tdk digaji', 'family'],
  ['saya kader desbumi, ada warga kami yang hilang kontak', 'officer'],
  ['gaji saya belum dibayar', 'worker'],
])('hears who speaks: %s', (text, speaker) => {
  expect(assess(text, 'sms').speaker).toBe(speaker);
});

it.each([
  ['gaji 5 bln blm dibayar', 'P5M'],
  ['sudah 2thn5bln tidak boleh pulang', 'P2Y5M'],
  ['setahun tidak ada kabar', 'P1Y'],
  ['dua minggu tidak digaji', 'P2W'],
  ['gaji belum dibayar', null],
  ['adik saya baru 16 tahun dipaksa kerja', null],
  ['umur saya 45 thn, gaji 3 bln blm dibayar', 'P3M'],
  ['umurnya baru 17 thn', null],
  ['saya di jalan bawa anak 3 thn', null],
  ['baru 2 tahun kerja sudah diputus', 'P2Y'],
  ['setengah tahun ga digaji', 'P6M'],
  ['2 tahun setengah ga dibayar', 'P2Y6M'],
  ['gajiku pitung wulan durung dibayar', 'P7M'],
  ['bojoku ora tau kirim kabar wis limang sasi', 'P5M'],
])('hears since when: %s', (text, since) => {
  expect(assess(text, 'sms').since).toBe(since);
});

it.each([
  ['bojoku ora tau kirim kabar wis limang sasi', 'lost_contact', false],
  ['majikan menyuruh melayani laki-laki, katanya kerja restoran', 'trafficking', true],
])('%s: %s', (text, category, danger) => {
  expect(assessByWords(text, 'sms')).toMatchObject({ category, dangerNow: danger });
});

it('keeps sexual violence beside forced sex work', () => {
  expect(assessByWords('dijanjikan jaga toko ternyata disuruh melayani laki-laki', 'sms').also).toContain(
    'sexual_violence',
  );
});

it('takes a question for a fact when she says it is her life', () => {
  expect(assessByWords('kalau bos suka nampar itu boleh ga? soalnya saya tiap minggu kena', 'sms').dangerNow).toBe(
    true,
  );
});

it('gives its reasons by rule and word', () => {
  expect(assess('saya dipukul bos', 'sms').because).toContain('kekerasan-fisik/dipukul: dipukul');
});

it.each(['my employer does not pay me', 'the boss refuses to pay us since june', 'agency never paid my work'])(
  'hears unpaid wages in English: %s',
  (text) => {
    expect(assess(text, 'whatsapp').category).toBe('wages');
  },
);

it.each(['kuwait', 'saya di kuwait', 'kbri kuwait', 'skrg di riyadh', 'in dubai'])(
  'where somebody is, is no danger by itself: %s',
  (text) => expect(assess(text, 'sms')).toMatchObject({ dangerNow: false, doubt: false }),
);
it.each(['tolong, saya di kuwait', 'dikurung di kuwait'])('a country takes nothing from a plea: %s', (text) =>
  expect(assess(text, 'sms').dangerNow).toBe(true),
);

it.each([
  'itu foto kontrak saya, beda sama yg ditandatangan',
  'kontrak saya tidak sama dengan yang dijanjikan',
  'my contract is different from the one I signed',
])('a contract that is not what was signed is reported: %s', (text) => {
  expect(assess(text, 'whatsapp')).toMatchObject({ intent: 'report_case', category: 'contract_violation' });
});

it.each([
  'pak sy sdh bayar sponsor 15 jt mau brgkt ke taiwan tp smpai skrg ga ada kabar',
  'sponsor sudah terima uang saya 15 juta sekarang tidak ada kabar',
])('no word from a sponsor who was paid is a matter of his, and nobody is lost: %s', (text) => {
  expect(assess(text, 'sms')).toMatchObject({ intent: 'report_case', category: 'agency_fraud' });
});

it('who left with a sponsor and is not heard of is looked for', () => {
  const text = 'anak saya dulu bayar sponsor berangkat ke taiwan, sudah 2 tahun tidak ada kabar';
  expect(assess(text, 'sms').category).toBe('lost_contact');
});

it('who is held by the police is urgent, also where the small model calms', () => {
  const text = 'anak saya ditangkap polisi malaysia skrg di lokap desa kuripan garung wonosobo';
  expect(assess(text, 'sms')).toMatchObject({ category: 'detention_legal', severity: 'high', dangerNow: false });
});

it.each([
  ['kak aku br nyampe bandara soetta ga ada yg jemput hp lowbat', false],
  ['aku takut kak di bandara ga ada yg jemput', true],
  ['muhun kenging', false],
])('she who speaks of herself is no danger by that word: %s', (text, dangerNow) => {
  expect(assess(text, 'whatsapp').dangerNow).toBe(dangerNow);
});

it.each(['tolong siapa saja', 'tolong siapapun kak', 'help anyone'])('a cry to anybody is an alarm: %s', (text) => {
  expect(assess(text, 'whatsapp')).toMatchObject({ dangerNow: true, doubt: false });
});

it.each(['putri kula mboten angsal wangsul', 'anak saya tidak boleh pulang'])('in any language: %s', (text) => {
  expect(assess(text, 'sms')).toMatchObject({ severity: 'high', dangerNow: false });
});

it.each(['putri kula mboten angsal dhahar'])('who gets nothing to eat: %s', (text) => {
  expect(assess(text, 'sms')).toMatchObject({ category: 'food_denied', dangerNow: true, doubt: false });
});

describe('"tolong" before an errand', () => {
  it.each([
    'tolong bantu bikin ktp',
    'tolong bantu saya bikin kk',
    'tulung gawekno ktp',
    'tolong bantu perpanjang paspor',
    'mohon dibantu bikin akte kelahiran anak',
    'tolong bantu jht saya cair',
    'please help me renew my passport',
  ])('is no cry: %s', (text) => {
    expect(assess(text, 'sms')).toMatchObject({ intent: 'find_service', category: 'none', dangerNow: false });
  });

  it.each([
    'tolong bantu',
    'tolong bantu saya pulang',
    'tolong bantu bikin ktp saya dikunci majikan',
    'tolong bantu bikin ktp, aku arep dijaki turu majikan',
    'tolong bantu, ktp saya ditahan',
    'tolong bantu ambil paspor saya',
    'help me get my passport from my boss',
  ])('beside anything graver, or without one, it is: %s', (text) => {
    expect(assess(text, 'sms').dangerNow).toBe(true);
  });
});

describe('an illness told of herself or her own is never chit-chat', () => {
  it.each([
    'saya sakit demam',
    'aku lg meriang kak',
    'sy pusing terus',
    'istri saya kena kanker',
    'anak saya sakit',
    'my wife has cancer',
    'i have a headache',
  ])('%s', (text) => {
    expect(assess(text, 'sms').category).toBe('illness_accident');
    expect(['report_case', 'emergency']).toContain(assess(text, 'sms').intent);
  });

  it.each(['majikan saya sakit', 'nenek yang saya jaga sakit', 'saya sakit hati sama dia', 'aku pusing mikir utang'])(
    '%s is nobody of hers, or a way of speaking',
    (text) => expect(assess(text, 'sms').intent).not.toBe('report_case'),
  );
});

describe('what is held is the passport, not she', () => {
  it.each(['paspor saya dipegang majikan', 'paspor kami dipegang majikan', 'gaji aku dipegang bos'])('%s', (text) => {
    expect(assess(text, 'sms')).toMatchObject({ dangerNow: false, intent: 'report_case' });
  });
  it.each(['saya dipegang majikan', 'paspor saya ditahan, tiap malam saya dipegang majikan', 'paha saya dipegang bos'])(
    '%s',
    (text) => expect(assess(text, 'sms')).toMatchObject({ dangerNow: true, category: 'sexual_violence' }),
  );
});

describe('who expressly asks to learn asks politely', () => {
  it.each([
    'hi, I want to learn about saving money',
    'hello i want to learn about saving',
    'teach me budgeting please',
    'please teach me about loans',
    'I would like to know how to make a budget',
  ])('%s', (text) => {
    expect(assess(text, 'sms')).toMatchObject({ intent: 'learn_finance', dangerNow: false });
  });

  it.each([
    ['how can i join my village group', 'community_group'],
    ['I am preparing to leave, what documents do I need', 'learn_predeparture'],
  ])('%s', (text, intent) => {
    expect(assess(text, 'sms')).toMatchObject({ intent, dangerNow: false });
  });

  it.each([
    'please help me',
    'please give me food',
    'please teach me, my boss hits me',
    'i want to learn about saving, my boss hit me',
    'please, i want to go home now, they locked me',
  ])('and a plea stays one: %s', (text) => {
    expect(assess(text, 'sms').dangerNow).toBe(true);
  });
});

describe('a number of police, ambulance or emergency', () => {
  it.each([
    ['emergency number uae', 'AE'],
    ['police number in saudi', 'SA'],
    ['nomor polisi di saudi berapa', 'SA'],
    ['what is the emergency number in singapore', 'SG'],
    ['gimana cara telepon polisi di arab', 'SA'],
    ['nomor darurat', null],
  ])('%s only looks it up', (text, country) => {
    const read = assess(text, 'whatsapp');
    expect(read).toMatchObject({ intent: 'find_service', category: 'none', dangerNow: false, country });
  });
  it.each([
    'saya dipukul, nomor polisi di saudi berapa',
    'police number in hong kong my boss hit me',
    'emergency',
    'emergency, police number please, he is beating me',
    'polisi masuk mess, nomor polisi berapa',
    'nomor polisi di saudi berapa, saya takut',
    'butuh nomor polisi sekarang',
    'i need police number now',
    'nomor darurat saudi kak, teman saya pingsan',
  ])('%s is wanted because of danger', (text) => {
    expect(assess(text, 'whatsapp').dangerNow).toBe(true);
  });
});

it.each([
  'kapal ikan, teman dipukul nakhoda',
  'kami di kapal ikan taiwan, teman dipukul nakhoda, mau pulang tidak boleh',
  'di kapal ikan dipukul nakhoda',
  'kapten kapal cumi mukul kami, paspor ditahan',
  'kerja di kandang ayam, teman dipukul mandor',
])('%s: who works with animals is not taken for one', (text) => {
  expect(assess(text, 'sms')).toMatchObject({ dangerNow: true, doubt: false });
});
it.each([
  'ikan dipukul kepalanya dulu baru dibersihkan',
  'tikus di dapur dipukul majikan',
  'kucing liar dipukul tetangga',
])('%s: an animal', (text) => expect(assess(text, 'sms').dangerNow).toBe(false));

it('a child who may not go home is in danger, without a question', () => {
  for (const text of [
    'LAPOR anak saya umur 14 dibawa orang kerja di batam jadi pelayan, gak boleh pulang',
    'saya umur 15 disuruh kerja rumah tangga, tidak boleh pulang',
  ])
    expect(assess(text, 'sms')).toMatchObject({ dangerNow: true, doubt: false, category: 'trafficking' });
});

describe('what the lists have heard in full is no guess of danger', () => {
  it.each(['keponakan', 'anak', 'adik'])('wages of %s, and nothing else', (who) => {
    const read = assess(`LAPOR ${who} saya di oman 4 bln tdk digaji`, 'sms');
    expect(read).toMatchObject({ intent: 'report_case', category: 'wages', dangerNow: false });
  });
  it.each([
    'keponakan saya di oman 4 bln tdk digaji dan takut',
    'keponakan saya di oman 4 bln tdk digaji nangis terus minta pulang',
    'i need a shelter in kuwait',
    'please show me how to save my friend',
    'please help me',
    'tolong',
  ])('%s is', (text) => expect(assess(text, 'sms').dangerNow).toBe(true));
  it.each(['emergency numbers taiwan please', 'shelter in kuwait', 'please show me how to save'])(
    '%s is looked up',
    (text) => expect(assess(text, 'whatsapp').dangerNow).toBe(false),
  );
});

it.each([
  'saya di bandara jakarta baru pulang dari arab, bingung mau pulang ke desa ga ada ongkos',
  'i just arrived at the airport in jakarta and nobody is here to fetch me',
])('%s: who has landed and cannot go home', (text) => {
  expect(assess(text, 'whatsapp')).toMatchObject({ category: 'stranded' });
});

describe('a child', () => {
  it.each([
    'anak tetangga umur 14 dibawa orang kerja di batam',
    'umur saya sekarang 16, disuruh kerja',
    'adik saya usianya baru 15 th dikirim ke malaysia',
    'my sister is 16 years old and works in a house in jeddah',
    'dia masih di bawah umur tapi diberangkatkan',
    'the girl is underage',
  ])('%s', (text) => {
    expect(assess(text, 'sms').child).toBe(true);
  });
  it.each([
    'umur saya 40, kerja 12 tahun tidak digaji',
    'sudah 14 tahun di arab tidak pulang',
    'anak saya di rumah umur 5 tahun, gaji 11 bulan belum dibayar',
    'usia 23, kontrak 2 tahun',
    'i am 25 years old, 11 months no salary',
    'i am 25 years old and 11 months no salary',
    'rumah di bawah jembatan nomor 14',
    'adik saya sudah kerja 15 tahun di malaysia gaji tidak dibayar',
    'adik saya kerja 15 tahun di malaysia',
    'anak saya 15 tahun tidak pulang dari arab',
    'suami saya 15 tahun kerja di malaysia',
    'adik saya 15 bulan kerja di malaysia',
  ])('none is told of: %s', (text) => {
    expect(assess(text, 'sms')).toMatchObject({ child: false, maybeChild: false });
  });
  it.each([
    'adik saya 15 tahun, kerja di malaysia gaji 3 bulan belum dibayar',
    'adik sy 15thn jd prt di malaysia',
    'anak saya 14 tahun dibawa sponsor ke malaysia',
    'keponakan saya masih 16 tahun mau diberangkatkan',
    'anak 15 tahun kerja di malaysia',
  ])('is told of by a relative and years: %s', (text) => {
    expect(assess(text, 'sms').child).toBe(true);
  });
  it.each([
    'adik saya 15 tahun kerja jadi prt di malaysia, gaji tidak dibayar',
    'my daughter 15 years works in malaysia',
  ])('or it is a stretch of work, and neither is said: %s', (text) => {
    expect(assess(text, 'sms')).toMatchObject({ child: false, maybeChild: true, since: null });
  });
});

it.each([
  ['i am 17 years old and my boss keeps my passport', null],
  ['kerja sudah 2 tahun, usia 20', 'P2Y'],
  ['gaji 3 bulan belum dibayar, umur 30', 'P3M'],
])('how old somebody is says nothing of since when: %s', (text, since) => {
  expect(assess(text, 'whatsapp').since).toBe(since);
});

it('in a talk a death or a lost person is told in words, never surmised', () => {
  const guessed = { ...assess('halo', 'sms'), category: 'lost_contact', surmised: true } as const;
  expect(neverSurmised(() => guessed)('', 'sms').category).toBe('none');
  expect(neverSurmised(() => ({ ...guessed, surmised: false }))('', 'sms').category).toBe('lost_contact');
  expect(neverSurmised(() => ({ ...guessed, category: 'wages' }))('', 'sms').category).toBe('wages');
  expect(assess('my daughter in saudi wants to go home', 'sms')).toMatchObject({ surmised: true });
  expect(assess('anak saya di saudi sudah 3 bulan tidak ada kabar', 'sms')).toMatchObject({
    category: 'lost_contact',
    surmised: false,
  });
});

it.each([
  'please help me send money home',
  'help me with my savings',
  'i need help with my budget',
  'klinik deket yuen long',
  'fried banana, sold to the school',
  'cheap clinic in yuen long',
])('%s asks for a lesson, a place or a market, and is no cry', (text) => {
  expect(assess(text, 'whatsapp').dangerNow).toBe(false);
});
it.each([
  'help me',
  'help me he is here',
  'please help us',
  'help me my boss hit me',
  'i need help now',
  'my sister was sold to a company',
])('%s is a cry', (text) => expect(assess(text, 'whatsapp').dangerNow).toBe(true));

describe('help with a sum or a paper', () => {
  it.each([
    'hi, can you help me calculate my salary after deductions',
    'tolong bantu saya hitung gaji',
    'help me send money home',
    'help me understand my contract',
  ])('is no cry: %s', (text) => {
    expect(assess(text, 'whatsapp').dangerNow).toBe(false);
  });
  it.each([
    'help me',
    'help me get out',
    'please help me he hit me, help me send money',
    'help me understand why they lock me',
  ])('hides none: %s', (text) => {
    expect(assess(text, 'whatsapp').dangerNow).toBe(true);
  });
});

it.each([
  ['anak saya di taiwan kerja 16 jam sehari tanpa libur', null],
  ['kerja 18 jam sehari sudah 2 bulan', 'P2M'],
  ['makan sekali sehari', null],
  ['sudah sehari tidak makan', 'P1D'],
])('%s: how much of a day is not since when', (text, since) => {
  expect(assess(text, 'sms').since).toBe(since);
});

describe('a phrase with its own "tidak" denies nothing', () => {
  it.each([
    'teman saya tidak sadar',
    'ibu tidak bisa napas',
    'suami saya tidak sadar di rumah sakit',
    'belum sadar juga dari kemarin',
  ])('%s', (text) => {
    expect(assess(text, 'sms')).toMatchObject({ category: 'illness_accident', dangerNow: true, doubt: false });
  });
  it.each(['dia tidak sadar kalau ditipu', 'saya tidak sadar sudah malam', 'saya tidak dipukul, cuma gaji telat'])(
    '%s: is none',
    (text) => expect(assess(text, 'sms').dangerNow).toBe(false),
  );
});

describe('no food and no roof, as they are said in Javanese and Sundanese', () => {
  it.each([
    ['ora oleh mangan', 'food_denied'],
    ['gak oleh mangan', 'food_denied'],
    ['aku ora entuk mangan karo juragan', 'food_denied'],
    ['mboten pikantuk dhahar', 'food_denied'],
    ['teu meunang dahar ku dunungan', 'food_denied'],
    ['aku turu neng ratan', 'stranded'],
    ['gak nduwe panggonan turu', 'stranded'],
    ['manggon ning ngisor kreteg', 'stranded'],
    ['tidur di jalan', 'stranded'],
  ])('%s: %s', (text, category) => {
    expect(assess(text, 'whatsapp')).toMatchObject({ category, dangerNow: true, doubt: false });
  });
  it.each(['aku ora oleh mangan pedes karo dokter', 'saya tinggal di jalan mawar'])('%s: is none', (text) => {
    expect(assess(text, 'whatsapp').dangerNow).toBe(false);
  });
});

describe('a word of danger that is explained beside it is none, and is one again beside real danger', () => {
  it.each([
    ['majikan lagi masak pegang pisau', 'majikan lagi masak terus ngejar saya bawa pisau'],
    ['kakak lagi motong sayur pegang pisau', 'majikan di dapur pegang pisau sambil marah'],
    ['antem-anteman guyon', 'majikan antem-anteman karo aku, guyon jare'],
    ['tonjok-tonjokan bercanda sama teman', 'dipukul-pukul majikan katanya bercanda'],
    ['mati lampu kawit mau, sumuk, pengen mati rasane', 'mati lampu, sumuk, pengen mati rasane, wis ora kuat urip'],
    ['disuruh layani tamu restoran', 'disuruh layani tamu restoran di kamar'],
    ['saya disuruh layani pelanggan di toko', 'disuruh layani tamu tiap malam'],
    ['minta nomor rumah sakit', 'minta nomor rumah sakit cepat, teman kejang'],
    ['tolong nomor rumah sakit', 'tolong nomor rumah sakit, saya luka'],
    ['minta tolong nomor telepon rumah sakit di taipei', 'tolong nomor rumah sakit, saya sakit'],
    ['nomor ambulan di jeddah', 'tolong nomor ambulan'],
  ])('%s, but: %s', (calm, danger) => {
    expect([assess(calm, 'sms').dangerNow, assess(danger, 'sms').dangerNow]).toEqual([false, true]);
  });
});

describe('a habit of the employer says how she may be reached, or is fear: it is asked about', () => {
  it.each([
    ['majikan suka baca hp saya', { dangerNow: true, doubt: true }],
    ['majikan lagi baca hp saya', { dangerNow: true, doubt: false }],
    ['nyonya sering ngecek wa saya', { dangerNow: false, intent: 'other' }],
  ])('%s', (text, expected) => {
    expect(assess(text, 'whatsapp')).toMatchObject(expected);
  });
});

describe('what one prepares before leaving, in English', () => {
  it.each([
    'goodbye plan',
    'help me read my contract',
    'i want to work in hong kong, help me prepare to leave',
    'please help me with my papers before I leave for taiwan',
    'please help me with my documents before I go to Hong Kong',
  ])('is no danger: %s', (text) => expect(assess(text, 'sms').dangerNow).toBe(false));

  it.each([
    'please help me with my papers before I leave for taiwan, my agent hits me',
    'please help me, they keep my papers before i leave for taiwan',
    'please help me with my papers before I leave my boss house',
  ])('is asked about or rung for where more is told: %s', (text) =>
    expect(assess(text, 'sms')).toMatchObject({ dangerNow: true }),
  );

  it.each([
    'goodbye',
    'goodbye mom, i will not be here tomorrow',
    'help me leave this house',
    'help me, they took my papers',
  ])('is danger without a plan beside it: %s', (text) =>
    expect(assess(text, 'sms')).toMatchObject({ dangerNow: true, doubt: false }),
  );
});

it('S1: a child taken to work is no doubt, also where it is a fraud of an agent before all', () => {
  const read = assess('keponakan saya umur 14 dibawa agen kerja di malaysia', 'sms');
  expect(read).toMatchObject({ dangerNow: true, doubt: false, child: true });
});
