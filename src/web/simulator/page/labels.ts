/** What stands in the fourth column for an event: plain words, and which colour it has. */
export interface Label {
  words: string;
  tone: 'read' | 'danger' | 'case' | 'officer' | 'gate' | 'desk';
}

const of = (tone: Label['tone'], words: Record<string, string>): [string, Label][] =>
  Object.entries(words).map(([event, said]) => [event, { words: said, tone }]);

const LABELS: ReadonlyMap<string, Label> = new Map([
  ...of('read', {
    which_case_asked: 'Ditanya: soal yang mana?',
    answers_kept: 'Jawabannya diingat',
    date_kept: 'Tanggal diingat',
    lesson_answered: 'Pelajaran dijawab',
    lessons_restarted: 'Pelajaran dari awal',
    daily_lesson_asked: 'Minta satu pelajaran tiap hari',
    daily_lesson_ended: 'Pelajaran harian berhenti',
    plan_told: 'Cara menghubungi dicatat',
    known_again: 'Dikenali lagi',
    consent_kept: 'Izin disimpan',
    flow_failed: 'Alur tersendat',
    village_ask_left: 'Titipan untuk desa',
    message_read: 'Pesan dibaca',
    words_read: 'Kata yang dikenali',
    role_learned: 'Siapa yang menulis',
    door_opened: 'Dia sedang sendiri',
    door_closed: 'Diam',
    opted_out: 'Minta berhenti',
    opted_in: 'Aktif lagi',
    news_answered: 'Jawaban soal kabar',
    call_hour_given: 'Jam telepon dicatat',
    call_agreed: 'Boleh ditelepon',
    call_declined: 'Tidak mau ditelepon',
  }),
  ...of('danger', {
    danger_read: 'Bahaya terbaca',
    doubt_ended: 'Ragu selesai: bilang baik-baik saja',
    case_raised: 'Dinaikkan: lebih gawat',
    legal_review_opened: 'Perlu diputuskan: harus dilaporkan atau tidak',
  }),
  ...of('case', {
    case_opened: 'Urusan dibuka',
    case_told_more: 'Cerita bertambah',
    case_confirmed: 'Pelapor bilang beres',
    case_reopened: 'Dibuka lagi',
    village_asked: 'Ditanya: boleh desa tahu?',
    village_answered: 'Jawaban soal desa',
    erasure_begun: 'Data dihapus sebentar lagi',
    consent_withdrawn: 'Izin desa dicabut',
    referral_named: 'Lembaga disebut',
    referral_agreed: 'Boleh dirujuk',
    referral_declined: 'Tidak mau dirujuk',
    referrals_withdrawn: 'Izin rujukan dicabut',
    link_proposed: 'Mungkin orang yang sama',
    message_sent: 'Terkirim',
    human_asked: 'Minta bicara dengan orang',
    human_called: 'Orang dipanggil',
  }),
  ...of('officer', {
    referral_asked: 'Ditanya: boleh dirujuk?',
    referral_heard: 'Jawaban lembaga',
    relay_doubted: 'Ditanya: tetap kirim?',
    relay_dropped: 'Tidak jadi dikirim petugas',
    case_postponed: 'Ditunda petugas',
    outcome_given: 'Hasil dicatat',
    class_held: 'Kelas kelompok',
    village_ask_settled: 'Titipan dijawab',
    village_day_set: 'Hari desa dicatat',
    service_called: 'Nomor layanan dicek',
    officer_alerted: 'Petugas dikabari',
    case_climbed: 'Dicari petugas',
    officer_reminded: 'Petugas diingatkan',
    officer_passed: 'Belum dijawab, lewat',
    officer_nudged: 'Ditanya kabarnya',
    holder_silent: 'Tanpa kabar: yang di atas ditanya',
    case_released: 'Dilepas: petugasnya tidak ada',
    desk_alarmed: 'BELUM ADA YANG PEGANG',
    case_accepted: 'Diterima petugas',
    case_declined: 'Petugas tidak bisa',
    case_noted: 'Catatan petugas',
    case_relayed: 'Pesan petugas diteruskan',
    case_finished: 'Petugas bilang selesai',
    talk_ended: 'Percakapan selesai',
    duty_changed: 'Tugas berubah',
    invitation_answered: 'Jawaban: nomor ini miliknya?',
    phone_lost: 'HP petugas hilang',
    practice_opened: 'Latihan dimulai',
  }),
  ...of('gate', {
    gate_send: 'Boleh dikirim',
    gate_template: 'Dikirim sebagai templat',
    gate_hold: 'Ditahan dulu',
    gate_hold_until_written: 'Disimpan sampai dia menulis',
    gate_drop: 'Tidak jadi dikirim',
    gate_human: 'Diserahkan ke orang',
    delivery_failed: 'Tidak sampai',
    delivery_unknown: 'Tidak pasti sampai',
  }),
]);

/** The plain words for an event; one without words of its own is shown by its name. */
export const labelOf = (event: string): Label =>
  LABELS.get(event) ?? { words: event.replaceAll('_', ' '), tone: event.startsWith('desk_') ? 'desk' : 'case' };
