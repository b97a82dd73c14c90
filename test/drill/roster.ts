/** Invented officers: two villages with a backup each, three coordinators, three at the desk. */
const LINES = [
  'CONTOH Kader Melati,desa,Kuripan Garung Wonosobo,+6280000000011,sms,ya,tidak,tidak',
  'CONTOH Cad. Kenanga,cadangan,Kuripan Garung Wonosobo,+6280000000012,wa,ya,tidak,tidak',
  'CONTOH Kader Anggrek,desa,Tieng Kejajar Wonosobo,+6280000000021,wa,ya,tidak,tidak',
  'CONTOH Cad. Dahlia,cadangan,Tieng Kejajar Wonosobo,+6280000000022,sms,tidak,tidak,tidak',
  'CONTOH Korda Teratai,kabupaten,Kabupaten Wonosobo,+6280000000031,wa,ya,ya,ya',
  'CONTOH Korda Bambu,kabupaten,Kabupaten Wonosobo,+6280000000032,sms,tidak,ya,tidak',
  'CONTOH Korda Soka,kabupaten,Kabupaten Wonosobo,+6280000000033,sms,ya,ya,ya',
  'CONTOH Pusat Cempaka,pusat,,+6280000000041,wa,ya,ya,ya',
  'CONTOH Pusat Flamboyan,pusat,,+6280000000042,sms,tidak,ya,ya',
  'CONTOH Pusat Wijaya,pusat,,+6280000000043,sms,ya,ya,ya',
];

export const ROSTER = ['nama,tingkat,wilayah,nomor,kanal,perempuan,boleh_dibangunkan,siaga', ...LINES].join('\n');

/** Their phones as Twilio writes them. */
export const OFFICERS = LINES.map((line) => {
  const [, , , phone = '', channel] = line.split(',');
  return channel === 'wa' ? `whatsapp:${phone}` : phone;
});
