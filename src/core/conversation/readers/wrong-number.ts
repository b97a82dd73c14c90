import { type Reader, reply, type World } from '../reader.ts';
import type { Heard, Scene } from '../scene.ts';
import { wordCount } from '../words/word-count.ts';

/** As it is also typed, or said in Javanese and Sundanese. */
const SPELLED: readonly [RegExp, string][] = [
  [/\b(?:slh|salh|sala|klentu|keliru)\b/gi, 'salah'],
  [/\b(?:nomer|nomornya|nomernya|nmr|nomr|nmer)\b/gi, 'nomor'],
  [/\b(?:sapa|sopo|spa|sinten|saha|syapa|siapo)\b/gi, 'siapa'],
  [/\b(?:iki|niki|ieu|nie|kie)\b/gi, 'ini'],
  [/\b(?:smbung|sambungan|nyambung)\b/gi, 'sambung'],
];

const spelled = (text: string): string => SPELLED.reduce((read, [typed, word]) => read.replace(typed, word), text);

/** What somebody writes who did not mean us. "Salah nomor rekening" means money. */
const WRONG =
  /\b(?:salah (?:sambung|kirim|orang|sms|wa|alamat)|salah nomor(?! (?:rek|pas|visa|kontrak|id))|salah no\W*(?:(?:ya|maaf|maap|pak|bu|mas|mbak|kak)\W*)*$|nomor (?:yang |yg )?salah(?! (?:rek|pas|visa|kontrak|id))|bukan untuk (?:saya|kamu)|dapat nomor dari mana)\b|\bini (?:nomor )?(?:konter|counter|toko|warung|bengkel|gojek|grab|kurir|apotek|salon|laundry|pln|jne)(?: \w+){0,3} (?:ya|kan|bukan)\b(?:\W*$|[,?.!])/i;
/**
 * In Indonesia whoever asks so found a strange number on her phone. Abroad a worker was given ours, or somebody looks
 * through her phone: neither is told what we are before *1* (S10).
 */
const WHO = /\b(?:ini (?:nomor )?siapa|siapa ini|nomor siapa ini)\b/i;
const asksWho = (words: string, { country }: Scene): boolean => country === 'ID' && WHO.test(words);

/** What a house orders; never money, food or papers, which are ours to hear of. */
const GOODS = '(?:air )?(?:galon|gas|elpiji|lpg|paket|pesanan|orderan|cucian|laundry)(?:nya|ku)?';
/** "Galonnya mana", "pesan gas 2": somebody waits for a shop, and says nothing else. */
const ORDERED = new RegExp(
  `\\b${GOODS}\\b(?: (?:saya|tadi|kemarin|kok|nya|yang|yg|itu|sudah|sdh|udah|belum|blm|jadi)){0,3} (?:mana|di ?mana|kapan|datang|sampai|sampe|nyampe|jalan|dianter|diantar|dikirim)\\b|\\b(?:pesan|pesen|order|beli|antar|anter) (?:air )?(?:galon|gas|elpiji|lpg)\\b|\\b(?:galon|gas|elpiji|lpg)\\w*(?: \\p{L}+)? \\d{1,2}\\b`,
  'iu',
);
/** Longer words tell more than an order does. */
const LONGEST_ORDER = 9;
/** Chain letters, prizes and offers: nobody who needs help writes so. */
const SPAM =
  /\b(?:sebar(?:kan|luaskan)|teruskan (?:pesan|ke)|kirim ke \d+|viralkan|broadcast|selamat anda (?:men)?dapat|pemenang|menang undian|hadiah (?:mobil|motor|uang|undian)|klik (?:link|tautan)|promo|diskon|pinjaman (?:\w+ )?(?:online|cepat|tanpa)|tanpa agunan|cair (?:\w+ )?\d+ (?:menit|jam)|pinjol|dana tunai|jual (?:pulsa|paket|obat|tanah|motor)|slot gacor|judi online|investasi untung|cuan)\b|\bbit\.ly\/|\bwa\.me\//i;
/** Of those, what nobody writes about herself: who sells a motorcycle to pay a debt says so. */
const CHAIN =
  /\b(?:sebar(?:kan|luaskan)|kirim ke \d+ (?:orang|kontak|grup|group|teman)|viralkan|selamat anda (?:men)?dapat|pemenang|menang undian|hadiah (?:mobil|motor|uang|undian)|slot gacor|judi online|investasi untung)\b|\bbit\.ly\//i;
