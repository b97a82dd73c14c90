/** She asks: how, how much, what for, or with a sign behind it. */
const ASKS =
  /\?|\b(?:cara(?:nya)?|gimana|gmn|bagaimana|bgmn|piye|kepiye|apa(?:kah)?|apa2|berapa|brp|kapan|kenapa|knp|mana|dmn|syarat\w*|biaya|info|tanya|nanya|nanyak|takon|how|what|when|which|where|why|should|can|could)\b/i;
/** She wants something for herself or hers: not what others wanted of her, "katanya mau dikirim". */
const WANTS =
  /(?<!\b(?:katanya|kata|dia|mereka|pt|agen|agensi|sponsor|sponsornya|calo|majikan|bos|janji|janjinya|tidak|tdk|gak|ga|gk|nggak|ngga|enggak|ndak|she|he|they|not|agent|agency|employer) )\b(?:mau|mo|ingin|pengen|pengin|pingin|kepengen|minta|tolong|tlg|mohon|bantu|bantuin|butuh|perlu|pelajari|belajar|ajari|ajarin|ajarkan|jelaskan|jelasin|berminat|minat|daftar|rencana|want|would like|need|please|pls|help|teach|learn|explain|tell me|show me|plan to|going to)\b/i;

/** Whether words ask or wish for something; "sponsornya itu adiknya pak kades" only tells. */
export const expressesWish = (text: string): boolean => ASKS.test(text) || WANTS.test(text);
