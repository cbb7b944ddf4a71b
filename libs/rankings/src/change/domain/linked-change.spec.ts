import { changeText } from './change-texts';
import { linkedChange, seriesLink } from './linked-change';

const index = (percent: number, n: number) => ({ index: percent, n, effectiveAnswers: n });

describe('the change across a bridge of two cores', () => {
  const link = seriesLink({ onNew: index(78, 400), onOld: index(84, 400), group: 'commune' }, 95);

  it('takes the difference that the form alone makes off the difference of the years', () => {
    expect(link).toMatchObject({ group: 'commune', points: -6, interval: { lower: -11.4, upper: -0.6 } });
    const change = linkedChange(index(80, 900), link, index(82, 900), 95);
    expect(change.points).toBe(4);
    expect(changeText(change, 'linked').en).toContain('(linked, with the error of the link)');
  });

  it('has the errors of both years and of the link: each of them makes its interval wider', () => {
    const widthOf = (n: readonly [number, number, number]) => {
      const linked = seriesLink({ onNew: index(78, n[1]), onOld: index(84, n[1]) }, 95);
      const { interval } = linkedChange(index(80, n[0]), linked, index(82, n[2]), 95);
      return (interval?.upper ?? 0) - (interval?.lower ?? 0);
    };
    const all = widthOf([900, 900, 900]);
    for (const n of [
      [100, 900, 900],
      [900, 100, 900],
      [900, 900, 100],
    ] as const)
      expect(widthOf(n)).toBeGreaterThan(all);
    // Four Wilson half-widths of about 2.6, 2.7, 2.4 and 2.5 points, by hand: √(2.6² + 2.7² + 2.4² + 2.5²) ≈ 5.1.
    expect(all).toBeGreaterThan(10);
    expect(all).toBeLessThan(10.5);
  });

  it('cannot be told where an error is not known', () => {
    const { index: percent, n } = index(80, 900);
    expect(linkedChange({ index: percent, n }, link, index(82, 900), 95)).toEqual({
      ...{ points: 4, verdict: 'cannot-be-told' },
    });
    expect(seriesLink({ onNew: { index: 78, n: 9 }, onOld: index(84, 9) }, 95)).not.toHaveProperty(
      'interval',
    );
  });

  it('covers the true change in at least 94 and at most 99 of 100 surveys, the forms of the agency being in its group', () => {
    const random = wordsOf(20270101);
    const satisfied = (n: number, share: number) => {
      let count = 0;
      for (let at = 0; at < n; at += 1) if (random() < share) count += 1;
      return count;
    };
    const [surveys, truth] = [2000, 100 * (0.79 - (0.77 - 0.83) - 0.82)];
    let covered = 0;
    for (let survey = 0; survey < surveys; survey += 1) {
      const own = satisfied(150, 0.79);
      const onNew = index((100 * (own + satisfied(450, 0.7633333))) / 600, 600);
      const onOld = index((100 * satisfied(600, 0.83)) / 600, 600);
      const then = index((100 * satisfied(300, 0.82)) / 300, 300);
      const linked = seriesLink({ onNew, onOld }, 95);
      const { interval } = linkedChange(index((100 * own) / 150, 150), linked, then, 95);
      if (interval && interval.lower <= truth && truth <= interval.upper) covered += 1;
    }
    expect(covered / surveys).toBeGreaterThan(0.94);
    expect(covered / surveys).toBeLessThan(0.99);
  });
});

/** Random numbers 0…1 of a seed (mulberry32). */
function wordsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  };
}
