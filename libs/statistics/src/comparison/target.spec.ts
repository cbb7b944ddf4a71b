import { wilsonInterval, wilsonIntervalOfPopulation } from '../wilson';
import { targetOutcome } from './target';

describe('a target', () => {
  it.each([
    [93, 100, 0.9, 'undecided'],
    [180, 200, 0.85, 'met'],
    [190, 200, 0.9, 'met'],
    [85, 100, 0.9, 'undecided'],
    [26, 26, 0.9, 'undecided'],
    [140, 200, 0.8, 'missed'],
  ])('of %d satisfied of %d against %d is %s', (satisfied, answers, target, outcome) => {
    expect(targetOutcome(wilsonInterval(satisfied, answers)!, target)).toBe(outcome);
  });

  it('is met at the border itself, and missed only below it', () => {
    expect(targetOutcome({ lower: 0.9, upper: 0.95 }, 0.9)).toBe('met');
    expect(targetOutcome({ lower: 0.8, upper: 0.9 }, 0.9)).toBe('undecided');
    expect(targetOutcome({ lower: 0.8, upper: 0.8999 }, 0.9)).toBe('missed');
  });

  it('is always decided by a census', () => {
    expect(targetOutcome(wilsonIntervalOfPopulation(36, 40, 40)!, 0.9)).toBe('met');
    expect(targetOutcome(wilsonIntervalOfPopulation(35, 40, 40)!, 0.9)).toBe('missed');
  });

  it('is refused outside 0 and 1, as a percentage would be', () => {
    for (const target of [90, -0.1, NaN])
      expect(() => targetOutcome({ lower: 0, upper: 1 }, target)).toThrow(RangeError);
  });
});
