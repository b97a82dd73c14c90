import type { Child } from 'hono/jsx';
import { SIMULATED_ERRORS } from '../../../channels/simulator/faults.ts';
import type { Line } from '../../../channels/simulator/threads.ts';
import { CHANNEL_WORDS, HINTS } from './hints.ts';
import { type Choice, type Slot, written } from './slots.ts';
import { Bill, idOf, Thread } from './thread.tsx';

interface PhoneProps {
  slot: Slot;
  phone: Choice;
  lines: Line[];
}

const WHO = {
  worker: { title: 'Pekerja', about: 'di luar negeri, HP bisa diintip', english: 'The worker' },
  family: { title: 'Keluarga', about: 'di desa, HP tombol, tiap SMS bayar', english: 'The family' },
  officer: { title: 'Petugas', about: 'relawan, punya kerja sendiri', english: 'The officer' },
} as const;

const FAULTS: Record<(typeof SIMULATED_ERRORS)[number], string> = {
  unreachable: 'Tidak terjangkau',
  not_on_whatsapp: 'Tidak ada di WhatsApp',
  window_closed: 'Jendela 24 jam tertutup',
  rate_limited: 'Terlalu cepat',
  opted_out: 'Minta berhenti di operator',
  no_answer: 'Tidak pasti sampai',
};

const NumberPicker = ({ slot, phone, choices }: { slot: Slot; phone: Choice; choices: Choice[] }) => {
  const known = choices.some((one) => written(one) === written(phone));
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <select
      name={slot}
      aria-label={`Nomor ${WHO[slot].title}`}
      hx-get="/"
      hx-include="[data-hand]"
      hx-select={`#${slot}`}
      hx-target={`#${slot}`}
      hx-swap="outerHTML"
      hx-push-url="true"
      data-hand
    >
      {known ? null : (
        <option value={written(phone)} selected>
          {phone.name}
        </option>
      )}
      {groups.map((group) => (
        <optgroup label={group} key={group}>
          {choices
            .filter((one) => one.group === group)
            .map((one) => (
              <option value={written(one)} selected={written(one) === written(phone)} key={written(one)}>
                {`${one.name} · ${CHANNEL_WORDS[one.channel]}`}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
};

const FaultMenu = ({ phone }: { phone: Choice }) => (
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

const Attach = () => (
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

const Composer = ({ phone, children }: { phone: Choice; children?: Child }) => (
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

const Smartphone = ({ phone, lines }: PhoneProps) => (
  <div class="device smart">
    <div class="bar">
      <span class="avatar" aria-hidden="true">
        H
      </span>
      <p>
        <b>Helpline CONTOH</b>
        <small>akun layanan</small>
      </p>
    </div>
    <Thread phone={phone} lines={lines} />
    <Composer phone={phone}>
      <Attach />
    </Composer>
  </div>
);

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const LETTERS: Record<string, string> = {
  '2': 'abc',
  '3': 'def',
  '4': 'ghi',
  '5': 'jkl',
  '6': 'mno',
  '7': 'pqrs',
  '8': 'tuv',
  '9': 'wxyz',
};

/** Keys for the eye and the finger; the keyboard types into the field itself. */
const Keypad = () => (
  <div class="keypad">
    <button type="button" class="key green" data-attach="call" title="Missed call" aria-label="Miskol">
      ✆
    </button>
    <span class="nav" aria-hidden="true" />
    <button type="button" class="key red" data-key="back" tabindex={-1} aria-label="Hapus huruf">
      ⌫
    </button>
    {KEYS.map((key) => (
      <button type="button" class="key" data-key={key} tabindex={-1} key={key} aria-label={`Tombol ${key}`}>
        {key}
        <small>{LETTERS[key] ?? ''}</small>
      </button>
    ))}
  </div>
);

const ButtonPhone = ({ phone, lines }: PhoneProps) => (
  <div class="device button">
    <div class="screen">
      <div class="bar">
        <p>
          <b>Helpline CONTOH</b>
        </p>
        <span class="signal" aria-hidden="true" />
      </div>
      <Thread phone={phone} lines={lines} />
      <Composer phone={phone} />
    </div>
    <Keypad />
  </div>
);

const Hints = ({ slot }: { slot: Slot }) => (
  <div class="hints">
    <span>Coba:</span>
    {HINTS[slot].map((text) => (
      <button type="button" data-hint={text} key={text} title={text}>
        {text}
      </button>
    ))}
  </div>
);

/** One phone on the page: whose it is, its screen, and what one may try. */
export const Phone = ({ choices, ...props }: PhoneProps & { choices: Choice[] }) => {
  const { slot, phone, lines } = props;
  return (
    <section class={`slot ${phone.channel}`} id={slot} aria-label={WHO[slot].title} data-phone={written(phone)}>
      <header>
        <h2>
          {WHO[slot].title} <small lang="en">{WHO[slot].english}</small>
        </h2>
        <p class="about">{WHO[slot].about}</p>
        <div class="hand">
          <NumberPicker slot={slot} phone={phone} choices={choices} />
          <FaultMenu phone={phone} />
        </div>
      </header>
      {phone.channel === 'sms' ? <ButtonPhone {...props} /> : <Smartphone {...props} />}
      {phone.channel === 'sms' ? <Bill phone={phone} lines={lines} /> : <p class="bill" id={idOf('bill', phone)} />}
      <Hints slot={slot} />
    </section>
  );
};
