import { clockAt } from '../../../core/contact/local-time.ts';
import type { Decision } from '../index.ts';
import { labelOf } from './labels.ts';
import { reasonIn } from './reasons.ts';
import { nameAt } from './slots.ts';
import { ZONE } from './thread.tsx';

/** Longer reasons are folded: the first part says most. */
const SHOWN = 1;

const Because = ({ because }: { because: string }) => {
  const parts = because
    .split('; ')
    .filter((part) => part)
    .map(reasonIn);
  if (parts.length === 0) return null;
  const [rest, first] = [parts.slice(SHOWN), parts.slice(0, SHOWN).join('; ')];
  if (rest.length === 0) return <p class="because">{first}</p>;
  return (
    <details class="because">
      <summary>
        {first} <span class="more">{`+${rest.length}`}</span>
      </summary>
      <ul>
        {rest.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </details>
  );
};

const Line = ({ decision, names }: { decision: Decision; names: ReadonlyMap<string, string> }) => {
  const { id, at, event, because, address, until } = decision;
  const { words, tone } = labelOf(event);
  return (
    <li class={`decision ${tone}`} id={`decision-${id}`} title={event}>
      <p class="what">
        <b>{words}</b>
        <time datetime={at}>{clockAt(new Date(at), ZONE)}</time>
      </p>
      <p class="whose">
        {decision.case ? <span class="number">{decision.case}</span> : null}
        {address ? <span>{nameAt(names, address)}</span> : null}
        {until ? <span>{`sampai ${clockAt(new Date(until), ZONE)}`}</span> : null}
      </p>
      <Because because={because} />
    </li>
  );
};

/** What the helpline decided and why, newest first. */
export const DecisionList = ({
  decisions,
  names,
}: {
  decisions: Decision[];
  /** Whose an address is. */
  names: ReadonlyMap<string, string>;
}) => (
  <ol class="decisions" id="decisions" tabindex={0} aria-label="Keputusan" hx-swap-oob="outerMorph">
    {decisions.length === 0 ? <li class="empty">Begitu ada pesan, alasannya muncul di sini.</li> : null}
    {decisions.map((decision) => (
      <Line decision={decision} names={names} key={decision.id} />
    ))}
  </ol>
);
