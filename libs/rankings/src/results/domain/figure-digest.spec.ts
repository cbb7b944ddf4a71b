import { day } from '@hailong/kernel';
import { SurveyRound } from '@hailong/surveys/domain';
import { FigureInputs, figureDigest } from './figure-digest';

const DOCUMENT: SurveyRound = {
  ...{ code: 'dot', title: 'Đợt', year: 2026, deadlines: [], minimumResponses: 30, demonstration: false },
  window: { opensOn: day('2026-03-02'), closesOn: day('2026-05-31') },
  channels: ['online'],
  groups: [{ code: 'dan', label: { vi: 'Người dân' }, respondents: ['citizen'], questionnaireId: 1 }],
  participants: [{ agencyId: 7, rankingGroup: 'commune' }],
  quotas: [],
};
const ROUND = { roundId: 1, state: 'open', document: DOCUMENT } as const;
const INPUTS: FigureInputs = {
  reader: 'province',
  agencyId: 7,
  rounds: [ROUND],
  questionnaireIds: [1, 2],
  terms: { method: 'pooled', minimumResponses: 30 },
  shown: 'ab',
};

describe('the digest of the inputs of figures', () => {
  it('is the same for the same inputs', () => {
    expect(figureDigest(structuredClone(INPUTS))).toBe(figureDigest(INPUTS));
  });

  it('is another one with every other input: blocks, method, crosswalk, units, state, terms and reader', () => {
    const moved = { ...DOCUMENT, participants: [{ agencyId: 7, rankingGroup: 'department' }] };
    const others: readonly FigureInputs[] = [
      { ...INPUTS, shown: 'ac' },
      { ...INPUTS, terms: { ...INPUTS.terms, method: 'mean-of-factors' } },
      { ...INPUTS, terms: { ...INPUTS.terms, minimumResponses: 10 } },
      { ...INPUTS, questionnaireIds: [1, 3] },
      { ...INPUTS, rounds: [{ ...ROUND, document: moved }] },
      { ...INPUTS, rounds: [{ ...ROUND, state: 'final' }] },
      { ...INPUTS, rounds: [{ ...ROUND, roundId: 2 }] },
      { ...INPUTS, rounds: [ROUND, { ...ROUND, roundId: 2 }] },
      { ...INPUTS, agencyId: 8 },
      { ...INPUTS, reader: 7 },
      { ...INPUTS, reader: 8 },
    ];
    const digests = new Set([INPUTS, ...others].map(figureDigest));
    expect(digests.size).toBe(others.length + 1);
  });
});
