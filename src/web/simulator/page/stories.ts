import type { Slot } from './slots.ts';

/**
 * One step: somebody writes, time goes by, or it goes by hour for hour until that officer's phone rings.
 * `{nomor}`: the last case number on the phone that writes.
 */
export type StoryStep = { tell: string; english: string } & (
  | { slot: Slot; text: string; officer?: string }
  | { advance: string; officer?: string }
  | { until: 'rings'; officer: string }
);

/** Hours after which a story gives up waiting. */
export const MOST_HOURS = 72;

export interface Story {
  id: string;
  title: string;
  about: string;
  /** Whose phone must be a new one each time it is told. */
  fresh: 'worker' | 'family';
  /** A part of the name of the officer it begins with. */
  officer: string;
  steps: StoryStep[];
}

/** What one can click through in a minute. A test tells each of them to a real helpline. */
export const STORIES: readonly Story[] = [
  {
    id: 'ibu',
    title: 'Satu SMS dari ibu',
    about: 'A mother, a button phone, one SMS',
    fresh: 'family',
    officer: 'Melati',
    steps: [
      {
        tell: 'Ibu di Wonosobo menulis satu SMS. Anaknya di Arab, lima bulan tidak digaji.',
        english: 'She writes once, without punctuation. That must be enough.',
        slot: 'family',
        text: 'LAPOR anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
      },
      {
        tell: 'Kami tunggu setengah menit: orang sering menulis sepotong-sepotong.',
        english: 'People write in bubbles, so the helpline waits until it is quiet.',
        advance: '30s',
      },
      {
        tell: 'Nomor urusan datang. Ibu membolehkan petugas desa tahu, dan minta ditelepon jam 4.',
        english: 'Only her yes lets the village know. Some village officials are the brokers.',
        slot: 'family',
        text: '1 jam 4 sore',
      },
      {
        tell: 'Kader Melati mendapat kabar tanpa isi. Dia menerima dengan satu angka.',
        english: 'The alert holds no facts. They come after she accepts.',
        slot: 'officer',
        text: '{nomor} 1',
      },
      {
        tell: 'Ibu diberi tahu siapa petugasnya. Melati menelepon, lalu mencatat dengan kata sendiri.',
        english: 'Her plain words are a note on the case. They are never relayed.',
        slot: 'officer',
        text: '{nomor} sudah saya telepon, ibu punya foto kontraknya',
      },
      {
        tell: 'Ibu bertanya kabar. Hanya HP yang dipakai melapor yang dijawab.',
        english: 'Any other phone gets the same words for every number, real or invented.',
        slot: 'family',
        text: 'STATUS',
      },
    ],
  },
  {
    id: 'bahaya',
    title: 'Pekerja dalam bahaya',
    about: 'A worker, a phone that may be watched',
    fresh: 'worker',
    officer: 'Teratai',
    steps: [
      {
        tell: 'Kakak di luar negeri menyapa dulu. Kami belum tahu siapa yang memegang HP itu.',
        english: 'The first answer holds no name and no word that could give her away.',
        slot: 'worker',
        text: 'halo',
      },
      {
        tell: 'Sebentar, sampai dia selesai menulis.',
        english: 'Waiting until it is quiet.',
        advance: '30s',
      },
      {
        tell: 'Dia tidak menjawab angka. Dia minta tolong: bahaya dibaca lebih dulu dari apa pun.',
        english: 'Danger is read before everything else, on each message.',
        slot: 'worker',
        text: 'tolong saya dikunci majikan dan dipukul',
      },
      {
        tell: 'Kabupaten dan pusat diberi tahu seketika. Korda Teratai menerima.',
        english: 'Critical goes to district and desk at once. Nothing on her phone can close it.',
        slot: 'officer',
        text: '{nomor} 1',
      },
      {
        tell: 'Dia sedang sendiri, jadi boleh ditanya pendek.',
        english: 'The second step, only when she can read alone.',
        slot: 'worker',
        text: '1',
      },
      {
        tell: 'Ada orang datang. Dia kirim 9: kami langsung diam.',
        english: 'Quiet. The case stays open, the screen is harmless.',
        slot: 'worker',
        text: '9',
      },
    ],
  },
  {
    id: 'tangga',
    title: 'Tidak ada yang menjawab',
    about: 'A case climbs until somebody takes it',
    fresh: 'family',
    officer: 'Melati',
    steps: [
      {
        tell: 'Seorang ibu melapor, dan membolehkan desa tahu.',
        english: 'The same first SMS.',
        slot: 'family',
        text: 'LAPOR anak saya di malaysia paspor ditahan majikan, desa kuripan garung wonosobo',
      },
      { tell: 'Tunggu sampai tenang.', english: 'Until it is quiet.', advance: '30s' },
      { tell: 'Ibu menjawab: boleh.', english: 'Her yes.', slot: 'family', text: '1' },
      {
        tell: 'Kader Melati tidak membalas. Waktunya lewat, cadangan desa yang dicari.',
        english: 'Nobody answers in time: the next one is asked, by itself.',
        until: 'rings',
        officer: 'Kenanga',
      },
      {
        tell: 'Masih sepi. Urusan naik ke kabupaten.',
        english: 'Silence can hurt more. It climbs to the district.',
        until: 'rings',
        officer: 'Teratai',
      },
      {
        tell: 'Korda Teratai menerima. Tangga berhenti, ibu diberi tahu.',
        english: 'First to accept wins.',
        slot: 'officer',
        text: '{nomor} 1',
      },
    ],
  },
];
