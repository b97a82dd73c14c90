import { z } from 'zod';

/** What the engine itself says, in any flow. Overridden by a file of `flows/` with `engine_texts:`. */
export const standingTextsSchema = z.strictObject({
  again_choose: z.string().default('Maaf, belum jelas. Balas angkanya saja: {{ pilihan }}'),
  again_text: z.string().default('Maaf, pesannya kosong. Boleh tulis lagi?'),
  again_number: z.string().default('Maaf, belum jelas. Tulis angkanya saja, contoh: 3'),
  again_money: z.string().default('Maaf, belum jelas. Tulis jumlahnya saja, contoh: 2 juta'),
  again_amount: z
    .string()
    .default('Maaf, belum jelas. Tulis satu jumlah dan uangnya, contoh: 1500 ringgit, atau 2 juta rupiah'),
  again_date: z.string().default('Maaf, belum jelas. Kapan? Contoh: 3 bulan lalu, atau 12 Mei 2026'),
  again_phone: z.string().default('Maaf, nomornya belum terbaca. Tulis lengkap, contoh: 0812 0000 0000'),
  again_yes_no: z.string().default('Maaf, belum jelas. Balas ya atau tidak saja.'),
  again_hour: z.string().default('Maaf, belum jelas. Jam berapa? Contoh: jam 4 sore'),
  again_country: z.string().default('Maaf, belum jelas. Nama negaranya apa?'),
  again_who: z.string().default('Maaf, belum jelas. Ini soal siapa?'),
  again_place: z.string().default('Maaf, belum ketemu. Tulis desa, kecamatan, dan kabupaten.'),
  human_label: z.string().default('petugas'),
  more_label: z.string().default('lainnya'),
  village_yes: z.string().default('boleh'),
  village_no: z.string().default('jangan'),
  news_yes: z.string().default('mau'),
  news_no: z.string().default('jangan'),
  which_place: z.string().default('Yang mana?'),
  human_offered: z
    .string()
    .default('Maaf, kami belum paham juga. Mau dibantu petugas? Balas 0. Atau tulis lagi apa adanya.'),
  human_offered_by_word: z
    .string()
    .default('Maaf, kami belum paham juga. Mau dibantu petugas? Balas PETUGAS. Atau tulis lagi angkanya saja.'),
  human_called: z.string().default('Baik, petugas kami membaca pesan ini. Boleh tulis apa adanya.'),
  failed: z.string().default('Maaf, ada gangguan. Pesan sudah masuk, petugas kami membacanya.'),
});

/** All of them. */
export type StandingTexts = z.infer<typeof standingTextsSchema>;
/** One by its name. */
export type StandingName = keyof StandingTexts;
/** What is said where no file says it otherwise. */
export const DEFAULT_TEXTS: StandingTexts = standingTextsSchema.parse({});

/** The file that overrides them. */
export const engineTextsSchema = z.strictObject({ engine_texts: standingTextsSchema });
