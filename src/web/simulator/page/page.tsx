import type { Line } from '../../../channels/simulator/threads.ts';
import type { Decision } from '../index.ts';
import { ClockControl } from './clock.tsx';
import { DecisionList } from './decision-list.tsx';
import { Phone } from './phone.tsx';
import { type Choice, type Hands, SLOTS, type Slot } from './slots.ts';
import type { Story } from './stories.ts';
import { StoryCard } from './story-card.tsx';

/** All that the page shows at one moment. */
export interface Shown {
  hands: Hands;
  choices: Record<Slot, Choice[]>;
  lines: Record<Slot, Line[]>;
  decisions: Decision[];
  names: ReadonlyMap<string, string>;
  story: Story;
  now: Date;
  /** Where the live events begin. */
  cursor: string;
  /** The address of a file of ours by its name. */
  asset(name: string): string;
}

const HTMX = JSON.stringify({ history: 'reload', includeIndicatorCSS: false, noSwap: [204, 304, '4xx', '5xx'] });

const TABS = { worker: 'Pekerja', family: 'Keluarga', officer: 'Petugas' } as const;

const CALLS = [
  ['POST /simulator/messages', 'sebuah HP mengirim'],
  ['GET /simulator/messages', 'yang diterima HP'],
  ['GET /simulator/decisions', 'keputusan dan alasannya'],
  ['POST /simulator/faults', 'kiriman berikutnya gagal'],
  ['GET /simulator/roster', 'petugas contoh'],
  ['POST /simulator/clock', 'majukan waktu'],
  ['GET /health /ready /metrics', 'keadaan'],
] as const;

const Head = ({ asset }: Pick<Shown, 'asset'>) => (
  <head>
    <meta charset="utf-8" />
    <title>Desbumi Helpline · CONTOH</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="htmx-config" content={HTMX} />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href={asset('page.css')} />
    {/* Not deferred: htmx would begin in between, before it knows of streams, and the page would stand still. */}
    <script src={asset('htmx.min.js')} />
    <script src={asset('hx-sse.min.js')} />
    <script src={asset('page.js')} defer />
  </head>
);

/** The simulator: three phones, a clock, and why. */
export const Page = (shown: Shown) => (
  <html lang="id">
    <Head asset={shown.asset} />
    <body>
      <header class="top">
        <h1>
          Desbumi Helpline <span class="contoh">CONTOH</span>
        </h1>
        <p class="lead">
          HP di sini semuanya tiruan. <span lang="en">Simulated phones; nothing leaves this machine.</span>
        </p>
        <ClockControl now={shown.now} />
      </header>
      <StoryCard story={shown.story} />
      <nav class="tabs" aria-label="Bagian">
        {SLOTS.map((slot) => (
          <a href={`#${slot}`} key={slot}>
            {TABS[slot]}
          </a>
        ))}
        <a href="#why">Kenapa</a>
      </nav>
      <main hx-sse:connect={`/simulator/events?after=${shown.cursor}`} hx-swap="none">
        {SLOTS.map((slot) => (
          <Phone
            slot={slot}
            phone={shown.hands[slot]}
            choices={shown.choices[slot]}
            lines={shown.lines[slot]}
            key={slot}
          />
        ))}
        <section class="slot why" id="why" aria-label="Kenapa">
          <header>
            <h2>
              Kenapa <small lang="en">What was decided, and why</small>
            </h2>
            <p class="about">tiap keputusan menyimpan alasannya</p>
          </header>
          <DecisionList decisions={shown.decisions} names={shown.names} />
        </section>
      </main>
      <p id="status" role="status" />
      <footer>
        <details>
          <summary>Untuk program · the same by HTTP</summary>
          <dl>
            {CALLS.map(([call, does]) => (
              <div key={call}>
                <dt>{call}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </details>
      </footer>
    </body>
  </html>
);
