import { cautiousAnswers } from './cautious-answers';

const unit = (share: number, forms: number, effectiveAnswers: number) => ({ share, forms, effectiveAnswers });

describe('cautious answers', () => {
  it('are never more than a form carries on average, and fewer where a unit has fewer', () => {
    // By hand: weights 9 and 16; c = 25/(9/4 + 16/1) = 100/73.
    const found = cautiousAnswers([unit(0.9, 100, 400), unit(0.8, 100, 100)]);
    expect(found).toEqual([expect.closeTo(10_000 / 73, 9), 100]);
  });

  it('give units that all agree no weight, and leave them alone where there are no others', () => {
    const [lucky] = cautiousAnswers([unit(1, 26, 26), unit(0.9, 100, 50)]);
    expect(lucky).toBeCloseTo(13, 9);
    expect(cautiousAnswers([unit(1, 26, 26), unit(0, 10, 10)])).toEqual([26, 10]);
    expect(cautiousAnswers([])).toEqual([]);
  });

  it('are those of a single unit where it stands alone', () => {
    expect(cautiousAnswers([unit(0.9, 100, 250)])).toEqual([expect.closeTo(250, 9)]);
  });

  it('are refused for what is no unit', () => {
    for (const wrong of [unit(1.1, 5, 5), unit(0.5, 0, 5), unit(0.5, 5, 0), unit(NaN, 5, 5)])
      expect(() => cautiousAnswers([wrong])).toThrow(RangeError);
  });
});
