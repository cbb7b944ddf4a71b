import { day } from '@hailong/kernel';
import { FrameCell, populationIn, populationOver } from './frame-population';

const cell = (more: Partial<FrameCell>): FrameCell => ({
  ...{ agencyId: 1, shared: false, group: null, channel: null, field: null, procedureGroup: null },
  ...{ population: 500, ...more },
});
const ALL = { groups: [0, 1], everyGroup: true };

describe('N of a unit in a round', () => {
  it.each([
    ['that of the cell that counts all its forms', [cell({})], ALL, 500],
    [
      'the sum of its respondent groups',
      [cell({ group: 0, population: 3 }), cell({ group: 1, population: 4 })],
      ALL,
      7,
    ],
    ['unknown where a group states none', [cell({ group: 0 }), cell({ group: 1, population: null })], ALL],
    [
      'that of the group that is asked for',
      [cell({ group: 1, population: 4 })],
      { groups: [1], everyGroup: false },
      4,
    ],
    ['that of the field', [cell({}), cell({ field: 2, population: 9 })], { ...ALL, field: 2 }, 9],
    [
      'unknown from cells of a channel, shared cells and cells of others',
      [cell({ channel: 1 }), cell({ shared: true }), cell({ agencyId: 2 })],
      ALL,
    ],
    ['0 where that was stated', [cell({ population: 0 })], ALL, 0],
  ] as const)('is %s', (_name, cells, asked, expected = undefined) => {
    expect(populationIn(cells, 1, asked)).toBe(expected);
  });
});

describe('N of a unit over several rounds', () => {
  const round = (from: string, to: string, population?: number) => ({
    ...{ window: { from: day(from), to: day(to) }, population },
  });
  it.each([
    [
      'counts a frame that two rounds share once',
      [round('2024-01-01', '2024-12-31', 50), round('2024-01-01', '2024-12-31', 60)],
      60,
    ],
    [
      'adds frames of other days',
      [round('2024-07-01', '2024-12-31', 5), round('2024-01-01', '2024-06-30', 7)],
      12,
    ],
    [
      'is unknown where frames overlap in part',
      [round('2024-01-01', '2024-12-31', 5), round('2024-12-31', '2025-06-30', 7)],
    ],
    [
      'is unknown where a round states none',
      [round('2024-01-01', '2024-06-30', 5), round('2024-07-01', '2024-12-31')],
    ],
    ['is unknown without a round', []],
  ] as const)('%s', (_name, rounds, expected = undefined) => {
    expect(populationOver(rounds)).toBe(expected);
  });
});
