import { createHash } from 'node:crypto';
import { type CaseRow, reporterOf } from '../../store/queries/cases.ts';
import { mediaOfMessages, mediaOfReporter } from '../../store/queries/desk.ts';
import { eventsOfCase } from '../../store/queries/events.ts';
import { type MediaRow, readMedia } from '../../store/queries/media.ts';
import type { Unit } from '../../store/unit.ts';

/** A file that somebody sent, opened; null where it was not kept or its owner was erased. */
export interface OpenedMedia {
  file: MediaRow;
  bytes: Buffer | null;
  /** Hex, of the bytes as they are now. */
  sha256: string | null;
  /** They are what came in: the same SHA-256 as when they were kept. */
  whole: boolean;
}

/** The messages with files that officers noted on a case. */
async function notedFiles(unit: Unit, { id }: CaseRow): Promise<string[]> {
  const told = await eventsOfCase(unit, id);
  return told.flatMap(({ type, data }) => {
    const { message } = (data ?? {}) as { message?: string };
    return type === 'case_noted' && message ? [message] : [];
  });
}

/** The files of a case's reporter, then what officers sent with their notes, one at a time: they may be large. */
export async function* openedMedia(unit: Unit, about: CaseRow): AsyncGenerator<OpenedMedia> {
  const reporter = await reporterOf(unit, about);
  const hers = (await mediaOfReporter(unit, about)).map((file) => ({ file, personId: reporter.personId }));
  for (const { file, personId } of [...hers, ...(await mediaOfMessages(unit, await notedFiles(unit, about)))]) {
    const bytes = file.state === 'kept' ? await readMedia(unit, personId, file.id) : null;
    const hash = bytes && createHash('sha256').update(bytes).digest();
    const whole = hash !== null && (file.sha256?.equals(hash) ?? false);
    yield { file, bytes, sha256: hash?.toString('hex') ?? null, whole };
  }
}
