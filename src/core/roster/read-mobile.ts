import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * An Indonesian mobile number in E.164, as people write it: with 0, 62, +62 or none of them (a spreadsheet eats the 0).
 * Mobile numbers begin with 8 behind the country code.
 */
export function readMobile(written: string): { phone: string } | { because: string } {
  const digits = /^[1-9]\d{7,}$/.test(written) && !written.startsWith('62') ? `0${written}` : written;
  const read = parsePhoneNumberFromString(digits.startsWith('62') ? `+${digits}` : digits, 'ID');
  if (!read?.isPossible()) return { because: `"${written}" bukan nomor telepon.` };
  if (read.country !== 'ID' || !read.nationalNumber.startsWith('8'))
    return { because: `"${written}" bukan nomor HP Indonesia (mulai 08).` };
  return { phone: read.number };
}
