import { freshBytes } from './fresh-bytes.ts';

let last = 0;
let count = 0;

/** A UUID of version 7 (RFC 9562): later ids sort behind earlier ones of this process, and pages of an index stay warm. */
export function timeOrderedId(): string {
  const now = Math.max(Date.now(), last);
  count = now === last ? (count + 1) & 0xfff : 0;
  if (now === last && count === 0) last = now + 1;
  else last = now;
  const bytes = freshBytes(16);
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
