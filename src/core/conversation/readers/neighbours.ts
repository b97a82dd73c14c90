import { isVillage } from '../../cases/routing/ladder.ts';
import { type Reader, reply } from '../reader.ts';
import { fitting } from '../texts/fitting.ts';
import { wholeMessage } from '../words/whole-word.ts';

/** "40711 tetangga boleh", "kader desa tetangga jangan": nothing but that, with the number anywhere in it. */
const SAYS =
  /^(?:(?:kader|desa|petugas) )*tetangga(?: juga)? (boleh|setuju|jangan|tidak boleh|gak boleh)(?: tahu| bantu)?$/;
const NUMBER = /\b\d{5,8}\b/;

/**
 * Whether a neighbouring village may be asked, as the reporter told the human who phoned her and holds her case (S1). Of a
 * village officer it is a note: who may be let in beside her is not hers to say.
 */
export const neighbours: Reader = {
  name: 'neighbours',
  read({ text, choice }, { officer }, { texts }) {
    if (!officer || choice !== null || isVillage(officer.level)) return 'pass';
    const said = SAYS.exec(wholeMessage(text.replace(NUMBER, ' ')));
    if (!said) return 'pass';
    const mayKnow = /^(?:boleh|setuju)$/.test(said[1] ?? '') ? 'yes' : 'no';
    const [named] = NUMBER.exec(text) ?? [];
    const held = officer.cases.filter((one) => one.held && !one.practice);
    const [mine, other] = named ? held.filter(({ number }) => number === named) : held;
    if (mine && !other) {
      const { id: caseId, number: nomor } = mine;
      const told = { type: 'neighbours_answered' as const, caseId, officerId: officer.id, mayKnow } as const;
      const kept = reply(texts.say(mayKnow === 'yes' ? 'O99' : 'O99n', { nomor }), { caseId });
      return { events: [told, kept], because: `neighbours_may_know: ${mayKnow}` };
    }
    const [contoh] = held.map(({ number }) => number);
    if (named || contoh === undefined) return 'pass';
    const kata = mayKnow === 'yes' ? 'TETANGGA BOLEH' : 'TETANGGA JANGAN';
    const daftar = fitting(
      held.map(({ number }) => number),
      60,
    );
    return { events: [reply(texts.say('O10c', { daftar, contoh, kata }))], because: 'asked_back: which_case' };
  },
};
