import { Composer } from './composer.tsx';
import type { PhoneProps } from './slots.ts';
import { Thread } from './thread.tsx';

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

/** A phone with keys: SMS only. */
export const ButtonPhone = ({ phone, lines }: PhoneProps) => (
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
