import { AlikeResponses, RecountedTallies } from './recounted-tallies';
import { StoredTally } from './tally-difference';

const KEY = {
  ...{ roundId: 1, questionnaireId: 7, group: 0, channel: 2, field: 0, procedureGroup: 0, tallyClass: 0 },
};
const VALID: AlikeResponses = {
  ...{ ...KEY, valid: true, outside: false, seen: false, n: 3, length: 2, sheets: '0-0..1' },
  // Two positions: three slots, then four.
  ...{ offsets: [0, 3], hasRound: true },
};
const TALLY: StoredTally = {
  ...{ ...KEY, responses: 3, invalid: 0, screenedOut: 0, seen: 0, counts: [0, 1, 2, 1, 1, 0, 1] },
};

function recounted(...alike: readonly AlikeResponses[]): RecountedTallies {
  const tallies = new RecountedTallies();
  for (const each of alike) tallies.add(each);
  return tallies;
}

describe('a recount', () => {
  it('agrees with a tally of the same responses, in whatever portions they come', () => {
    expect(recounted(VALID).differences([TALLY])).toEqual([]);
    const first = { ...VALID, n: 1, sheets: '0-' };
    expect(recounted(first, { ...VALID, n: 2, sheets: '0..1' }).differences([TALLY])).toEqual([]);
  });

  it('counts valid, seen, blank and screened-out responses apart, and no sheet of those that are not valid', () => {
    const alike = recounted(
      { ...VALID, seen: true },
      { ...VALID, valid: false, n: 4, sheets: '' },
      { ...VALID, valid: false, outside: true, n: 5, sheets: '' },
    );
    expect(alike.responses).toBe(12);
    expect(alike.differences([{ ...TALLY, seen: 3, invalid: 4, screenedOut: 5 }])).toEqual([]);
  });

  it('tells every number of a tally that is not the sum of its responses', () => {
    const counts = [0, 1, 2, 1, 1, 9, 1];
    expect(recounted(VALID).differences([{ ...TALLY, responses: 4, counts }])).toEqual([
      { ...KEY, what: 'responses', tallied: 4, recounted: 3 },
      { ...KEY, what: 'slot 5', tallied: 9, recounted: 0 },
    ]);
  });

  it('tells a tally without responses and responses without a tally, in the order of their keys', () => {
    const other = { ...TALLY, roundId: 2, responses: 1, counts: [] };
    expect(
      recounted(VALID)
        .differences([other])
        .map(({ roundId, what }) => [roundId, what]),
    ).toEqual([
      ...['responses', 'slot 1', 'slot 2', 'slot 3', 'slot 4', 'slot 6'].map((what) => [1, what]),
      [2, 'responses'],
    ]);
  });

  it.each([
    ['of an unknown questionnaire', { offsets: null }],
    ['of another length than their questionnaire has positions', { length: 3, n: 2 }],
    ['of an unknown round', { hasRound: false }],
  ])('calls sheets %s orphans', (_, odd) => {
    const found = recounted({ ...VALID, ...odd }).differences([]);
    expect(found).toContainEqual(expect.objectContaining({ what: 'orphans', tallied: 0 }));
  });

  it('tells a character that no sheet has', () => {
    const found = recounted({ ...VALID, n: 1, sheets: '~-' }).differences([]);
    expect(found).toContainEqual({ ...KEY, what: 'slot -1', tallied: 0, recounted: 1 });
  });

  it('sums up valid responses by address', () => {
    const invalid = { ...VALID, channel: 3, valid: false, n: 4, sheets: '' };
    const address = { roundId: 1, group: 0, channel: 2, field: 0, procedureGroup: 0, tallyClass: 0 };
    expect([...recounted(VALID, invalid).addresses()]).toEqual([{ ...address, n: 3 }]);
  });
});
