import { CalendarDay, day } from '@hailong/kernel';
import { criteriaSetProblems } from './check-criteria-set';
import { ContentArea, CriteriaSet, Criterion, Factor, Scale } from './criteria-set';

const fiveLevels: Scale = {
  code: 'HL5',
  levels: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'].map(
    (vi, index) => ({
      code: String(index + 1),
      label: { vi },
    }),
  ),
  satisfied: ['4', '5'],
};

const criterion = (code: string, more: Partial<Criterion> = {}): Criterion => ({
  code,
  label: { vi: `Tiêu chí ${code}` },
  ...more,
});
const factor = (code: string, criteria: readonly Criterion[], more: Partial<Factor> = {}): Factor => ({
  code,
  label: { vi: `Yếu tố ${code}` },
  criteria,
  ...more,
});
const area = (code: string, factors: readonly Factor[]): ContentArea => ({
  code,
  label: { vi: code },
  factors,
});

const areas = [
  area('I', [factor('A', [criterion('1'), criterion('2')])]),
  area('II', [factor('B', [criterion('3')])]),
];

function setWith(more: Partial<CriteriaSet>): CriteriaSet {
  return {
    title: { vi: 'Bộ tiêu chí' },
    period: { from: day('2024-01-01'), to: day('2026-12-31') },
    scale: fiveLevels,
    method: 'mean-of-criteria',
    areas,
    ...more,
  };
}

function found(more: Partial<CriteriaSet>): string[] {
  return criteriaSetProblems(setWith(more)).map(({ code, place }) => `${code} ${place}`);
}

describe('a criteria set', () => {
  it('a set without faults may be published', () => {
    expect(found({})).toEqual([]);
  });

  it('an area, a factor and a criterion may share a code, two of a kind may not', () => {
    expect(found({ areas: [area('A', [factor('A', [criterion('A')])])] })).toEqual([]);
    const repeated = [
      area('I', [factor('A', [criterion('1')]), factor('B', [criterion('2')])]),
      area('I', [factor('A', [criterion('3'), criterion('1')])]),
    ];
    expect(found({ areas: repeated })).toEqual([
      'CODE_REPEATED areas[1].code',
      'CODE_REPEATED areas[1].factors[0].code',
      'CODE_REPEATED areas[1].factors[0].criteria[1].code',
    ]);
  });

  it.each(['', '.1', 'tiêu', 'F 1', 'x'.repeat(41)])('the code "%s" is refused', (code) => {
    expect(found({ areas: [area('I', [factor('A', [criterion('0'), criterion(code)])])] })).toEqual([
      'CODE_MALFORMED areas[0].factors[0].criteria[1].code',
    ]);
  });

  it.each(['1', 'F1.1', 'TC_2-b', 'x'.repeat(40)])('the code "%s" is accepted', (code) => {
    expect(found({ areas: [area('I', [factor('A', [criterion(code)])])] })).toEqual([]);
  });

  it('a blank Vietnamese text is refused, whatever else is translated', () => {
    const blank = { vi: ' ', en: 'Waiting room' };
    expect(
      found({
        title: blank,
        areas: [area('I', [factor('A', [criterion('1', { label: blank })], { label: blank })])],
      }),
    ).toEqual([
      'LABEL_MISSING title',
      'LABEL_MISSING areas[0].factors[0].label',
      'LABEL_MISSING areas[0].factors[0].criteria[0].label',
    ]);
  });

  it('a scale has 2 to 10 levels', () => {
    const levels = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ code: String(i), label: { vi: 'x' } }));
    const withLevels = (count: number) =>
      found({ scale: { code: 'S', levels: levels(count), satisfied: ['0'] } });
    expect(withLevels(1)).toEqual(['SCALE_LEVELS_OUTSIDE scale.levels']);
    expect(withLevels(2)).toEqual([]);
    expect(withLevels(10)).toEqual([]);
    expect(withLevels(11)).toEqual(['SCALE_LEVELS_OUTSIDE scale.levels']);
  });

  it('the levels of a scale have different codes', () => {
    const [first, ...others] = fiveLevels.levels;
    expect(found({ scale: { ...fiveLevels, levels: [...others, { ...first!, code: '4' }] } })).toEqual([
      'CODE_REPEATED scale.levels[4].code',
    ]);
  });

  it('a set names satisfied levels, and only levels of its scale', () => {
    expect(found({ scale: { ...fiveLevels, satisfied: [] } })).toEqual([
      'SATISFIED_LEVELS_MISSING scale.satisfied',
    ]);
    expect(found({ scale: { ...fiveLevels, satisfied: ['5', '6'] } })).toEqual([
      'SATISFIED_LEVEL_UNKNOWN scale.satisfied[1]',
    ]);
    expect(found({ scale: { ...fiveLevels, satisfied: ['5', '5'] } })).toEqual([
      'CODE_REPEATED scale.satisfied[1]',
    ]);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('the weight %p is refused', (weight) => {
    expect(found({ areas: [area('I', [factor('A', [criterion('1')], { weight })])] })).toEqual([
      'WEIGHT_OUTSIDE areas[0].factors[0].weight',
    ]);
  });

  it('any positive weight is accepted', () => {
    expect(found({ areas: [area('I', [factor('A', [criterion('1')], { weight: 0.25 })])] })).toEqual([]);
  });

  it('the period is one of real days, from the earlier to the later', () => {
    const one = day('2024-01-01');
    expect(found({ period: { from: one, to: one } })).toEqual([]);
    expect(found({ period: { from: day('2024-01-02'), to: one } })).toEqual(['PERIOD_REVERSED period']);
    expect(found({ period: { from: one, to: '2026-02-30' as CalendarDay } })).toEqual([
      'DAY_UNREAL period.to',
    ]);
  });

  it('a set has at least one criterion', () => {
    expect(found({ areas: [] })).toEqual(['CRITERIA_MISSING areas']);
    expect(found({ areas: [area('I', [factor('A', [])])] })).toEqual(['CRITERIA_MISSING areas']);
  });

  it('an area has a factor and a factor has a criterion', () => {
    expect(
      found({ areas: [area('I', []), area('II', [factor('A', []), factor('B', [criterion('1')])])] }),
    ).toEqual(['AREA_EMPTY areas[0]', 'FACTOR_EMPTY areas[1].factors[0]']);
  });

  it('each core code is used once', () => {
    const twice = [
      area('I', [factor('A', [criterion('1', { coreCode: '1' }), criterion('2', { coreCode: '1' })])]),
    ];
    expect(found({ areas: twice })).toEqual(['CODE_REPEATED areas[0].factors[0].criteria[1].coreCode']);
  });

  it('all faults of a set are named at once', () => {
    const problems = criteriaSetProblems(
      setWith({ title: { vi: '' }, areas: [], scale: { ...fiveLevels, satisfied: [] } }),
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'LABEL_MISSING',
      'SATISFIED_LEVELS_MISSING',
      'CRITERIA_MISSING',
    ]);
    for (const { vi, en } of problems) expect(vi.length * en.length).toBeGreaterThan(0);
  });
});
