import { DrizzleQueryError } from 'drizzle-orm/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SendError } from '../src/core/contact/send-error.ts';
import { describeError, errorCode } from '../src/describe-error.ts';
import { STEM } from './support/canary/words.ts';

const numRuns = Number(process.env.RUNS ?? 300);

/** Texts that try to look like a frame of a stack, or that hold one. */
const hostile = fc
  .array(
    fc.constantFrom(STEM, `\n    at ${STEM} (src/${STEM}.ts:1:1)`, '\n', 'Error: ', 'at async ', '(test/x.ts:1)', ' '),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => STEM + parts.join(''));

describe('what is told of an error', () => {
  it('has nothing of its message, its name, its code or its cause, whatever they hold', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.boolean(), (message, other, changed) => {
        const cause = Object.assign(new TypeError(other), { code: message, status: other, constraint_name: message });
        const error = Object.assign(new Error(message, { cause }), { name: message, code: other });
        if (changed) error.message = other;
        expect(JSON.stringify([describeError(error), errorCode(error)])).not.toContain(STEM);
      }),
      { numRuns },
    );
  });

  it.each([
    ['a text', STEM],
    ['an object', { message: STEM }],
    ['nothing', undefined],
  ])('has nothing of what is no error: %s', (_what, thrown) => {
    expect(describeError(thrown)).toEqual({ class: typeof thrown });
  });

  it('names where it happened', () => {
    expect(describeError(new Error('why')).at?.[0]).toMatch(/ test\/describe-error\.test\.ts:\d+$/);
  });

  it('keeps code and constraint of the database, not the statement', () => {
    const refused = Object.assign(new Error(`Key (value)=(${STEM})`), {
      code: '23505',
      constraint_name: 'cases_number',
    });
    refused.name = 'PostgresError';
    const error = new DrizzleQueryError(`insert ${STEM}`, [STEM], refused);
    const cause = { class: 'PostgresError', code: '23505', constraint: 'cases_number' };
    expect(describeError(error)).toMatchObject({ class: 'Error', cause });
    expect(errorCode(error)).toBe('cases_number');
    expect(JSON.stringify(describeError(error))).not.toContain(STEM);
  });

  it('keeps the class of a schema that did not fit, and our own codes', () => {
    const { error } = z.strictObject({}).safeParse({ [STEM]: STEM });
    expect(errorCode(error)).toBe('ZodError');
    expect(errorCode(new SendError('rate_limited', '20429'))).toBe('rate_limited');
    expect(errorCode(Object.assign(new Error(STEM), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
  });
});
