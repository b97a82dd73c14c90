import { SIMULATED_ERRORS } from '../../../channels/simulator/faults.ts';
import type { Choice } from './slots.ts';

const FAULTS: Record<(typeof SIMULATED_ERRORS)[number], string> = {
  unreachable: 'Tidak terjangkau',
  not_on_whatsapp: 'Tidak ada di WhatsApp',
  window_closed: 'Jendela 24 jam tertutup',
  rate_limited: 'Terlalu cepat',
  opted_out: 'Minta berhenti di operator',
  no_answer: 'Tidak pasti sampai',
};

/** What may go wrong with the next sends to this phone. */
export const FaultMenu = ({ phone }: { phone: Choice }) => (
  <details class="menu">
    <summary title="Faults" aria-label="Gangguan jaringan">
      ⋯
    </summary>
    <form class="fault" data-fault>
      <p>Gangguan untuk kiriman berikutnya ke HP ini</p>
      <select name="error" aria-label="Gangguan">
        {SIMULATED_ERRORS.map((error) => (
          <option value={error} key={error}>
            {FAULTS[error]}
          </option>
        ))}
      </select>
      <label>
        <input name="times" type="number" min="1" max="20" value="1" /> kali
      </label>
      <button type="submit">Pasang</button>
      <input type="hidden" name="address" value={phone.address} />
      <input type="hidden" name="channel" value={phone.channel} />
    </form>
  </details>
);
