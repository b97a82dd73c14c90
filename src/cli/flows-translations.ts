import './closed-pipe.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeness, exportPo, importPo } from '../core/flow/catalogue.ts';
import { authoredFlows, authorsFolder } from './authored-flows.ts';

/** Without words: how complete each language is. `export LANGUAGE FILE` and `import FILE` speak gettext. */
function run([verb, first = '', second = '']: readonly string[]): void {
  const { flows } = authoredFlows();
  if (verb === 'export') writeFileSync(second, exportPo(flows, first));
  else if (verb === 'import') {
    const { language, yaml } = importPo(readFileSync(first, 'utf8'));
    writeFileSync(join(authorsFolder(), 'translations', `${language}.yaml`), yaml);
  } else for (const { language, done, all } of completeness(flows)) console.log(`${language}: ${done}/${all}`);
}

run(process.argv.slice(2));
