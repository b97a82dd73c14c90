import { prefer } from './prefer.ts';

/** A woman for sexual violence, for a child, and whenever the reporter asked for one. */
export const woman = prefer({
  name: 'woman',
  applies: (openCase) => openCase.prefersWoman || openCase.aboutChild || openCase.category === 'sexual_violence',
  suits: (officer) => officer.woman,
});
