import { DrawDimension } from './draw-dimension';
import { Stratifiable, stratumNamer } from './stratum';

const DOSSIER: Stratifiable = {
  procedureCode: '1.004221',
  field: 'dat-dai',
  outcome: 'refused',
  late: true,
  applicant: 'citizen',
};
const GROUPS = [
  { code: 'cap-lai', field: 'ho-tich', procedures: ['1.000001'] },
  { code: 'chuyen-nhuong', field: 'dat-dai', procedures: ['1.004221', '1.004222'] },
  { code: 'khac' },
];
const named = (dimensions: readonly DrawDimension[], changes: Partial<Stratifiable> = {}) =>
  stratumNamer(dimensions, { groups: GROUPS })({ ...DOSSIER, ...changes });

describe('the stratum of a dossier', () => {
  it('a stratum is named by its values in the order of the dimensions', () => {
    expect(named(['field', 'procedure-group', 'applicant', 'outcome', 'lateness'])).toBe(
      'dat-dai|chuyen-nhuong|citizen|refused|late',
    );
    expect(named(['lateness', 'field'], { late: false })).toBe('on-time|dat-dai');
    expect(named([])).toBe('all');
  });

  it('a stratum has the field of the procedure group where the dossier has none', () => {
    expect(named(['field'], { field: null, procedureCode: '1.000001' })).toBe('ho-tich');
    expect(named(['field', 'procedure-group'], { field: null, procedureCode: null })).toBe('-|-');
  });

  it('a stratum has the field that lists the procedure where neither the dossier nor a group has one', () => {
    const fields = [
      { code: 'y-te', procedures: ['1.000001', '1.012753'] },
      { code: 'dat-dai', procedures: ['1.004221.H21'] },
    ];
    const listed = (procedureCode: string, field: string | null = null) =>
      stratumNamer(['field'], { groups: GROUPS, fields })({ ...DOSSIER, field, procedureCode });
    expect(listed('1.012753.H22')).toBe('y-te');
    expect(listed('1.012753', 'ho-tich')).toBe('ho-tich');
    expect(listed('1.000001')).toBe('ho-tich');
    expect(listed('1.999999')).toBe('-');
  });

  it('a stratum is the group that counts the dossier in its N: the first group that lists the procedure holds', () => {
    const placed = { field: null, procedureCode: '1.000001.000.00.00.H56' };
    expect(named(['field', 'procedure-group'], placed)).toBe('ho-tich|cap-lai');
    const overlapping = [{ code: 'a', procedures: ['1.000001'] }, ...GROUPS];
    expect(
      stratumNamer(['procedure-group', 'field'], { groups: overlapping })({ ...DOSSIER, ...placed }),
    ).toBe('a|ho-tich');
  });

  it('the name of a stratum can be read back: no value looks like another, an unknown one or the end of a line', () => {
    expect(named(['field', 'applicant'], { field: 'a|b' })).toBe('a%7Cb|citizen');
    expect(named(['field'], { field: '-' })).toBe('%2D');
    expect(named(['field'], { field: 'a\tb\nc%' })).toBe('a%09b%0Ac%25');
  });
});
