import { describe, expect, it } from 'vitest';
import { sharedContent } from '../../support/helpline.ts';

const speaker = (text: string) => sharedContent().assess(text, 'sms').speaker;

describe('who speaks, in English', () => {
  it.each([
    'my daughter works in Saudi, not paid for 5 months',
    'I want to report my husband in Malaysia has no news',
    'please help my sister she is locked in the house',
  ])('family: %s', (text) => expect(speaker(text)).toBe('family'));

  it.each([
    'my employer does not pay me',
    'i miss my mother',
    'I send money to my mother every month but my boss takes it',
    'how to send money if my mother has no bank account',
  ])('herself: %s', (text) => expect(speaker(text)).toBe('worker'));
});
