import { indexChange } from './index-change';
import { changeText } from './change-texts';

describe('the change of an index', () => {
  const now = { index: 83.944, n: 500, effectiveAnswers: 4000 };
  const then = { index: 80.076, n: 500, effectiveAnswers: 3000 };

  it('is the difference of the printed indices, with its interval in tenths and whether it is more than chance', () => {
    const change = indexChange(now, then, 95);
    expect(change).toEqual({ points: 3.86, interval: { lower: 2.1, upper: 5.7 }, verdict: 'more' });
    expect(indexChange(then, now, 95)).toEqual({
      points: -3.86,
      interval: { lower: -5.7, upper: -2.1 },
      verdict: 'less',
    });
    expect(changeText(change, 'recounted')).toEqual({
      vi: '+3,86 điểm % (+2,1 đến +5,7): tăng, nhiều hơn mức ngẫu nhiên',
      en: '+3.86 points (+2.1 to +5.7): more, beyond chance',
    });
  });

  it('cannot be told from few answers, where the printed interval reaches 0, and where an error is not known', () => {
    expect(indexChange({ ...now, effectiveAnswers: 40 }, then, 95).verdict).toBe('cannot-be-told');
    const close = indexChange({ ...now, effectiveAnswers: 690 }, then, 99);
    expect(close).toMatchObject({ interval: { lower: -0.5 }, verdict: 'cannot-be-told' });
    const unknown = indexChange(now, { index: 80, n: 500 }, 95);
    expect(unknown).toEqual({ points: 3.94, verdict: 'cannot-be-told' });
    expect(changeText(unknown, 'recounted').en).toBe('+3.94 points: cannot be told from its forms');
    expect(changeText(indexChange(then, { index: 80.08, n: 500 }, 95), 'recounted').vi).toBe(
      '0,00 điểm %: chưa đủ cơ sở nói tăng hay giảm',
    );
  });

  it('is told more carefully under a higher level of confidence', () => {
    const [usual, high] = [indexChange(now, then, 90).interval, indexChange(now, then, 99).interval];
    expect(high?.lower).toBeLessThan(usual?.lower ?? 0);
    expect(high?.upper).toBeGreaterThan(usual?.upper ?? 0);
  });
});
