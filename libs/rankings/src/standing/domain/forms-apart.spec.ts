import { formsApart, neighboursOf } from './forms-apart';
import { JudgedAgency } from './judged-agency';

const agency = (agencyId: number, index: number, n: number, effectiveAnswers?: number): JudgedAgency => ({
  ...{ agencyId, group: 'commune', index, n, effectiveAnswers },
});

describe('the forms that tell two agencies apart', () => {
  it('are those of the formula', () => {
    // 0.45 and 0.55 differ by 0.1 with p(1−p) = 0.2475 each; steadied, 1.96·√(2·0.2476/(n + 3.84)) < 0.1 from n = 187 on.
    expect(formsApart(agency(1, 45, 100, 100), agency(2, 55, 150, 150), 95)).toEqual({
      ...{ forms: 187, further: 87, neighbourFurther: 37 },
    });
  });

  it('are twice as many where each form carries half an answer', () => {
    // 186.4 answers are needed, thus 372.8 forms.
    expect(formsApart(agency(1, 45, 100, 50), agency(2, 55, 100, 50), 95)).toMatchObject({ forms: 373 });
  });

  it('are more at a higher level', () => {
    const at = (level: 90 | 99) => formsApart(agency(1, 45, 50, 50), agency(2, 55, 50, 50), level);
    expect((at(99) as { forms: number }).forms).toBeGreaterThan(2 * (at(90) as { forms: number }).forms);
  });

  it.each([
    ['apart-already', agency(2, 95, 400, 400)],
    ['no-known-error', agency(2, 55, 400)],
    ['too-close', agency(2, 45.1, 400, 400)],
  ])('are not told for the reason %s', (reason, other) => {
    expect(formsApart(agency(1, 45, 400, 400), other, 95)).toEqual({ reason });
  });
});

describe('the neighbours of an agency', () => {
  const group = [
    ...[agency(5, 90, 100, 100), agency(4, 80, 100, 100), agency(3, 80, 100, 100)],
    ...[agency(2, 70, 100, 100), agency(1, 70, 100, 100), agency(6, 60, 100, 100)],
  ];
  const idsOf = (id: number, agencies = group) => {
    const { better, worse } = neighboursOf(id, agencies);
    return [better?.agencyId, worse?.agencyId];
  };

  it('have another index, and none lies beyond the ends', () => {
    expect(idsOf(4)).toEqual([5, 1]);
    expect(idsOf(2)).toEqual([3, 6]);
    expect([idsOf(5), idsOf(6)]).toEqual([
      [undefined, 3],
      [1, undefined],
    ]);
  });

  it('are of its group: others between them are passed over', () => {
    const between = { ...agency(7, 85, 100, 100), group: 'department' };
    expect(idsOf(4, [...group, between])).toEqual([5, 1]);
    expect(idsOf(7, [...group, between])).toEqual([undefined, undefined]);
  });

  it('do not depend on the order of the agencies', () => {
    expect(idsOf(4, group.toReversed())).toEqual(idsOf(4));
  });

  it('are refused for an agency outside the ranking', () => {
    expect(() => neighboursOf(9, group)).toThrow(RangeError);
  });
});
