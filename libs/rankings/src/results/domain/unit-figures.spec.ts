import { figuresOfUnits, missingUnits } from './unit-figures';

const block = (agencyId: number) => ({ agencyId, responses: 5 });
const rest = (unitGroup: string) => ({ unitGroup, responses: 11 });
const units = [
  { agencyId: 1, unitGroup: 'Bắc' },
  { agencyId: 2, unitGroup: 'Bắc' },
  { agencyId: 3, unitGroup: 'Nam' },
  { agencyId: 4 },
];

describe('figures of several units', () => {
  it('are the blocks of the units and the rests of their groups', () => {
    const shown = { blocks: [block(1), block(4)], rests: [rest('Bắc'), rest('Nam')] };
    expect(figuresOfUnits(units.slice(0, 2), shown)).toEqual({ blocks: [block(1)], rests: [rest('Bắc')] });
    expect(figuresOfUnits(units, shown)).toEqual(shown);
  });

  it('lack the units of which nothing is shown, neither by themselves nor in their group', () => {
    expect(missingUnits(units, { blocks: [block(1)], rests: [] })).toBe(3);
    expect(missingUnits(units, { blocks: [], rests: [rest('Bắc')] })).toBe(2);
    expect(missingUnits(units, { blocks: [block(4)], rests: [rest('Bắc'), rest('Nam')] })).toBe(0);
  });
});
