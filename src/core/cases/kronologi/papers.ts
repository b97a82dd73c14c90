import type { Block, Entry, Paper } from './paper.ts';

/** What the papers are made of: codes already in words, entries already without names. */
export interface Told {
  number: string;
  printedOn: string;
  /** E.g. "gaji belum dibayar". */
  problem: string;
  country: string | null;
  village: string | null;
  worker: 'herself' | 'somebody else';
  entries: Entry[];
}

const about = ({ problem, country }: Told): string => `${problem}${country ? ` di ${country}` : ''}`;

const DRAFT: Block = {
  kind: 'small',
  text: 'DRAF. Bacakan dulu kepada yang menandatangani, lengkapi titik-titiknya, coret yang tidak perlu.',
};

const person = (...labels: string[]): Block => ({
  kind: 'fields',
  fields: labels.map((label) => ({ label, value: null })),
});

const WORKER = ['Nama pekerja', 'NIK', 'Nomor paspor'];

/** What happened, day by day, with room for what the helpline does not know and lines to sign. */
export const kronologi = (told: Told): Paper => ({
  title: 'KRONOLOGI',
  blocks: [
    {
      kind: 'small',
      text: `Nomor urusan ${told.number} · dicetak ${told.printedOn}. Dari pesan pelapor dan catatan petugas. Nama orang dan perusahaan ditulis "orang yang disebut"; bila masih ada nama, coret sebelum dibawa.`,
    },
    {
      kind: 'fields',
      fields: [
        ...WORKER.map((label) => ({ label, value: null })),
        { label: 'Desa asal', value: told.village },
        { label: 'Negara tempat kerja', value: told.country },
        { label: 'Yang dilaporkan', value: told.problem },
        { label: 'Nama pelapor', value: told.worker === 'herself' ? 'pekerja sendiri' : null },
        { label: 'Hubungan dengan pekerja', value: told.worker === 'herself' ? '-' : null },
      ],
    },
    { kind: 'heading', text: 'Yang terjadi' },
    { kind: 'entries', entries: told.entries },
    { kind: 'heading', text: 'Yang diminta' },
    person('1', '2', '3'),
    { kind: 'heading', text: 'Bukti yang dibawa' },
    {
      kind: 'boxes',
      boxes: [
        'Kontrak kerja',
        'Paspor atau fotokopinya',
        'Bukti kirim uang atau slip gaji',
        'Foto',
        'Pesan',
        'KTP dan KK',
      ],
    },
    { kind: 'signatures', place: true, who: ['Pelapor', 'Petugas pendamping'] },
  ],
});

/** A draft by which a worker or her family lets somebody act for her. */
export const suratKuasa = (told: Told): Paper => ({
  title: 'SURAT KUASA',
  blocks: [
    DRAFT,
    { kind: 'text', text: 'Yang bertanda tangan di bawah ini, pemberi kuasa:' },
    person('Nama', 'NIK', 'Alamat', 'Hubungan dengan pekerja'),
    { kind: 'text', text: 'memberi kuasa kepada, penerima kuasa:' },
    person('Nama', 'NIK', 'Lembaga', 'Alamat', 'Nomor telepon'),
    { kind: 'text', text: `untuk mengurus pengaduan tentang ${about(told)} (nomor urusan ${told.number}), atas nama:` },
    person(...WORKER),
    {
      kind: 'text',
      text: 'Penerima kuasa boleh: menyampaikan pengaduan, menyerahkan dan menerima surat, mendampingi pertemuan, dan menanyakan kelanjutannya kepada kantor yang menangani. Penerima kuasa tidak boleh menerima uang, menandatangani perdamaian, atau mencabut pengaduan tanpa persetujuan tertulis pemberi kuasa.',
    },
    { kind: 'text', text: 'Kuasa ini boleh dicabut kapan saja dengan surat.' },
    { kind: 'signatures', place: true, who: ['Penerima kuasa', 'Pemberi kuasa (meterai)'] },
  ],
});

/** A draft by which the village sends somebody on to an office. */
export const suratPengantar = (told: Told): Paper => ({
  title: 'SURAT PENGANTAR',
  blocks: [
    DRAFT,
    person('Nomor surat', 'Kepada Yth.', 'Di'),
    { kind: 'text', text: 'Dengan hormat,' },
    {
      kind: 'text',
      text: `Bersama surat ini kami mengantar warga kami${told.village ? ` dari ${told.village}` : ''}, untuk menyampaikan pengaduan tentang ${about(told)} (nomor urusan ${told.number}).`,
    },
    person('Nama yang datang', 'NIK', 'Hubungan dengan pekerja', 'Nomor telepon'),
    { kind: 'text', text: 'Kami lampirkan:' },
    { kind: 'boxes', boxes: ['Kronologi', 'Surat kuasa', 'Fotokopi KTP dan KK', 'Bukti lain'] },
    { kind: 'text', text: 'Kami mohon warga kami diterima, dicatat, dan diberi tanda terima. Terima kasih.' },
    { kind: 'signatures', place: true, who: ['Petugas pendamping', 'Kepala desa'] },
  ],
});

/** The three papers a cadre carries. */
export const papersOf = (told: Told): Paper[] => [kronologi(told), suratKuasa(told), suratPengantar(told)];
