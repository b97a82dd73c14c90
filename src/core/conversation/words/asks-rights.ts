/** "Hak saya apa saja": told among what is told before leaving; of one right a look-up says more. */
const ASKS_RIGHTS =
  /\b(?:apa|opo|what|ngerti|tahu|tau|tanya|nanya|takon|know)\b.{0,20}\b(?:hak(?! (?:libur|cuti|milik|asuh|waris))|kewajiban|rights|duties)\b|\b(?:hak(?:ku|nya)?(?! (?:libur|cuti|milik|asuh|waris))|kewajiban(?:ku|nya)?)\b.{0,20}(?<!apa[\s-])\b(?:apa|opo)\b(?![\s-]*apa\b)/i;
/** A rule is asked for, not help. */
const ASKS_A_RULE = /\b(?:boleh\w*|aturan\w*|hukum\w*|hak|apakah|allowed|legal|illegal|law|rule|rules)\b/i;

/** Whether she asks which rights there are. */
export const asksRights = (text: string): boolean => ASKS_RIGHTS.test(text);

const ONLY_RIGHTS =
  /^\W*(?:(?:what|which) (?:are|(?:rights|duties) do) (?:my|our|the|i|we)(?: rights| duties)?(?: have)?|my (?:rights|duties)|rights|duties)(?: here| please| as a worker)?\W*$/i;
/** Whether that is all she asks. */
export const onlyAsksRights = (text: string): boolean => asksRights(text) && ONLY_RIGHTS.test(text);

/** Whether the words ask what is allowed. */
export const asksARule = (text: string): boolean => ASKS_A_RULE.test(text);
