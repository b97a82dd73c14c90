import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Content } from './context.ts';
import { readLadder } from './core/cases/deadlines.ts';
import { readTexts } from './core/conversation/texts.ts';
import { createAssessor } from './core/danger/assess.ts';
import { parseLexicon } from './core/danger/lexicon.ts';
import { createSpeakerReader, readSpeakerWords } from './core/danger/speaker.ts';
import { describeFinding, type Finding } from './core/flow/finding.ts';
import { loadFlows } from './core/flow/load.ts';
import { createOfficerReader } from './core/officers/officer-reader.ts';
import { parseOfficerWords } from './core/officers/officer-words.ts';
import { readDangerFiles } from './store/danger-files.ts';
import { readFlowFiles } from './store/flow-files.ts';
import { openPlaces } from './store/places/open-places.ts';

/** Where people's files are: `flows/` of this installation. */
export const FLOWS = fileURLToPath(new URL('../flows', import.meta.url));

/** Files that cannot be used. The message has a line a finding: file, line, rule, reason, what to do. */
export class ContentError extends Error {
  override name = 'ContentError';
}

export interface ContentOptions {
  /** The folder of flows; this installation's by default. */
  flows?: string;
  /** Where the place index is kept between starts. */
  cacheDir: string;
  brand: string;
  /** Hears of findings that do not stop the start. */
  warn: (line: string) => void;
}

function checked<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ContentError(`${file}: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

function flowsIn(directory: string, warn: (line: string) => void): Content['flows'] {
  const { files, findings } = readFlowFiles(directory);
  const loaded = loadFlows(files);
  const all: Finding[] = [...findings, ...loaded.findings];
  const errors = all.filter((one) => one.level === 'error').map((one) => describeFinding(one, 'en'));
  if (errors.length > 0) throw new ContentError(errors.join('\n'));
  for (const one of all) warn(describeFinding(one, 'en'));
  return loaded.flows;
}

const yamlIn = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(directory, name), 'utf8'));

/** Danger by its lexicon, and who speaks by whom the words name first. */
function assessorIn(flows: string): Content['assess'] {
  const assess = checked('flows/danger', () => createAssessor(parseLexicon(readDangerFiles(join(flows, 'danger')))));
  const words = checked('flows/speaker.yaml', () =>
    readSpeakerWords(readFileSync(join(flows, 'speaker.yaml'), 'utf8')),
  );
  const speakerOf = createSpeakerReader(words);
  return (text, channel) => {
    const read = assess(text, channel);
    return { ...read, speaker: speakerOf(text) ?? read.speaker };
  };
}

/** Reads and checks everything people wrote, all or nothing. @throws ContentError naming file, line and reason. */
export function loadContent({ flows = FLOWS, cacheDir, brand, warn }: ContentOptions): Content {
  const text = (name: string) => readFileSync(join(flows, name), 'utf8');
  const places = checked('flows/places', () => openPlaces(cacheDir));
  return {
    flows: flowsIn(flows, warn),
    texts: checked('flows/texts.yaml', () => readTexts(text('texts.yaml'), brand)),
    ladder: checked('flows/ladder.yaml', () => readLadder(text('ladder.yaml'))),
    readOfficer: checked('flows/officers', () =>
      createOfficerReader(parseOfficerWords(yamlIn(join(flows, 'officers')))),
    ),
    assess: assessorIn(flows),
    findPlace: places.read,
    placeName: (code) => places.describePlace(code)?.label ?? code,
  };
}
