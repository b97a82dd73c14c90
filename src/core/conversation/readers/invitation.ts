import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../words/whole-word.ts';

const YES = new Set(['siap', 'siap bersedia', 'bersedia', 'ya siap']);
const NO = new Set(['bukan', 'bukan saya', 'salah orang', 'salah nomor', 'salah sambung']);

/** A phone that the roster names says whether it is hers; all else it writes is read as anybody's. */
export const invitation: Reader = {
  name: 'invitation',
  read(heard, scene, { texts }) {
    const { invited } = scene;
    const word = wholeMessage(heard.text);
    if (!invited || !(YES.has(word) || NO.has(word))) return 'pass';
    const yes = YES.has(word);
    const answered = { type: 'invitation_answered' as const, officerId: invited, yes };
    return { events: [answered, reply(texts.say(yes ? 'O51' : 'O52'))], because: yes ? 'confirmed' : 'not_hers' };
  },
};
