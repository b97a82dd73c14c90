import type { Assessment } from '../danger/assessment.ts';
import type { Scene } from './scene.ts';

/**
 * Family by her words (S10): a phone of Indonesia that speaks of somebody else. By SMS that is enough; on WhatsApp a
 * worker may carry her old number abroad, so there the words must also name where that somebody is.
 */
export function speaksForAnother(scene: Scene, read: Assessment): boolean {
  if (scene.country !== 'ID' || read.speaker !== 'family') return false;
  return scene.channel === 'sms' || (read.country !== null && read.country !== 'ID');
}
