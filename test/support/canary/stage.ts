import postgres from 'postgres';
import { startCutProxy } from '../cut-proxy.ts';
import { FakeTwilio } from '../fake-twilio.ts';
import { type Backend, startHelpline } from '../helpline.ts';
import { twilioEnv } from '../twilio-config.ts';
import { failingContent, type Stage } from './story.ts';

export interface OpenStage extends Stage {
  /** Of the database itself, beside the wire that is cut. */
  databaseUrl: string;
  close(): Promise<void>;
}

/** A helpline on this database behind a wire that can be cut, with a Twilio of its own and simulated phones. */
export async function openStage(
  database: { url: string; drop(): Promise<void> },
  { backend, env = {} }: { backend: Backend; env?: Record<string, string> },
): Promise<OpenStage> {
  const publicBaseUrl = 'https://helpline.example.org';
  const fake = await FakeTwilio.start({ publicBaseUrl });
  const proxy = await startCutProxy(database.url);
  const line = await startHelpline({
    backend,
    databaseUrl: proxy.url,
    env: { ...twilioEnv(fake, publicBaseUrl), ...env },
    content: failingContent(proxy.cut),
  });
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  const close = async () => {
    await line.close();
    await sql.end();
    await proxy.close();
    await fake.close();
    await database.drop();
  };
  return { line, fake, proxy, databaseUrl: database.url, administer: (one) => sql.unsafe(one), close };
}
