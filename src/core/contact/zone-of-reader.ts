/** Zones of the countries where people work (IANA); a phone of Indonesia, and one we do not know, counts as western time. */
const ZONES: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai',
  BH: 'Asia/Bahrain',
  BN: 'Asia/Brunei',
  HK: 'Asia/Hong_Kong',
  JO: 'Asia/Amman',
  JP: 'Asia/Tokyo',
  KH: 'Asia/Phnom_Penh',
  KR: 'Asia/Seoul',
  KW: 'Asia/Kuwait',
  MO: 'Asia/Macau',
  MY: 'Asia/Kuala_Lumpur',
  OM: 'Asia/Muscat',
  QA: 'Asia/Qatar',
  SA: 'Asia/Riyadh',
  SG: 'Asia/Singapore',
  TW: 'Asia/Taipei',
};

/** The time zone of somebody whose country is known only by her number, as far as that says. */
export const zoneOfReader = (country: string | null): string => ZONES[country ?? ''] ?? 'Asia/Jakarta';
