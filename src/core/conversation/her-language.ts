import type { World } from './reader.ts';
import type { Session } from './session.ts';

/** The world with texts in the language she chose. */
export function inHerLanguage({ language }: Session, world: World): World {
  if (language === 'id') return world;
  return { ...world, texts: world.texts.in(language), env: { ...world.env, language } };
}
