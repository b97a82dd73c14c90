import { prefer } from './prefer.ts';

/** Whoever is on call, for what cannot wait: critical cases and self-harm (S18). */
export const onCall = prefer({
  name: 'on-call',
  applies: (openCase) => openCase.severity === 'critical' || openCase.category === 'self_harm',
  suits: (officer) => officer.onCall,
});
