import { type LetterWords, purposeOf } from './letter-words.ts';
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
  /** What this kind of case asks for, and what is carried with it. */
  words: LetterWords;
  /** Where the village may know of it: its head signs only there (S1). */
  villageMaySign: boolean;
  entries: Entry[];
}

const DRAFT: Block = {
  kind: 'small',
  text: 'DRAF. Bacakan dulu kepada yang menandatangani, lengkapi titik-titiknya, coret yang tidak perlu.',
};

const person = (...labels: string[]): Block => ({
  kind: 'fields',
  fields: labels.map((label) => ({ label, value: null })),
});

const whoIs = ({ words }: Told): string[] => [`Nama ${words.called}`, 'NIK', 'Nomor paspor (bila ada)'];
const relationTo = ({ words }: Told): string => `Hubungan dengan ${words.called}`;

/** What happened, day by day, with room for what the helpline does not know and lines to sign. */
export const kronologi = (told: Told): Paper => ({
  title: 'KRONOLOGI',
  blocks: [
    {
      kind: 'small',
      text: `Nomor urusan ${told.number} · dicetak ${told.printedOn}. Dari pesan pelapor dan catatan petugas. Di tempat nama ditulis "orang" atau "perusahaan yang disebut", di tempat nomor telepon "nomor yang disebut"; bila masih ada nama, coret sebelum dibawa.`,
    },
    {
      kind: 'fields',
      fields: [
        ...whoIs(told).map((label) => ({ label, value: null })),
        { label: 'Desa asal', value: told.village },
        { label: 'Negara', value: told.country },
        { label: 'Perihal', value: told.problem },
        { label: 'Nama pelapor', value: told.worker === 'herself' ? 'yang bersangkutan sendiri' : null },
        { label: relationTo(told), value: told.worker === 'herself' ? '-' : null },
      ],
    },
    { kind: 'heading', text: 'Yang terjadi' },
    { kind: 'entries', entries: told.entries },
    { kind: 'heading', text: 'Yang diminta' },
    person('1', '2', '3'),
    { kind: 'heading', text: 'Bukti yang dibawa' },
    { kind: 'boxes', boxes: told.words.evidence },
    { kind: 'signatures', place: true, who: ['Pelapor', 'Petugas pendamping'] },
  ],
});

/** A draft by which a worker or her family lets somebody act for her. */
export const suratKuasa = (told: Told): Paper => ({
  title: 'SURAT KUASA',
  blocks: [
    DRAFT,
    { kind: 'text', text: 'Yang bertanda tangan di bawah ini, pemberi kuasa:' },
    person('Nama', 'NIK', 'Alamat', relationTo(told)),
    { kind: 'text', text: 'memberi kuasa kepada, penerima kuasa:' },
    person('Nama', 'NIK', 'Lembaga', 'Alamat', 'Nomor telepon'),
    { kind: 'text', text: `untuk ${purposeOf(told.words, told)} (nomor urusan ${told.number}), atas nama:` },
    person(...whoIs(told)),
    {
      kind: 'text',
      text: `Penerima kuasa boleh: menyampaikan ${told.words.asks}, menyerahkan dan menerima surat, mendampingi pertemuan, dan menanyakan kelanjutannya kepada kantor yang menangani. Penerima kuasa tidak boleh menerima uang, menandatangani perdamaian, atau mencabut ${told.words.asks} tanpa persetujuan tertulis pemberi kuasa.`,
    },
    { kind: 'text', text: 'Kuasa ini boleh dicabut kapan saja dengan surat.' },
    { kind: 'signatures', place: true, who: ['Penerima kuasa', 'Pemberi kuasa (meterai)'] },
  ],
});

/** A draft by which somebody is sent on to an office, by the village or by us. */
export const suratPengantar = (told: Told): Paper => ({
  title: 'SURAT PENGANTAR',
  blocks: [
    DRAFT,
    person('Nomor surat', 'Kepada Yth.', 'Di'),
    { kind: 'text', text: 'Dengan hormat,' },
    {
      kind: 'text',
      text: `Bersama surat ini kami mengantar warga kami${told.village ? ` dari ${told.village}` : ''}, untuk ${purposeOf(told.words, told)} (nomor urusan ${told.number}).`,
    },
    person('Nama yang datang', 'NIK', relationTo(told), 'Nomor telepon'),
    { kind: 'text', text: 'Kami lampirkan:' },
    { kind: 'boxes', boxes: ['Kronologi', 'Surat kuasa', 'Fotokopi KTP dan KK', 'Surat dan bukti lain'] },
    { kind: 'text', text: 'Kami mohon warga kami diterima, dicatat, dan diberi tanda terima. Terima kasih.' },
    {
      kind: 'signatures',
      place: true,
      who: ['Petugas pendamping', told.villageMaySign ? 'Kepala desa' : 'Pimpinan lembaga'],
    },
  ],
});

/** The three papers a cadre carries. */
export const papersOf = (told: Told): Paper[] => [kronologi(told), suratKuasa(told), suratPengantar(told)];
