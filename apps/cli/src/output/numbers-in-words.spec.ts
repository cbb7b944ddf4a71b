import { numbersInWords } from './numbers-in-words';

const classes = [
  { code: '1', from: 0, to: 2.5, count: 4 },
  { code: '2', from: 2.5, to: 5, count: 6 },
];

describe('answers in numbers on the command line', () => {
  it('have a decimal comma in every figure', () => {
    const estimates = { lowerQuartile: 1.25, median: 2.875, upperQuartile: 4 };
    const line = numbersInWords({ classes, mean: 2.6, estimates });
    expect(line).toMatch(/^0–2,5:4 2,5–5:6 · .*mean 2,6 · .*≈ 1,25 \/ 2,88 \/ 4$/);
  });

  it('of few people are counts alone', () => {
    expect(numbersInWords({ classes })).toBe('0–2,5:4 2,5–5:6');
  });
});
