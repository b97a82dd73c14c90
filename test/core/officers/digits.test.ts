import { describe, expect, test } from 'vitest';
import type { OfficerContext } from '../../../src/core/officers/types.ts';
import { read } from './reader.ts';

const quiet: OfficerContext = { openCases: [], lastAlert: null, replyingTo: null };
const alerted: OfficerContext = { ...quiet, lastAlert: '40711' };
const two: OfficerContext = {
  ...quiet,
  lastAlert: '40711',
  digitMessages: [
    { number: '33172', asks: 'accept' },
    { number: '40711', asks: 'accept' },
  ],
};
const asked: OfficerContext = { ...quiet, digitMessages: [{ number: '40711', asks: 'other' }] };
const replied: OfficerContext = { ...two, replyingTo: '33172' };

describe('a bare digit answers the one open message with digits, and no other (S9)', () => {
  test.each([
    ['1', alerted, 'accept', '40711', null],
    ['1.', alerted, 'accept', '40711', null],
    ['2 pak', alerted, 'decline', '40711', null],
    ['satu', alerted, 'accept', '40711', null],
    ['1 terima', alerted, 'accept', '40711', null],
    ['2 tidak bisa', alerted, 'decline', '40711', null],
    ['1', undefined, 'accept', null, 'which_case'],
    ['1', quiet, 'unclear', null, 'nothing_asked'],
    ['1', two, 'unclear', null, 'which_message'],
    ['saya bisa', two, 'accept', null, 'which_message'],
    ['saya sudah sehat, bisa tugas lagi', two, 'duty', null, null],
    ['tidak bisa bu', two, 'decline', null, 'which_message'],
    ['33172 saya bisa', two, 'accept', '33172', null],
    ['saya bisa', alerted, 'accept', '40711', null],
    ['33172 1', two, 'accept', '33172', null],
    ['2 33172', two, 'decline', '33172', null],
    ['1', replied, 'accept', '33172', null],
    ['40711 1', quiet, 'accept', '40711', null],
    ['1 tidak bisa', alerted, 'unclear', null, 'what'],
    ['2 terima', alerted, 'unclear', null, 'what'],
    ['3', alerted, 'unclear', null, 'what'],
    ['3', asked, 'answer', '40711', null],
    ['1', asked, 'answer', '40711', null],
    ['0', alerted, 'human', null, null],
    ['9', alerted, 'unclear', null, 'what'],
    ['1 orang sudah pulang kemarin', alerted, 'note', null, 'which_case'],
  ] as const)('%s', (text, context, command, about, doubt) => {
    const reading = read(text, context);
    expect([reading.command, reading.about, reading.doubt]).toEqual([command, about, doubt]);
  });
});

describe('which case is meant', () => {
  const one: OfficerContext = { ...quiet, openCases: ['40711'] };
  const several: OfficerContext = { ...quiet, openCases: ['40711', '33172'] };
  test.each([
    ['tadi saya ke rumahnya, ibunya sehat', one, 'note', '40711', null],
    ['tadi saya ke rumahnya, ibunya sehat', several, 'note', null, 'which_case'],
    ['tadi saya ke rumahnya, ibunya sehat', { ...several, replyingTo: '33172' }, 'note', '33172', null],
    ['33172 ibunya sehat', several, 'note', '33172', null],
    ['oke saya tangani', alerted, 'accept', '40711', null],
    ['oke saya tangani', { ...alerted, openCases: ['33172'] }, 'accept', '40711', null],
    ['sudah selesai pak', several, 'close', null, 'which_case'],
    ['TERIMA IO42', alerted, 'accept', null, 'unreadable_number'],
    ['siap 40711', alerted, 'accept', '40711', null],
    ['siap 40711', undefined, 'unclear', '40711', 'accept_or_decline'],
    ['siap', alerted, 'unclear', '40711', 'accept_or_decline'],
    ['iya siap', alerted, 'unclear', '40711', 'accept_or_decline'],
    ['ok', alerted, 'unclear', '40711', 'accept_or_decline'],
    ['nggih', alerted, 'unclear', '40711', 'accept_or_decline'],
    ['siap', two, 'unclear', null, 'which_message'],
    ['siap?', alerted, 'unclear', null, 'what'],
    ['siap', one, 'unclear', '40711', 'courtesy'],
    ['gak sanggup pak berat', alerted, 'decline', '40711', null],
    ['gak sanggup pak berat', one, 'urgent', '40711', null],
    ['gak sanggup', one, 'decline', null, 'which_case'],
    ['saya terima 40711 sama 33172', several, 'unclear', null, 'two_cases'],
  ] as const)('%s', (text, context, command, about, doubt) => {
    const reading = read(text, context);
    expect([reading.command, reading.about, reading.doubt]).toEqual([command, about, doubt]);
  });
});