/** "Mas, ini ...", "mas galonnya": whom she calls so is no relative. "Mas saya" is one. */
const CALLED =
  /^\W*(?:mas|mbak|mbk|kak|kakak|pak|bu|bang|om|dek)\b(?!\W+(?:saya|sy|sya|aku|ku|kami|kandung|ipar|sepupu)\b)\W*/i;
/** Beside one of these words the message is read on whatever else it says. */
const OURS: ReadonlySet<string> = new Set(['emergency', 'report_case', 'case_status', 'talk_to_human', 'find_service']);

/** A trouble, or somebody of hers: no chain letter, whatever words of one it holds ("sampai jual tanah", "viralkan bu"). */
function isPlea(text: string, { env, relation }: World): boolean {
  const { category, dangerNow } = env.assess(text);
  return category !== 'none' || dangerNow || relation(text.replace(CALLED, '')) !== null;
}

function isTrouble(text: string, world: World): boolean {
  // "Mbak": nothing is said yet, whatever it may ask for.
  if (text.replace(CALLED, '') === '') return false;
  const { intent, country } = world.env.assess(text);
  return isPlea(text, world) || country !== null || OURS.has(intent);
}

/** Nothing in it is for us: not said of itself, and not by one of the words of a wrong number or of spam. */
const isForOthers = (text: string, world: World): boolean =>
  SPAM.test(text) ? !isPlea(text, world) : !isTrouble(text, world);

/** So few words answer us; where a question of ours waits, any but a link do. */
const FEW = 7;
const LINK = /\bhttps?:\/\/|\bbit\.ly\/|\bwa\.me\//i;

const isForwarded = (heard: Heard, { session }: Scene, world: World): boolean =>
  heard.sticker === true ||
  (CHAIN.test(heard.text) &&
    (LINK.test(heard.text) || (session.frames.length === 0 && wordCount(heard.text) > FEW)) &&
    !isTrouble(heard.text, world));

/** Somebody in Indonesia waits for a shop: abroad a parcel may be a worker's matter. */
const isOrder = ({ text }: Heard, { country }: Scene): boolean =>
  country === 'ID' && wordCount(text) <= LONGEST_ORDER && ORDERED.test(text);

/** Who speaks of herself or asks may mean us this time: a phone is lent, a number changes hands. */
const SPEAKS_OF_HERSELF = /\b(?:saya|sy|sya|aku|aq|ak|kami|bisa|boleh|mau|minta|i|me|help)\b/i;

/**
 * After we said that we write no more: a sticker, a word of politeness or of the same order. What follows words of
 * trouble answers our question.
 */
const isRest = ({ text }: Heard, { session }: Scene): boolean =>
  session.wrong &&
  session.door === 0 &&
  session.told.length === 0 &&
  wordCount(text) <= 4 &&
  !SPEAKS_OF_HERSELF.test(text);

/** She was asked to join it, and asks us. */
const OFFERED_TO_HER = /\b(?:diajak\w*|ditawar\w*|disuruh|dibujuk|i was (?:asked|offered|invited))\b/i;

const knowsUs = ({ cases, recent, session }: Scene): boolean =>
  cases.length > 0 || recent.length > 0 || session.frames.length > 0;

/** A wrong number, spam, a sticker after it: one kind line and then silence, until words of trouble come. */
export const wrongNumber: Reader = {
  name: 'wrong-number',
  read(heard, scene, world) {
    if (scene.officer || heard.voice || heard.call) return 'pass';
    // In a case of hers a chain letter rings nobody; the desk reads it among what came from her phone.
    if (knowsUs(scene)) return isForwarded(heard, scene, world) ? { events: [], because: 'forwarded' } : 'pass';
    const words = spelled(heard.text);
    const isSpam = SPAM.test(heard.text) && !OFFERED_TO_HER.test(heard.text);
    const meant = WRONG.test(words) || asksWho(words, scene) || isSpam || isOrder(heard, scene);
    if (!(meant || isRest(heard, scene)) || !isForOthers(heard.text, world)) return 'pass';
    if (scene.session.wrong) return { events: [], because: 'wrong_number_again' };
    // Whoever takes the phone after her may write so: what she told before goes on waiting.
    const told = scene.session.told.filter((one) => isPlea(one, world));
    const session = { ...scene.session, wrong: true, told, ...(told.length === 0 && { door: 0 }) };
    return { events: [reply(world.texts.say('W1'))], session, because: 'wrong_number' };
  },
};
