import { judgementText, printedStanding, whyWithoutStanding } from './standing-texts';

const ranks = (best: number, worst: number) => ({ best, worst, amongFirst: true, amongLast: false });

describe('the texts of a standing', () => {
  it('say the band and the ranks that an agency may have', () => {
    expect(printedStanding({ band: 'as-others', overall: ranks(3, 9), inGroup: ranks(1, 1) })).toMatchObject({
      ...{ band: 'as-others', bandTextEn: 'as the others of its group' },
      overall: { text: 'có thể từ hạng 3 đến 9', textEn: 'could be rank 3 to 9' },
      inGroup: { text: 'hạng 1', textEn: 'rank 1' },
    });
  });

  it('name level, seed and what the bands stand beside', () => {
    const judgement = {
      confidence: 95,
      seed: 12,
      criticalValues: { inGroup: {} },
      standings: new Map(),
    } as const;
    expect(judgementText(judgement).en).toMatch(
      /^95% intervals.* seed 12; bands beside the mean of the group$/,
    );
    expect(judgementText({ ...judgement, target: 87.5 }).vi).toMatch(/so với mục tiêu 87,5%$/);
  });

  it('give the reason under a mean score alone', () => {
    expect(whyWithoutStanding('mean-score')?.en).toMatch(/Choose a method of satisfied shares/);
    expect(whyWithoutStanding('pooled')).toBeUndefined();
  });
});
