import { buildIndex } from '../../../src/core/places/build-index.ts';
import { createPlaces } from '../../../src/core/places/create-places.ts';
import { completeIndex } from '../../../src/core/places/place-index.ts';
import { readPlaceWords } from '../../../src/core/places/place-words.ts';
import { placeTexts } from '../../../src/store/places/place-texts.ts';

/** A corner of the country, small enough to see why each answer is right. */
const AREAS = `
33 JAWA TENGAH
33.05 KABUPATEN KEBUMEN
33.05.01 Ayah
33.05.01.2001 Menganti
33.05.12 Kebumen
33.05.12.2019 Bandung
33.07 KABUPATEN WONOSOBO
33.07.07 Kalikajar
33.07.07.2018 Butuh
33.07.10 Watumalang
33.07.10.2004 Kuripan
33.07.12 Garung
33.07.12.2007 Kuripan
33.07.12.2008 Garung
33.07.13 Kejajar
33.07.13.2010 Tieng
33.07.13.2013 Dieng
35 JAWA TIMUR
35.10 KABUPATEN BANYUWANGI
35.10.08 Srono
35.10.08.2002 Wonosobo
35.10.13 Rogojampi
35.10.13.2001 Lemahbang
35.10.25 Blimbingsari
35.10.25.2005 Bomo
35.07 KABUPATEN MALANG
35.73 KOTA MALANG
52 NUSA TENGGARA BARAT
52.01 KABUPATEN LOMBOK BARAT
52.01.15 Kuripan
52.01.15.2001 Kuripan
52.03 KABUPATEN LOMBOK TIMUR
52.03.05 Masbagik
52.03.05.2003 Masbagik Selatan
52.03.05.2004 Masbagik Utara
52.08 KABUPATEN LOMBOK UTARA
52.08.04 Bayan
52.08.04.2005 Akar-akar
53 NUSA TENGGARA TIMUR
53.13 KABUPATEN LEMBATA
53.13.08 Wulandoni
53.13.08.2007 Lamalera B
53.13.08.2008 Lamalera A
`;

const rows = AREAS.trim()
  .split('\n')
  .map((line) => ({ code: line.slice(0, line.indexOf(' ')), name: line.slice(line.indexOf(' ') + 1) }));

/** Places over that corner, with the words of `flows/places`. */
export const country = createPlaces(completeIndex(buildIndex(rows)), readPlaceWords(placeTexts()));
