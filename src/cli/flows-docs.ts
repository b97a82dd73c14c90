import './closed-pipe.ts';
import { writeFileSync } from 'node:fs';
import { authorsReadme, flowJsonSchema } from '../core/flow/docs.ts';

/** Writes `flows/README.md` and `flows/flow.schema.json` from the schema. */
writeFileSync('flows/README.md', authorsReadme());
writeFileSync('flows/flow.schema.json', flowJsonSchema());
