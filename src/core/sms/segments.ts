import { SegmentedMessage } from 'sms-segments-calculator';

/** What an SMS costs: how many segments, in which alphabet, and the characters that force UCS-2. */
export interface SmsSize {
  segments: number;
  encoding: 'GSM-7' | 'UCS-2';
  /** Septets of GSM-7 (an extended character counts 2), or UTF-16 units. */
  units: number;
}

/** Counts as the network does: 160 / 153 septets, 70 / 67 UTF-16 units. */
export function sizeOfSms(text: string): SmsSize {
  const message = new SegmentedMessage(text);
  const bitsEach = message.encodingName === 'GSM-7' ? 7 : 16;
  return {
    segments: message.segmentsCount,
    encoding: message.encodingName,
    units: Math.round(message.messageSize / bitsEach),
  };
}

/** Whether every character is in the GSM 03.38 alphabet. */
export function isGsm7(text: string): boolean {
  return new SegmentedMessage(text).encodingName === 'GSM-7';
}
