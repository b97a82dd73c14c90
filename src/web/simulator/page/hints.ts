import type { ChannelName } from '../../../core/conversation/message.ts';
import type { Slot } from './slots.ts';

/** What one may try to type on each phone. */
export const HINTS: Readonly<Record<Slot, readonly string[]>> = {
  worker: [
    'halo',
    '1',
    'gaji saya 3 bulan belum dibayar, saya di hong kong',
    'tolong saya dikunci majikan',
    'mau belajar kirim uang',
    '9',
    'NOMOR',
  ],
  family: [
    'LAPOR anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
    '1 jam 4 sore',
    'suami saya 3 bulan tidak ada kabar di malaysia',
    'STATUS',
    'TELP',
    'CABUT',
  ],
  officer: ['1', '2', 'CARA', 'CATAT sudah ke rumahnya', 'DAFTAR', 'SELESAI', 'berat, saya diancam', '0'],
};

/** How a phone is told from the others at a glance. */
export const CHANNEL_WORDS: Readonly<Record<ChannelName, string>> = { sms: 'SMS', whatsapp: 'WhatsApp' };

/** What an SMS costs her in this example; tariffs differ and nobody is promised one. */
export const SMS_RUPIAH = 350;
