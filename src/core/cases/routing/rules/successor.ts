import { prefer } from './prefer.ts';

/** Who stands in for the officer that went on leave. */
export const successor = prefer({
  name: 'successor',
  applies: ({ successorId }) => successorId !== null,
  suits: (officer, { successorId }) => officer.id === successorId,
});
