const AT_SEA =
  /(?<!\p{L})(?:abk|kapal(?:nya)?|pelaut|nelayan|kapten|nahkoda|nakhoda|mualim|longline|trawl|cumi|di laut|tengah laut|fishing vessel|fishing boat|seafarer)(?!\p{L})/iu;
const TRAVELS = /(?<!\p{L})(?:naik|pakai|tiket|jadwal|dengan|turun(?: dari)?|ketinggalan) kapal(?!\p{L})/iu;

/** Her words tell of work on a ship: the ship, its flag and its port are what helps to find it. Going by ship is none. */
export const isAtSea = (words: string): boolean => AT_SEA.test(words.replace(TRAVELS, ''));
