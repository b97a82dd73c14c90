import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openedMedia } from '../../inbox/desk/case-media.ts';
import type { CaseRow } from '../../store/queries/cases.ts';
import type { Unit } from '../../store/unit.ts';

const ending = (type: string): string => /^[a-z]+\/([a-z0-9]{1,8})/i.exec(type)?.[1]?.toLowerCase() ?? 'bin';

/** Writes a case's files into a folder for its owner alone; a line each with its SHA-256. Never over an existing file. */
export async function saveMedia(unit: Unit, about: CaseRow, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lines: string[] = [];
  for await (const { file, bytes, sha256, whole } of openedMedia(unit, about)) {
    const name = `${about.number}-${lines.length + 1}.${ending(file.type)}`;
    if (bytes) await writeFile(join(folder, name), bytes, { mode: 0o600, flag: 'wx' });
    lines.push(
      bytes ? `${sha256}  ${name}${whole ? '' : '  NOT AS IT CAME'}` : `(${file.state}, no bytes)  ${file.type}`,
    );
  }
  return lines;
}
