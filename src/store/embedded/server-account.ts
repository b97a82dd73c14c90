import { readFile, stat } from 'node:fs/promises';
import { CannotStart } from './cannot-start.ts';

/** A line of /etc/passwd: whom PostgreSQL runs as when we are root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const PREFERRED = ['postgres', '_postgres', 'nobody'];

/**
 * Whom the server runs as: null means as ourselves. PostgreSQL refuses to run as root, and a cluster that
 * exists can only be served by its owner; throws when root finds no account to use.
 */
export async function serverAccount(existingCluster: string | null): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = existingCluster === null ? null : await stat(existingCluster);
  const account = pickAccount(await readFile('/etc/passwd', 'utf8'), owner?.uid);
  if (account !== null) return account;
  if (owner !== null && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  throw new CannotStart(
    `PostgreSQL refuses to run as root, and this machine has none of the accounts ${PREFERRED.join(', ')}.`,
  );
}

/** The account with that uid, or without one the first preferred account that is not root. */
export function pickAccount(passwd: string, uid?: number): Account | null {
  const accounts = passwd.split('\n').map(readLine);
  const fits =
    uid === undefined
      ? PREFERRED.map((name) => accounts.find((account) => account.name === name))
      : [accounts.find((account) => account.uid === uid)];
  return fits.find((account) => account !== undefined && account.uid > 0) ?? null;
}

function readLine(line: string): Account {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}
