import type { Assessment } from '../../danger/assessment.ts';
import { tellsTrouble } from '../../danger/says-trouble.ts';

const PAPER =
  /\b(?:pasp?or|pasport|passport|paspot|ktp|splp|permit|iqamah|iqomah|arc|kk|akta|akte|buku nikah)(?:ku|nya)?\b/i;
const LOST =
  /\b(?:hilang|ilang|ngilang|kehilangan|ketinggalan|ktinggalan|tertinggal|jatuh|tercecer|rusak|robek|sobek|basah|kebakar|kecopetan|kecuri|lost|damaged)\b/i;
/** A passport that has run out, or soon will; a permit that has is no matter of a counter alone. */
const EXPIRED =
  /\b(?:pasp?or|pasport|passport|paspot)(?:ku|nya)?\b.*\b(?:habis|abis|entek|mati|tamat|kadaluarsa|kadaluwarsa|kedaluwarsa|kadaluwasa|expired?|expires|expiring|ekspired)\b/i;
const STAY = /\b(?:permit|visa|iqamah|iqomah|arc|izin)(?:ku|nya)?\b/i;
/** Somebody is in it, or more than the paper: that is for a human to hear. */
const MORE =
  /\b(?:majikan|bos|boss|agen|agensi|sponsor|calo|mandor|pt|polisi|kabur|kaburan|kosongan|overstay|razia|takut|ditahan|diambil|dibawa|disita|dicuri|disimpan|anak|adik|adek|kakak|suami|istri|ibu|bapak|kontak|employer|boss|agent|police|ran|afraid)\b/i;

/** Beside "ngurus", which looks for a counter, the lost paper is the other thing the words name. */
function isOfPapers(read: Assessment): boolean {
  const { category, severity, also } = read;
  if (category === 'none') return also.length === 1 && also[0] === 'undocumented';
  return (
    also.length === 0 &&
    (category === 'undocumented' || (category === 'passport_withheld' && (severity === 'low' || !tellsTrouble(read))))
  );
}

/** Whether a message says only that a paper of hers is lost or damaged, or her passport run out: where to renew it is the answer. */
export const lostPapers = (text: string, read: Assessment): boolean =>
  isOfPapers(read) &&
  !read.dangerNow &&
  read.speaker !== 'family' &&
  ((EXPIRED.test(text) && !STAY.test(text)) || (PAPER.test(text) && LOST.test(text))) &&
  !MORE.test(text);
