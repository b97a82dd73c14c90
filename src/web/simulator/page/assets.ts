import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export interface Asset {
  type: string;
  bytes: Buffer;
  /** Changes with the bytes, so that a browser may keep them for ever. */
  version: string;
}

const require = createRequire(import.meta.url);
const own = (name: string): string => fileURLToPath(new URL(`client/${name}`, import.meta.url));

const PATHS: Readonly<Record<string, string>> = {
  'htmx.min.js': require.resolve('htmx.org/dist/htmx.min.js'),
  'hx-sse.min.js': require.resolve('htmx.org/dist/ext/hx-sse.min.js'),
  'page.css': own('page.css'),
  'page.js': own('page.js'),
};

function read(path: string): Asset {
  const bytes = readFileSync(path);
  const type = path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
  return { type, bytes, version: createHash('sha256').update(bytes).digest('hex').slice(0, 12) };
}

/** The files of the page by name: ours, and htmx as its package ships it. Read once. */
export const readAssets = (): ReadonlyMap<string, Asset> =>
  new Map(Object.entries(PATHS).map(([name, path]) => [name, read(path)]));
