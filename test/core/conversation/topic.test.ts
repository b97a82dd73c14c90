import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/conversation/reader.ts';
import { topicOf, wantsSafePlace } from '../../../src/core/conversation/topic.ts';
import { findNamed } from '../../../src/core/directory/find-named.ts';
import { findNeed } from '../../../src/core/directory/find-need.ts';
import { sharedContent } from '../../support/helpline.ts';

const { assess, findPlace, flows, directory } = sharedContent();
const env = { assess: (text: string) => assess(text, 'sms'), findPlace };
const asked = (text: string) => topicOf(text, { env, flows, directory } as unknown as World);

describe('a question in her own words', () => {
  it.each(['family card and id card', 'kartu keluarga dan ktp', 'KTP, KK', 'id card and birth certificate'])(
    'names only papers that are made at home, and looks up nothing: %s',
    (text) => expect(asked(text)).toBeNull(),
  );

  it.each(['kalau adik saya budi gimana', 'kalau adik saya gimana'])('is about somebody of hers: %s', (text) =>
    expect(asked(text)).toBeNull(),
  );

  it.each([
    'tolong carikan kerja di luar negeri buat anak saya',
    'anak saya mau kerja ke luar negeri',
    'tolong cariin kerja anak saya di malaysia',
  ])('wants work abroad for hers, and nobody is lost: %s', (text) => expect(asked(text)).toBe('berangkat'));

  it.each([
    'gaji 2000 dipotong 500 sisa berapa',
    'gaji saya 2000 ringgit potongan 500 sisanya brp',
    'utang 5 juta bunga 2% setahun jadi berapa',
    'nabung 500rb sebulan setahun dapat berapa',
    'salary 3000 minus 500 how much is left',
    'utang 5jt bunga 10 persen sebulan 6 bulan kena brp',
    'pinjam 10 juta cicil 1 juta setahun bunganya berapa',
    'kulo ajeng ngitung utang',
    'hitung utang anak saya 30 juta cicil 3 juta setahun',
    'nabung buat umroh 35 juta 2 tahun, sebulan brp',
    'pilih mana kirim lewat WU kurs 3500 fee 15 apa bank kurs 3450 fee 5',
  ])('asks what her own figures come to: %s', (text) => expect(asked(text)).toBe('hitung'));

  it.each([
    'gaji 2000 dipotong majikan 500, sisa berapa',
    'gaji dipotong 500 tiap bulan, sisa 1500',
    'gaji 3 bulan belum dibayar, total berapa ya',
    'utang 5 juta ditagih terus, harus bayar berapa',
    'my salary of 3000 was not paid, how much is left',
  ])('tells what was done to her, whatever is asked behind it: %s', (text) => expect(asked(text)).not.toBe('hitung'));

  it.each([
    ['aku wis bali', 'pulang'],
    ['i am back in my village now', 'pulang'],
    ['any help after i go back home', 'pulang'],
    ['i want to leave to work in japan', 'berangkat'],
    ['hello i want to work in hong kong, help me prepare to leave', 'berangkat'],
    ['saya mau catat tanggal', 'tanggal'],
    ['apa itu hak saya pak', 'berangkat'],
    ['mau tanya kader', 'kelompok'],
    ['minta bantuan desa', 'kelompok'],
    ['ask the village', 'kelompok'],
    ['bantuan apa buat keluarga pmi', 'program'],
    ['tanggal pulang saya 5 mei 2027', 'tanggal'],
    ['kontrak saya habis 12 maret 2027', 'tanggal'],
    ['nyuwun sewu, badhe tanglet program kangge lare sekolah', 'program'],
    ['setelah pulang nanti bisa dapat bantuan apa', 'program'],
    ['what are my rights', 'berangkat'],
    ['what is bpjs for migrant workers', 'program'],
    ['how do i claim bpjs', 'program'],
    ['what are my duties', 'berangkat'],
    ['kewajiban saya apa', 'berangkat'],
    ['aku pengen ngerti hak ku nang taiwan', 'berangkat'],
    ['pengingat', 'tanggal'],
    ['i got an offer in dubai, they want 2000 usd now, is it real', 'berangkat'],
    ['ditawari kerja di korea sama sponsor, bisa dipercaya ga', 'berangkat'],
    ['i am home now and i have debt', 'pulang'],
    ['hapus tanggal', 'tanggal'],
    ['permit saya habis 10 januari tlg diingatkan', 'tanggal'],
    ['remind me about my passport 12 march 2027', 'tanggal'],
    ['lanjut belajar', 'kelas'],
    ['pelajaran lagi dong', 'kelas'],
    ['kapan kontrak saya habis?', 'tanggal'],
    ['kapan permit saya abis', 'tanggal'],
    ['paspor saya habis kapan ya', 'tanggal'],
    ['when does my contract end', 'tanggal'],
    ['surat pamit', 'berangkat'],
    ['bantuan buat eks tki apa aja', 'program'],
    ['ada rumah singgah di riyadh gak', 'cari'],
    ['mau nerusin belajar yang kemarin', 'kelas'],
    ['continue my lessons', 'kelas'],
    ['pak saya mau tanya program utk anak saya sekolah', 'program'],
    ['any village meeting coming?', 'kelompok'],
    ['catat berangkat 12 maret 2027', 'tanggal'],
    ['tolong catat saya pulang 3 mei', 'tanggal'],
    ['note my departure 12 march 2027', 'tanggal'],
    ['pamit', 'berangkat'],
    ['goodbye plan', 'berangkat'],
    ['kula ajeng bidhal dhateng taiwan, serat napa mawon', 'berangkat'],
    ['ke hongkong', 'berangkat'],
    ['to hong kong', 'berangkat'],
    ['kelas', 'kelas'],
    ['kelas 3', 'kelas'],
    ['help after return, i have debt', 'pulang'],
    ['bantuan untuk anak tki yang ditinggal ibunya', 'program'],
  ])('is home again, or wants to go, and nobody asks whether she is safe: %s', (text, flow) =>
    expect(asked(text)).toBe(flow),
  );

  it.each([
    'saya mau pamit',
    'urus gaji saya di taiwan belum dibayar',
    'saya pamit ya',
    'ke wonosobo',
    'di hongkong',
    'bantuan untuk anak tki yang ditinggal mati ibunya',
    'i want to go back home',
    'aku wis bali tapi gajiku durung dibayar',
    'saya sudah pulang tapi masih diancam majikan',
    'tawaran itu penipuan, saya sudah bayar 20 juta',
    'kontrak saya habis 12 maret 2027 majikan tidak mau kasih paspor',
    'majikan gak mau balikin paspor',
    'juragan ora gelem mbalekno paspor',
    'my employer refuses to return my passport',
    'agen tidak mau menyerahkan dokumen saya',
    'i took the offer, it was a scam, they locked us in',
  ])('tells more than that she is home: %s', (text) => expect(asked(text)).toBeNull());

  it.each([
    ['kantor ltsa banyuwangi buka jam brp', 'kerja'],
    ['where can i find a lawyer in hong kong', 'hukum'],
    ['counseling hong kong', 'cerita'],
    ['lost my passport in johor', 'dokumen'],
    ['is there a union for domestic workers in hong kong', 'kerja'],
    ['lapor gaji nang endi yo, aku neng taiwan', 'kerja'],
    ['kantor pekerja asing taichung', 'kerja'],
    ['ada lbh gratis gak di singapore', 'hukum'],
    ['where do i complain about salary in hong kong', 'kerja'],
    ['pelatihan di wonosobo', 'usaha'],
    ['kursus komputer nang banyuwangi', 'usaha'],
    ['kursus jahit di lombok ada gk', 'usaha'],
    ['blk indramayu ada pelatihan apa', 'usaha'],
    ['dokter dmn singapura', 'kesehatan'],
    ['klinik murah di hongkong', 'kesehatan'],
    ['rumah sakit deket mongkok dmn ya', 'kesehatan'],
    ['psikolog bhs indonesia di taiwan ada?', 'cerita'],
    ['dukcapil jember buka sabtu gak', 'dokumen'],
    ['paspor ilang, skrg di johor', 'dokumen'],
    ['pasport ketinggalan di taxi, aq di abu dhabi', 'dokumen'],
    ['paspor rusak kena air di penang', 'dokumen'],
    ['ktp ilang mau bikin lagi di wonosobo', 'dokumen'],
    ['mau cari penampungan di riyadh', 'aman'],
    ['kantor p4mi banyuwangi', 'kerja'],
    ['kbri tokyo', 'dokumen'],
    ['embassy number kuwait', 'dokumen'],
    ['rumah sakit di taipei', 'kesehatan'],
    ['bidan di riyadh', 'kesehatan'],
    ['konseling bahasa indonesia di singapura', 'cerita'],
    ['nomor layanan pekerja korea', 'kerja'],
    ['desbumi terdekat dari jember', 'desbumi'],
    ['kantor dagang indonesia taipei', 'dokumen'],
    ['where is immigration office hong kong', 'dokumen'],
    ['kri tawau', 'dokumen'],
    ['urus paspor dekat penang', 'dokumen'],
    ['urus paspor di makkah', 'dokumen'],
    ['mau perpanjang paspor di riyadh', 'dokumen'],
    ['paspor habis', 'dokumen'],
    ['my passport is expired', 'dokumen'],
    ['tempat ngadu gaji di abu dhabi', 'kerja'],
    ['aku nang taichung golek kantor sing ngurusi gaji', 'kerja'],
    ['counselling in hong kong for helpers', 'cerita'],
    ['nomor pengadilan agama', 'hukum'],
    ['polres jember nomor', 'darurat'],
    ['samsat semarang', null],
    ['i lost my passport in dubai what office', 'dokumen'],
    ['kantor buruh hongkong telp', 'kerja'],
    ['labour department hong kong number', 'kerja'],
    ['nomor mohre dubai', 'kerja'],
    ['ltsa lombok timur', 'kerja'],
    ['kantor pos wonosobo', null],
    ['rumah sakit murah taichung', 'kesehatan'],
    ['toko indo di taichung', null],
    ['ngurus ktp ilang di kebumen', 'dokumen'],
  ])('is looked up: %s', (text, need) => {
    expect(asked(text)).toBe('cari');
    expect(findNeed(text, directory.lookUp)).toBe(need);
  });

  it.each([
    'di shelter di riyadh',
    'di kbri riyadh',
    'ada di shelter kbri kuala lumpur',
    'di konjen hongkong',
    'di shelter riyadh tidak ada makanan',
    'di rs taipei',
    'di kantor polisi di taipei',
    'saya di rumah sakit di taipei',
  ])('where she is, is told and not looked up: %s', (text) => expect(asked(text)).toBeNull());

  it.each(['tempat aman', 'ada tempat aman gak', 'rumah aman', 'safe place', 'cari tempat aman di taipei'])(
    'named and nothing else, it is looked up: %s',
    (text) => {
      expect(asked(text)).toBe('cari');
      expect(findNeed(text, directory.lookUp)).toBe('aman');
    },
  );

  it.each([
    'cari tempat aman',
    'saya cari tempat aman',
    'saya butuh tempat aman',
    'kak saya butuh tempat yang aman',
    'aku perlu tempat aman sekarang',
    'saya butuh tempat aman di taipei',
    'need a safe place',
    'i need shelter',
  ])('wanted for herself, it may be a plea: one question first, then it is looked up: %s', (text) => {
    expect(env.assess(text)).toMatchObject({ dangerNow: true, doubt: true });
    expect(asked(text)).toBeNull();
    expect(wantsSafePlace(text, { env, directory } as unknown as World)).toBe(true);
  });

  it.each(['saya butuh tempat aman majikan pukul saya', 'cari tempat aman buat nyimpan uang', 'saya di tempat aman'])(
    'who tells more is not led to a look-up: %s',
    (text) => expect(wantsSafePlace(text, { env, directory } as unknown as World)).toBe(false),
  );

  it.each([
    'saya butuh tempat aman majikan pukul saya',
    'saya butuh polisi',
    'saya butuh dokter',
    'majikan cari tempat aman',
    'saya di tempat aman',
    'cari tempat aman buat nyimpan uang',
  ])('who tells more, or may be in need of it at once, is not asked only that: %s', (text) =>
    expect(asked(text)).not.toBe('cari'),
  );

  it.each([
    'di kbri riyadh ada shelter?',
    'di shelter riyadh bisa nginep gak',
    'di kjri jeddah bisa perpanjang paspor?',
    'di rumah sakit mana yang murah taipei',
  ])('a question about a place of help is: %s', (text) => expect(asked(text)).toBe('cari'));

  it.each(['sapa 129', 'sapa 129 itu apa', 'nomor sapa', 'nomor 1955', 'nomor migrant care'])(
    'is looked up by the name of a service: %s',
    (text) => {
      expect(asked(text)).toBe('cari');
      expect(findNamed(text, directory)).toHaveLength(1);
    },
  );

  it.each([
    'cara daftar KUR pmi',
    'program apa yg ada buat keluarga',
    'ada program apa aja',
    'what programmes are there',
    'syarat kur bwt brgkt ke taiwan apa aja',
    'daftar kur bank apa',
    'pinjaman kur bri bunga brp',
    'ada beasiswa buat anak tki gak',
    'ada pelatihan untuk purna pmi?',
    'saya sudah pulang, ada pelatihan untuk mantan tki gak',
    'any training for returned migrant workers?',
    'modal usaha untuk istri saya',
    'modal usaha buat adik saya, desa kuripan garung wonosobo',
    'bpjs pmi itu apa saja, ada untuk siapa',
    'cara klaim bpjs gimana ya',
  ])('is about a programme: %s', (text) => expect(asked(text)).toBe('program'));

  it.each([
    'hi, can you calculate my wage',
    'calculate my wage',
    'can you help me calculate my salary deductions',
    'tolong hitung gaji saya',
    'berapa rupiah kalau kirim 1000 ringgit',
    'itung cicilan',
  ])('wants a sum: %s', (text) => expect(asked(text)).toBe('hitung'));

  it.each([
    'utang banyak habis pulang',
    'baru pulang dari malaysia bulan lalu',
    'kemarin pulang dari taiwan',
    'sepulang dari hongkong saya nganggur',
  ])('is home: %s', (text) => expect(asked(text)).toBe('pulang'));

  it.each(['paspor e agen sing nyekel, piye', 'paspor saya dipegang bos gimana', 'boss has my passport what to do'])(
    'tells who holds her papers: %s',
    (text) => expect(asked(text)).toBeNull(),
  );

  it.each(['hak saya apa aja di taiwan', 'apa hak TKW di malaysia kak', 'what are my rights in taiwan'])(
    'asks for rights: %s',
    (text) => expect(asked(text)).toBe('berangkat'),
  );

  it.each([
    'catat paspor habis 12-03-2030',
    'pengingat visa habis bulan depan',
    'ingatkan kontrak saya habis 12 maret',
  ])('wants a day to be remembered: %s', (text) => expect(asked(text)).toBe('tanggal'));

  it.each([
    'mau lihat pelajaran dari awal',
    'mau belajar uang',
    'mau belajar soal uang',
    'teach me to save money',
    'i want to save money',
  ])('wants a lesson: %s', (text) => expect(asked(text)).toBe('kelas'));

  it.each(['kirim uang pake kurs brp', 'kur hari ini berapa', 'mau kirim uang ke rumah kur nya berapa'])(
    'is about money: %s',
    (text) => expect(asked(text)).toBe('kelas'),
  );

  it.each([
    'ingatkan saya paspor habis 12 maret 2027',
    'tolong ingatkan kontrak saya habis bulan juni',
    'tolong catat tanggal berangkat saya 20 maret',
    'remind me when my contract ends',
  ])('wants a day remembered: %s', (text) => expect(asked(text)).toBe('tanggal'));

  it.each([
    'tolong ingatkan majikan kembalikan paspor saya',
    'ingatkan agen soal kontrak saya',
    'ingatkan saya dipukul waktu minta paspor',
  ])('wants no day remembered: %s', (text) => expect(asked(text)).not.toBe('tanggal'));

  it.each([
    'i will leave for hong kong next month what do i need to prepare',
    'going to taiwan next month, what should i bring',
    'saya mau berangkat ke taiwan bulan depan, apa yang harus disiapkan',
  ])('prepares to leave: %s', (text) => expect(asked(text)).toBe('berangkat'));

  it.each([
    ['kabar titipan', 'kelompok'],
    ['titip usulan', 'kelompok'],
    ['catat tanggal', 'tanggal'],
    ['tanggal penting', 'tanggal'],
    ['baca kontrak', 'berangkat'],
    ['read the contract', 'berangkat'],
    ['leave a proposal', 'kelompok'],
    ['my proposal', 'kelompok'],
    ['what is left of the wage', 'hitung'],
  ])('what stands on our screens leads there: %s', (text, flow) => expect(asked(text)).toBe(flow));

  it.each([
    ['mau tanya hak libur saya apa', 'cari'],
    ['kak numpang nanya dong alamat kbri di riyadh', 'cari'],
  ])('is asked behind a polite beginning: %s', (text, flow) => expect(asked(text)).toBe(flow));

  it.each([
    'paspor ditahan majikan',
    'paspor diambil agen, skrg di johor',
    'paspor ilang dibawa majikan',
    'paspor saya ilang, majikan mukul saya',
    'paspor ilang, takut dirazia di kl',
    'dokter bilang saya hamil',
    'majikan ga mau bawa ke dokter',
    'saya sakit di singapura',
    'kbri bilang paspor saya tidak ada',
    'saya di rumah sakit jeddah',
    'rumah sakit taichung patah tulang',
    'toko indo di taichung, gaji tidak dibayar',
    'nomor saya 1955',
    'kursus di blk ternyata ditipu, uang ilang 5 juta',
    'dokter di sini bilang saya harus operasi, majikan tdk mau bayar',
    'paspor sama permit habis di malaysia',
    'paspor saya ditahan majikan sudah habis',
    'majikan salah hitung gaji saya',
    'tolong hitung gaji saya belum dibayar 3 bulan',
    'anak saya habis pulang dari saudi sakit',
    'abis pulang kerja saya dipukuli',
    'tertipu kur, utang 50 juta ditagih bank terus',
  ])('is no question but a trouble: %s', (text) => expect(asked(text)).toBeNull());
});
