import { loadContent } from '../../content.ts';
import { look, ok } from '../../diagnosis.ts';
import { dataDirOf, flowsDirOf } from '../../installation.ts';
import type { Examination } from './examination.ts';

/** Flows, words, places and directory as the start reads them: what stops it, and what it would warn of. */
export const content: Examination = {
  name: 'flows',
  mend: 'npm run flows:check -- --en',
  async examine(config) {
    const warnings: string[] = [];
    const cacheDir = dataDirOf(config);
    const warn = (line: string): number => warnings.push(line);
    const { flows } = loadContent({ flows: flowsDirOf(config), cacheDir, brand: config.HELPLINE_NAME, warn });
    return [ok(`${flows.flows.size} flows`), ...warnings.map((line) => look(line, 'npm run flows:check -- --en'))];
  },
};
