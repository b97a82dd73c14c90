import type { Line, PhoneId } from '../../../channels/simulator/threads.ts';
import { clockAt } from '../../../core/contact/local-time.ts';
import type { Inbound, Option } from '../../../core/conversation/message.ts';
import { sizeOfSms } from '../../../core/sms/segments.ts';
import { SMS_RUPIAH } from './hints.ts';

export const ZONE = 'Asia/Jakarta';

/** The id of a phone's element; digits and letters only. */
export const idOf = (part: string, { channel, address }: PhoneId): string => `${part}-${channel}-${address.slice(1)}`;

const Time = ({ at }: { at: Date }) => <time datetime={at.toISOString()}>{clockAt(at, ZONE)}</time>;

const sent = ({ text, media, location, call }: Inbound, choice: string | undefined): string => {
  if (call) return 'Panggilan tak terjawab';
  const kinds = media.map(({ type }) => (type.startsWith('audio/') ? '🎤 Pesan suara 0.07' : '📷 Foto'));
  const place = location ? [`📍 ${location.label ?? `${location.lat}, ${location.lng}`}`] : [];
  return [...kinds, ...place, text || choice].filter((part) => part).join('\n');
};

const Options = ({ options, of }: { options: Option[]; of: string }) => (
  <div class="options">
    {options.map(({ id, label }) => (
      <button type="button" key={id} data-choice={id} data-label={label} data-reply={of}>
        {label}
      </button>
    ))}
  </div>
);

const Heard = ({ line, phone }: { line: Extract<Line, { by: 'helpline' }>; phone: PhoneId }) => {
  const { id, text, options, template, at } = line.message;
  return (
    <li class="bubble in" id={id}>
      <p>{text}</p>
      {phone.channel === 'whatsapp' && options ? <Options options={options} of={id} /> : null}
      <span class="foot">
        {template ? <span class="tag">templat</span> : null}
        {phone.channel === 'sms' ? <span class="tag">{`${sizeOfSms(text).segments} SMS`}</span> : null}
        <Time at={new Date(at)} />
      </span>
    </li>
  );
};

const Said = ({ line, labels }: { line: Extract<Line, { by: 'phone' }>; labels: Map<string, string> }) => {
  const { message } = line;
  const label = message.choice ? labels.get(`${message.replyTo} ${message.choice}`) : undefined;
  return (
    <li class={`bubble out${message.call ? ' call' : ''}`} id={message.providerId}>
      <p>{sent(message, label)}</p>
      <span class="foot">
        <Time at={message.at ?? new Date()} />
      </span>
    </li>
  );
};

/** Labels of options by message and id: what a tap is shown as. */
const labelsOf = (lines: Line[]): Map<string, string> =>
  new Map(
    lines.flatMap(({ by, message }) =>
      by === 'helpline' ? (message.options ?? []).map(({ id, label }) => [`${message.id} ${id}`, label] as const) : [],
    ),
  );

/** A phone's messages. Sent again whole: the page keeps what it has and adds what is new. */
export const Thread = ({ phone, lines }: { phone: PhoneId; lines: Line[] }) => {
  const labels = labelsOf(lines);
  return (
    <ol class="thread" id={idOf('thread', phone)} role="log" tabindex={0} aria-label="Pesan" hx-swap-oob="outerMorph">
      {lines.length === 0 ? <li class="empty">Belum ada pesan. Coba salah satu di bawah.</li> : null}
      {lines.map((line) =>
        line.by === 'phone' ? (
          <Said line={line} labels={labels} key={line.message.providerId} />
        ) : (
          <Heard line={line} phone={phone} key={line.message.id} />
        ),
      )}
    </ol>
  );
};

const segments = (texts: string[]): number =>
  texts.reduce((sum, text) => sum + (text ? sizeOfSms(text).segments : 0), 0);

/** What the talk has cost so far, in SMS. */
export const Bill = ({ phone, lines }: { phone: PhoneId; lines: Line[] }) => {
  const hers = segments(lines.flatMap(({ by, message }) => (by === 'phone' ? [message.text] : [])));
  const ours = segments(lines.flatMap(({ by, message }) => (by === 'helpline' ? [message.text] : [])));
  return (
    <p class="bill" id={idOf('bill', phone)} hx-swap-oob="outerMorph">
      <span title="Contoh tarif Rp 350 tiap SMS">
        <b>{hers}</b> SMS dikirim · Rp {(hers * SMS_RUPIAH).toLocaleString('id-ID')}
      </span>
      <span>
        <b>{ours}</b> SMS diterima
      </span>
    </p>
  );
};
