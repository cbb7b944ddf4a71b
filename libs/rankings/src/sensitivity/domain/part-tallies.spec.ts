import { fieldStrata } from '../../fields/domain/field-strata';
import { PartTally, partTallies } from './part-tallies';

const block = (changes: Partial<PartTally>): PartTally => ({
  ...{ agencyId: 7, roundId: 1, questionnaireId: 3, channel: 2, field: 1, responses: 10, counts: [4, 6] },
  ...changes,
});

describe('the parts of shown forms', () => {
  it('add up the blocks of an agency, a round, a questionnaire, a channel and a field; a removal subtracts', () => {
    const sums = partTallies([
      block({}),
      block({ responses: -2, counts: [-2, 0] }),
      block({ channel: -1 }),
      block({ agencyId: 8 }),
    ]);
    expect(
      sums.map(({ agencyId, channel, responses, counts }) => [agencyId, channel, responses, counts]),
    ).toEqual([
      [7, 2, 8, [2, 6]],
      [7, -1, 10, [4, 6]],
      [8, 2, 10, [4, 6]],
    ]);
  });

  it('are of one field over rounds where code and label agree, and of none where the field is not told', () => {
    const stratumOf = fieldStrata([
      { roundId: 1, fields: [{ code: 'dat-dai', label: { vi: 'Đất đai' } }] },
      {
        roundId: 2,
        fields: [
          { code: 'ho-tich', label: { vi: 'Hộ tịch' } },
          { code: 'dat-dai', label: { vi: ' đất  ĐAI' } },
        ],
      },
      { roundId: 3, fields: [{ code: 'dat-dai', label: { vi: 'Nhà ở' } }] },
    ]);
    const land = stratumOf({ roundId: 1, field: 1 });
    expect(land).toBeDefined();
    expect(stratumOf({ roundId: 2, field: 2 })).toBe(land);
    expect(stratumOf({ roundId: 3, field: 1 })).not.toBe(land);
    expect([0, -1, 5].map((field) => stratumOf({ roundId: 1, field }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
