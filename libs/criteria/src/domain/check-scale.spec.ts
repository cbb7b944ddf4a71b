import { sameMeasure, scaleProblems } from './check-scale';
import { Scale } from './criteria-set';

const scale = (levels: string[], satisfied: string[]): Scale => ({
  code: 'S',
  levels: levels.map((code) => ({ code, label: { vi: code } })),
  satisfied,
});

describe('a scale', () => {
  it('a scale may have no satisfied level and then has no share', () => {
    expect(scaleProblems(scale(['1', '2'], []), 'scales[0]')).toEqual([]);
  });

  it('faults of a scale are named under its path in the document', () => {
    expect(
      scaleProblems(scale(['1', '1'], ['9']), 'scales[0]').map(({ code, place }) => `${code} ${place}`),
    ).toEqual(['CODE_REPEATED scales[0].levels[1].code', 'SATISFIED_LEVEL_UNKNOWN scales[0].satisfied[0]']);
  });

  it('levels have well-formed codes and labels that are not blank', () => {
    const broken = {
      code: 'thang đo',
      levels: [{ code: ' ', label: { vi: '' } }, ...scale(['2'], []).levels],
      satisfied: [],
    };
    expect(scaleProblems(broken, 's').map(({ code, place }) => `${code} ${place}`)).toEqual([
      'CODE_MALFORMED s.code',
      'CODE_MALFORMED s.levels[0].code',
      'LABEL_MISSING s.levels[0].label',
    ]);
  });

  it('two scales with the same levels in order and the same numerator measure the same, whatever their codes', () => {
    const five = scale(['1', '2', '3'], ['2', '3']);
    expect(sameMeasure(five, { ...scale(['1', '2', '3'], ['3', '2']), code: 'T' })).toBe(true);
    expect(sameMeasure(five, scale(['3', '2', '1'], ['2', '3']))).toBe(false);
    expect(sameMeasure(five, scale(['1', '2'], ['2', '3']))).toBe(false);
    expect(sameMeasure(five, scale(['1', '2', '3'], ['3']))).toBe(false);
    expect(sameMeasure(five, scale(['1', '2', '3'], ['1', '3']))).toBe(false);
  });
});
