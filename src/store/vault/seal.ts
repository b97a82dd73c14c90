import { createCipheriv, createDecipheriv } from 'node:crypto';
import { freshBytes } from '../fresh-bytes.ts';

const VERSION = 1;
const IV = 12;
const TAG = 16;

/** Which column of which row a value belongs to; a value moved elsewhere does not open. */
export interface Spot {
  column: string;
  row: string;
}

const bind = (spot: Spot): Buffer => Buffer.from(`${spot.column}\0${spot.row}`);

/** Seals bytes with AES-256-GCM for one spot. Layout: version, 12-byte IV, 16-byte tag, ciphertext. */
export function seal(key: Buffer, spot: Spot, plain: Buffer): Buffer {
  const iv = freshBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bind(spot));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]);
}

/** Opens what `seal` made for the same key and spot. Throws on any other key, spot or changed byte. */
export function unseal(key: Buffer, spot: Spot, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + IV + TAG) throw new UnsealError();
  const iv = sealed.subarray(1, 1 + IV);
  const tag = sealed.subarray(1 + IV, 1 + IV + TAG);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(bind(spot)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]);
  } catch {
    throw new UnsealError();
  }
}

/** A sealed value that does not open: wrong key, wrong row, or damaged. Says nothing of the value. */
export class UnsealError extends Error {
  override name = 'UnsealError';
  constructor() {
    super('a sealed value does not open');
  }
}
