import { ButtonPhone } from './button-phone.tsx';
import { Attach, Composer } from './composer.tsx';
import { FaultMenu } from './fault-menu.tsx';
import { CHANNEL_WORDS, HINTS } from './hints.ts';
import { type Choice, type PhoneProps, type Slot, written } from './slots.ts';
import { Bill, idOf, Thread } from './thread.tsx';

const WHO = {
  worker: { title: 'Pekerja', about: 'di luar negeri, HP bisa diintip', english: 'The worker' },
  family: { title: 'Keluarga', about: 'di desa, HP tombol, tiap SMS bayar', english: 'The family' },
  officer: { title: 'Petugas', about: 'relawan, punya kerja sendiri', english: 'The officer' },
} as const;

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
