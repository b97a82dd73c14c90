import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ContentError } from './content-error.ts';
import type { Content } from './context.ts';
import { readLetters } from './core/cases/kronologi/letter-words.ts';
import { readLadder } from './core/cases/ladder/read-ladder.ts';
import { withoutNotes } from './core/conversation/texts/our-notes.ts';
import { readTexts } from './core/conversation/texts/texts.ts';
import { createAssessor } from './core/danger/assess.ts';
import { parseLexicon } from './core/danger/lexicon.ts';
import { neverSurmised } from './core/danger/never-surmised.ts';
import { createRelationReader } from './core/danger/relation.ts';
import { createSpeakerReader, readSpeakerWords } from './core/danger/speaker.ts';
import { withSpeaker } from './core/danger/with-speaker.ts';
import { withoutAddress } from './core/danger/without-address.ts';
import { createInstitutions } from './core/directory/institutions.ts';
import { readDirectory } from './core/directory/read-directory.ts';
import { describeFinding, type Finding } from './core/flow/finding.ts';
import { loadFlows } from './core/flow/load.ts';
import type { SourceFile } from './core/flow/source.ts';
import { listedWord } from './core/flow/word-list.ts';
import { createOfficerReader } from './core/officers/officer-reader.ts';
import { parseOfficerWords } from './core/officers/officer-words.ts';
import { readSteps } from './core/officers/read-steps.ts';
import type { Places } from './core/places/create-places.ts';
import { FLOWS } from './installation.ts';
import { readContentFiles } from './read-content-files.ts';
import { readDangerFiles } from './store/danger-files.ts';
import { readFlowFiles } from './store/flow-files.ts';
import { openPlaces } from './store/places/open-places.ts';

export interface ContentOptions {
  /** The folder of flows; this installation's by default. */
  flows?: string;
  /** Where the place index is kept between starts. */
  cacheDir: string;
  brand: string;
  /** Hears of findings that do not stop the start. */
  warn: (line: string) => void;
}

/** Flows and the directory of services, which share their loader and its findings. */
function flowsIn(
  directory: string,
  { warn, brand }: ContentOptions,
  places: Places,
): Pick<Content, 'flows' | 'directory' | 'institutions' | 'exposes'> {
  const { files, findings } = readFlowFiles(directory);
  const loaded = loadFlows(files, places.read);
  const services = readDirectory(files, new Date(), (code) => places.describePlace(code) !== null);
  const all: Finding[] = [...findings, ...loaded.findings, ...services.findings];
  const errors = all.filter((one) => one.level === 'error');
  if (errors.length > 0) throw ContentError.of(errors);
  for (const one of all) warn(describeFinding(one, 'en'));
  // S10: the listed words, and the name of the service whatever it is here, as it is written: "Contoh:" is no name.
  const brandName = listedWord(brand);
  const named = { ...brandName, pattern: new RegExp(brandName.pattern.source, 'u') };
  const exposing = [...loaded.flows.words.exposing, named];
  const flows = { ...loaded.flows, words: { ...loaded.flows.words, exposing } };
  const exposes = (text: string): boolean => exposing.some((one) => one.pattern.test(text));
  const { directory: read } = services;
  return { flows, directory: read, institutions: createInstitutions(read), exposes };
}

/** The YAML files of one folder, named as authors know them. */
const filesIn = (flows: string, folder: string): SourceFile[] =>
  readdirSync(join(flows, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => fileIn(flows, join(folder, name)));

function fileIn(flows: string, name: string): SourceFile {
  try {
    return { path: join('flows', name), text: readFileSync(join(flows, name), 'utf8') };
  } catch {
    throw new ContentError(`flows/${name}:1:1 ERROR cannot be read: it is missing, or belongs to another user.`);
  }
}

/** A reader whose own message names file and line. */
function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ContentError(error instanceof Error ? error.message : 'unreadable');
  }
}

/** Word lists and the small model's weights, named as authors know them. */
const dangerIn = (flows: string) =>
  readDangerFiles(join(flows, 'danger')).map(({ path, text }) => ({ path: `flows/danger/${basename(path)}`, text }));

/** Danger by its lexicon, and who speaks by whom the words name first. */
function assessorIn(flows: string, names: ReadonlySet<string>): Pick<Content, 'assess' | 'relation' | 'isWord'> {
  const lexicon = refusing(() => parseLexicon(dangerIn(flows)));
  const words = readContentFiles([fileIn(flows, 'speaker.yaml')], ([text = '']) => readSpeakerWords(text));
  return {
    relation: createRelationReader(words),
    isWord: (word) => lexicon.spelling.vocabulary.forms.has(word) || lexicon.spelling.abbreviations.has(word),
    assess: withSpeaker(neverSurmised(withoutAddress(createAssessor(lexicon))), createSpeakerReader(words, names)),
  };
}

/** Reads and checks everything people wrote, all or nothing. @throws ContentError naming file, line and reason. */
export function loadContent(options: ContentOptions): Content {
  const { flows = FLOWS, cacheDir, brand } = options;
  const places = refusing(() => openPlaces(cacheDir));
  const set = flowsIn(flows, options, places);
  return {
    ...set,
    texts: readContentFiles([fileIn(flows, 'texts.yaml')], ([text = '']) => readTexts(text, brand)),
    ladder: readContentFiles([fileIn(flows, 'ladder.yaml')], ([text = '']) => readLadder(text)),
    letters: readContentFiles([fileIn(flows, 'letters.yaml')], ([text = '']) => readLetters(text)),
    steps: readContentFiles([fileIn(flows, 'steps.yaml')], ([text = '']) => readSteps(text)),
    readOfficer: createOfficerReader(readContentFiles(filesIn(flows, 'officers'), parseOfficerWords)),
    ...assessorIn(flows, set.flows.words.names),
    // What we noted beside her words is no place of hers: "berkas" and "lokasi" are villages too.
    findPlace: (text) => places.read(withoutNotes(text)),
    placeName: (code) => places.describePlace(code)?.label ?? code,
  };
}
