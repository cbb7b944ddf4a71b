import { day } from '@hailong/kernel';
import { criteriaOf } from './flatten-criteria';
import { CriteriaSet } from './criteria-set';
import { asCore } from './extend-core';
import { asOwnSet } from './strip-core-links';

const labelled = (code: string) => ({ code, label: { vi: `Nội dung ${code}` } });
const set: CriteriaSet = {
  title: { vi: 'Bộ riêng' },
  period: { from: day('2024-01-01'), to: day('2026-12-31') },
  scale: { code: 'HL2', levels: [labelled('1'), labelled('2')], satisfied: ['2'] },
  method: 'pooled',
  areas: [
    {
      ...labelled('DV'),
      factors: [
        { ...labelled('F1'), criteria: [labelled('F1.1'), { ...labelled('F1.2'), coreCode: 'F9.9' }] },
      ],
    },
  ],
};

describe("an agency's own set", () => {
  it('a set of an agency has no links to the core, whatever was written in it', () => {
    expect(criteriaOf(asOwnSet(set)).some(({ criterion }) => 'coreCode' in criterion)).toBe(false);
  });

  it('a core without its links is the set that it was made from', () => {
    const plain = asOwnSet(set);
    expect(asOwnSet(asCore(plain))).toEqual(plain);
  });
});
