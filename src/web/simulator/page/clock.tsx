const at = (moment: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', ...options }).format(moment);

/** The helpline's own time, in western Indonesia. */
export const ClockFace = ({ now }: { now: Date }) => (
  <time class="face" id="clock" datetime={now.toISOString()} hx-swap-oob="outerMorph">
    <span>{at(now, { weekday: 'long', day: 'numeric', month: 'short' })}</span>
    <b>{at(now, { hour: '2-digit', minute: '2-digit', hour12: false })}</b>
    <small>WIB</small>
  </time>
);

const JUMPS = [
  ['30s', '30 detik'],
  ['15m', '15 menit'],
  ['2h', '2 jam'],
  ['1d', '1 hari'],
  ['7d', '1 minggu'],
] as const;

/** Buttons that let time go by. */
export const ClockControl = ({ now }: { now: Date }) => (
  <section class="clock" aria-label="Waktu">
    <ClockFace now={now} />
    <fieldset class="jumps" aria-label="Majukan waktu">
      {JUMPS.map(([advance, words]) => (
        <button type="button" key={advance} data-advance={advance} title={`Advance ${advance}`}>
          {`+${words}`}
        </button>
      ))}
    </fieldset>
  </section>
);
