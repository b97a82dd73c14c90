import { createHash } from 'node:crypto';
import { type CaseRow, casesEverFrom, reporterOf } from '../../store/queries/cases.ts';
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

/** The messages whose files were told to a case. */
async function filesOf(unit: Unit, { id }: Pick<CaseRow, 'id'>): Promise<string[]> {
  const told = await eventsOfCase(unit, id);
  return told.flatMap(({ data }) => {
    // Of what was noted before, one message is named.
    const { files = [], message } = (data ?? {}) as { files?: string[] | true; message?: string };
    return files === true ? [message ?? []].flat() : files;
  });
}

/** What one phone sent for another of its cases. */
async function ofOthers(unit: Unit, about: CaseRow): Promise<string[]> {
  const others = (await casesEverFrom(unit, about.reporterConversationId)).filter(({ id }) => id !== about.id);
  return (await Promise.all(others.map((one) => filesOf(unit, one)))).flat();
}

/**
 * The files of a case's reporter but those she sent for another case, then what officers sent with their notes, one at a
 * time: they may be large.
 */
export async function* openedMedia(unit: Unit, about: CaseRow): AsyncGenerator<OpenedMedia> {
  const reporter = await reporterOf(unit, about);
  const [told, others] = [await filesOf(unit, about), await ofOthers(unit, about)];
  const hers = (await mediaOfReporter(unit, about))
    .filter(({ messageId }) => told.includes(messageId) || !others.includes(messageId))
    .map((file) => ({ file, personId: reporter.personId }));
  const noted = await mediaOfMessages(
    unit,
    told.filter((id) => !hers.some(({ file }) => file.messageId === id)),
  );
  for (const { file, personId } of [...hers, ...noted]) {
    const bytes = file.state === 'kept' ? await readMedia(unit, personId, file.id) : null;
    const hash = bytes && createHash('sha256').update(bytes).digest();
    const whole = hash !== null && (file.sha256?.equals(hash) ?? false);
    yield { file, bytes, sha256: hash?.toString('hex') ?? null, whole };
  }
}
