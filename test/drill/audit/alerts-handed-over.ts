import type { Check } from './check.ts';

/** States in which a human knows that the alert may not have come, or it was of no use any more. */
const EXPLAINED = ['unknown', 'human', 'cancelled'];

interface Alert {
  case_id: string;
  state: string | null;
  provider_id: string | null;
  because: string | null;
}

const isHandedOver = ({ state, provider_id: sid, because }: Alert, taken: ReadonlySet<string>): boolean => {
  if (state === 'done') return sid !== null && taken.has(sid);
  return state !== null && (EXPLAINED.includes(state) || (state === 'dropped' && because !== null));
};

/** Every case called an officer, and the provider has every call. */
export const alertsHandedOver: Check = {
  name: 'every alert handed over',
  async look({ sql, accepted }) {
    const taken = new Set(accepted.map(({ sid }) => sid));
    const alerts = await sql<Alert[]>`
      select e.case_id, o.state, o.provider_id, o.because from events e
      left join outbox o on o.case_id = e.case_id and o.officer_id = e.officer_id and o.purpose = 'alert'
        and o.created_at = e.at
      where e.type = 'officer_alerted'`;
    const silent = await sql<{ id: string }[]>`
      select id from cases c where not practice
        and not exists (select from events e where e.case_id = c.id and e.type = 'officer_alerted')`;
    const wrong = [
      ...alerts.flatMap((one) => (isHandedOver(one, taken) ? [] : [`case ${one.case_id}: alert is ${one.state}`])),
      ...silent.map(({ id }) => `case ${id}: nobody was called`),
    ];
    return { looked: alerts.length, wrong };
  },
};
