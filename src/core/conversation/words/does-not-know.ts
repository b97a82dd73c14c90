/** What people answer, as the whole message, when they do not know. */
export const UNKNOWN: ReadonlySet<string> = new Set(
  (
    'gatau, ga tau, gak tau, gk tau, gtau, tidak tahu, tidak tau, tdk tau, tdk tahu, nggak tau, ngga tau, enggak tau, ga tahu, gak tahu, ' +
    'saya tidak tahu, saya gak tau, belum tau, belum tahu, blm tau, kurang tau, kurang tahu, ora ngerti, ora eruh, ra ngerti, teu nyaho, ' +
    'gak ngerti, ga ngerti, tidak mengerti, gak paham, ga paham, tidak paham, lupa, bingung, entah, embuh, ' +
    'i dont know, dont know, i don t know, don t know, dunno, idk, no idea, not sure, i am not sure, i forgot'
  ).split(/,\s*/),
);
