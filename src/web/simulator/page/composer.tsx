import type { Child } from 'hono/jsx';
import type { Choice } from './slots.ts';

/** Photo, voice note, pin and missed call. */
export const Attach = () => (
  <details class="attach">
    <summary aria-label="Lampirkan">+</summary>
    <div>
      <button type="button" data-attach="photo">
        📷 Foto
      </button>
      <button type="button" data-attach="voice">
        🎤 Suara
      </button>
      <button type="button" data-attach="pin">
        📍 Lokasi
      </button>
      <button type="button" data-attach="call">
        📞 Miskol
      </button>
    </div>
  </details>
);

/** Where one types; on an SMS phone with its count. */
export const Composer = ({ phone, children }: { phone: Choice; children?: Child }) => (
  <form class="composer" data-say data-channel={phone.channel} data-from={phone.address} autocomplete="off">
    {children}
    <textarea
      name="text"
      rows={1}
      aria-label="Tulis pesan"
      placeholder={phone.channel === 'sms' ? 'Tulis SMS' : 'Tulis pesan'}
      {...(phone.channel === 'sms'
        ? { 'hx-get': '/simulator/size', 'hx-trigger': 'input changed delay:120ms', 'hx-target': 'next .size' }
        : {})}
    />
    {phone.channel === 'sms' ? <output class="size">0/160</output> : null}
    <button type="submit" class="send" aria-label="Kirim">
      ➤
    </button>
  </form>
);
