import { JudgedAgency } from '../../standing/domain/judged-agency';
import { mixOfAll, standardMix } from './standard-mix';

const figure = (agencyId: number, index: number, n: number, effectiveAnswers?: number): JudgedAgency => ({
  ...{ agencyId, group: 'department', index, n, effectiveAnswers },
});

describe('agencies brought to one mix of service fields', () => {
  it('have the index that their forms would have in the mix of all forms', () => {
    // Land pleases less everywhere. The first agency has more of it: as it came 62, in the mix of 80 : 80 it is 70.
    const strata = new Map([
      ['land', [figure(1, 60, 60, 60), figure(2, 60, 20, 20)]],
      ['civil', [figure(1, 80, 20, 20), figure(2, 80, 60, 60)]],
    ]);
    const mixed = standardMix([1, 2], strata) ?? [];
    expect(mixed.map(({ agencyId, index, n }) => [agencyId, index, n])).toEqual([
      [1, 70, 80],
      [2, 70, 80],
    ]);
    // Variance 0.25 · 0.24/60 + 0.25 · 0.16/20 = 0.003; 0.7 · 0.3 / 0.003 answers are as precise.
    expect(mixed[0]?.effectiveAnswers).toBeCloseTo(70, 9);
  });

  it('have each field count by its part of the forms of all', () => {
    const strata = new Map([
      ['land', [figure(1, 60, 110, 110), figure(2, 40, 40, 40)]],
      ['civil', [figure(1, 80, 20, 20), figure(2, 80, 30, 30)]],
    ]);
    // 150 of 200 forms are about land.
    expect(standardMix([1, 2], strata)?.map(({ index }) => index)).toEqual([65, 50]);
  });

  it('leave out a field in which an agency has fewer than ten forms', () => {
    const strata = new Map([
      ['land', [figure(1, 60, 60, 60), figure(2, 50, 20, 20)]],
      ['civil', [figure(1, 80, 20, 20), figure(2, 80, 9, 9)]],
    ]);
    expect(standardMix([1, 2], strata)?.map(({ index, n }) => [index, n])).toEqual([
      [60, 60],
      [50, 20],
    ]);
  });

  it('have no mix where they share no field, and none where there is no agency', () => {
    const strata = new Map([
      ['land', [figure(1, 60, 60, 60)]],
      ['civil', [figure(2, 80, 60, 60)]],
    ]);
    expect(standardMix([1, 2], strata)).toBeUndefined();
    expect(standardMix([], strata)).toBeUndefined();
  });

  it('have an unknown error where that of a field is not known', () => {
    const strata = new Map([
      ['land', [figure(1, 60, 60, 60)]],
      ['civil', [figure(1, 80, 60)]],
    ]);
    expect(standardMix([1], strata)).toEqual([{ ...figure(1, 70, 120), effectiveAnswers: undefined }]);
  });
});

describe('the mix of all units that a single figure is brought to', () => {
  const all = new Map([
    ['land', 300],
    ['civil', 100],
    ['tax', 600],
  ]);

  it('is that of all forms, over the fields in which the figure has forms enough, and says how many these are', () => {
    const own = new Map([
      ['land', 20],
      ['civil', 10],
      ['tax', 9],
      [undefined, 1],
    ]);
    expect(mixOfAll(own, all)).toEqual({
      parts: new Map([
        ['land', 0.75],
        ['civil', 0.25],
      ]),
      covered: 0.75,
    });
  });

  it('does not exist where no field has forms enough', () => {
    expect(mixOfAll(new Map([['land', 9]]), all)).toBeUndefined();
    expect(mixOfAll(new Map([[undefined, 90]]), all)).toBeUndefined();
  });
});
