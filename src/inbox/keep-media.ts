import { createHash } from 'node:crypto';
import type { Media } from '../core/conversation/message.ts';
import { storeMedia } from '../store/queries/media.ts';
import type { Unit } from '../store/unit.ts';

/** 16 MB: what WhatsApp carries at most. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Keeps files that came with the message itself, sealed in chunks; a file at the provider is fetched by a job. */
export async function keepMedia(unit: Unit, personId: string, messageId: string, media: Media[]): Promise<void> {
  for (const file of media) {
    if (file.base64 === null) continue;
    const bytes = Buffer.from(file.base64, 'base64');
    const tooLarge = bytes.length > MAX_BYTES;
    await storeMedia(unit, {
      messageId,
      personId,
      type: file.type,
      seconds: file.seconds,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      state: tooLarge ? 'too_large' : 'kept',
      bytes: tooLarge ? null : bytes,
    });
  }
}
