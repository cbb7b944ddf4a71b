import { day } from '@hailong/kernel';
import { CriteriaSet, Criterion, Factor } from './criteria-set';
import { differenceBetween } from './criteria-set-difference';

const labelled = (code: string, vi = `Nội dung ${code}`) => ({ code, label: { vi } });
const factor = (code: string, criteria: readonly Criterion[], weight?: number): Factor => ({
  ...labelled(code),
  criteria,
  ...(weight === undefined ? {} : { weight }),
});

function setOf(factors: readonly Factor[], more: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    title: { vi: 'Bộ tiêu chí' },
    period: { from: day('2023-01-01'), to: day('2026-12-31') },
    scale: { code: 'HL2', levels: [labelled('1'), labelled('2')], satisfied: ['2'] },
    method: 'pooled',
    areas: [{ ...labelled('DV'), factors }],
    ...more,
  };
}

const base = setOf([factor('F1', [labelled('1'), labelled('2')]), factor('F2', [labelled('3')])]);

function summary(from: CriteriaSet, to: CriteriaSet): string[] {
  return differenceBetween(from, to).map(
    ({ kind, code, before, after }) => `${kind} ${code}: ${before ?? '∅'} → ${after ?? '∅'}`,
  );
}

describe('the difference between two criteria sets', () => {
  it('equal sets have no difference, whatever the order of siblings', () => {
    expect(differenceBetween(base, setOf(base.areas[0]!.factors))).toEqual([]);
    expect(summary(base, setOf([...base.areas[0]!.factors].reverse()))).toEqual([]);
  });

  it('removed and added nodes are named with their labels', () => {
    const to = setOf([factor('F1', [labelled('1')]), factor('F2', [labelled('3'), labelled('4')])]);
    expect(summary(base, to)).toEqual(['removed 2: Nội dung 2 → ∅', 'added 4: ∅ → Nội dung 4']);
  });

  it('a criterion that moved to another factor differs from a replaced criterion', () => {
    const to = setOf([factor('F1', [labelled('1')]), factor('F2', [labelled('3'), labelled('2')])]);
    expect(summary(base, to)).toEqual(['moved 2: F1 → F2']);
  });

  it('a changed label is told in both languages', () => {
    const to = setOf([
      factor('F1', [labelled('1', 'Có đủ ghế'), labelled('2')]),
      factor('F2', [labelled('3')]),
    ]);
    expect(differenceBetween(base, to)).toEqual([
      {
        kind: 'relabelled',
        code: '1',
        before: 'Nội dung 1',
        after: 'Có đủ ghế',
        vi: 'Tiêu chí 1, đổi cách ghi: Nội dung 1 → Có đủ ghế.',
        en: 'Criterion 1, relabelled: Nội dung 1 → Có đủ ghế.',
      },
    ]);
  });

  it('a changed translation under an unchanged Vietnamese label is a difference', () => {
    const translated = (en: string) => setOf([factor('F1', [{ code: '1', label: { vi: 'Ghế', en } }])]);
    expect(summary(translated('Seat'), translated('Chair'))).toEqual([
      'relabelled 1: Ghế | en: Seat → Ghế | en: Chair',
    ]);
  });

  it('a criterion mapped elsewhere, in the core or in another system, is a difference', () => {
    const mapped = (coreCode: string, SIPAS: string) =>
      setOf([factor('F1', [{ ...labelled('1'), coreCode, externalCodes: { SIPAS } }])]);
    expect(summary(mapped('K1', '24'), mapped('K2', '25'))).toEqual([
      'remapped 1: K1 → K2',
      'remapped 1: SIPAS 24 → SIPAS 25',
    ]);
  });

  it('a locked criterion that became optional is a difference', () => {
    const to = setOf([
      factor('F1', [{ ...labelled('1'), optional: true }, labelled('2')]),
      factor('F2', [labelled('3')]),
    ]);
    expect(summary(base, to)).toEqual(['obligation 1: false → true']);
  });

  it('a weight that appears, changes or disappears is a difference', () => {
    const weighted = (weight?: number) => setOf([factor('F1', [labelled('1')], weight)]);
    expect(summary(weighted(), weighted(2))).toEqual(['weight F1: ∅ → 2']);
    expect(summary(weighted(2), weighted(3))).toEqual(['weight F1: 2 → 3']);
    expect(summary(weighted(3), weighted())).toEqual(['weight F1: 3 → ∅']);
  });

  it('another title, source, period, method or numerator is a difference', () => {
    const to: CriteriaSet = {
      ...base,
      title: { vi: 'Bộ mới' },
      source: 'QĐ 1001/QĐ-BNV',
      period: { ...base.period, to: day('2027-12-31') },
      method: 'mean-of-criteria',
      scale: { ...base.scale, satisfied: ['1', '2'] },
    };
    expect(summary(base, to)).toEqual([
      'title : Bộ tiêu chí → Bộ mới',
      'source : ∅ → QĐ 1001/QĐ-BNV',
      'period : 2023-01-01 – 2026-12-31 → 2023-01-01 – 2027-12-31',
      'method : pooled → mean-of-criteria',
      'scale : HL2: 1 Nội dung 1, 2 Nội dung 2 [2] → HL2: 1 Nội dung 1, 2 Nội dung 2 [1, 2]',
    ]);
  });
});
