/** Who stands around a worker or her family, as people call them: for a pattern, without the possessive behind it. */
export const PEOPLE_AROUND =
  '(?:majikan|nyonya|tuan|madam|bos|orang tua|orang rumah|orang|suami|istri|teman|anak|kakak|adik|paman|bibi|saudara|agensi|agen|sponsor|calo|keluarga|bapak|ibu|mertua|tetangga|kades|kepala desa|lurah|perangkat desa|rt|rw|carik)';
