// `node .ci/complete-lock.mjs` after `npm install`: a registry that does not serve a package for other systems leaves
// it out of package-lock.json, and then `npm ci` refuses everywhere ("Missing: … from lock file"). This writes the
// missing optional packages by name and version; npm skips them here, and checks them where they fit.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ppc64', 'riscv64', 's390x', 'ia32', 'arm'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;

/** The places where node would look for a package that `owner` asks for, nearest first. */
function* placesOf(name, owner) {
  for (
    let folder = owner;
    folder !== '';
    folder = folder.slice(0, folder.lastIndexOf('node_modules')).replace(/\/$/, '')
  ) {
    yield `${folder}/node_modules/${name}`;
  }
  yield `node_modules/${name}`;
}

function entryOf(name, version, owner) {
  const [os] = SYSTEMS.filter((word) => name.includes(word));
  const [cpu] = PROCESSORS.filter((word) => name.includes(`-${word}`));
  const libc = name.includes('musl') ? 'musl' : /-gnu/.test(name) ? 'glibc' : undefined;
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(owner.dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

const added = [];
for (const [place, owner] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    if ([...placesOf(name, place)].some((known) => packages[known])) continue;
    if (!/^\d[\w.-]*$/.test(version))
      throw new Error(`${place} asks for ${name} ${version}: which version is not clear.`);
    packages[`node_modules/${name}`] = entryOf(name, version, owner);
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (added.length > 0) writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages of other systems added to package-lock.json.`);
