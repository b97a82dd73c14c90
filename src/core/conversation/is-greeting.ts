import type { World } from './reader.ts';
import type { Heard, ReportedCase } from './scene.ts';

/** Words with which people only come in: no news of a case, and they ring nobody. Where it is critical, every word counts. */
export const isGreeting = (heard: Heard, { severity }: Pick<ReportedCase, 'severity'>, { env }: World): boolean => {
  if (severity === 'critical' || heard.media > 0 || heard.text.trim() === '') return false;
  const { intent, category } = env.assess(heard.text);
  return intent === 'greeting' && category === 'none';
};
