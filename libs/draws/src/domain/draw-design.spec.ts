import { day } from '@hailong/kernel';
import { DrawDesign, designProblems, seedProblems } from './draw-design';

const DESIGN: DrawDesign = {
  dimensions: ['field'],
  groups: [],
  sizes: { kind: 'proportional', total: 100, minimum: 5 },
  window: { from: day('2026-01-01'), to: day('2026-06-30') },
  outcomes: ['granted'],
  latenesses: ['on-time', 'late'],
  contactNeeded: false,
  restDays: 365,
};
const found = (changes: Partial<DrawDesign>) =>
  designProblems({ ...DESIGN, ...changes }).map(({ code, place }) => `${code} ${place}`);

describe('a design', () => {
  it('a design is accepted when its numbers are within their bounds', () => expect(found({})).toEqual([]));

  it('a faulty design is refused with all its problems at once', () => {
    expect(
      found({
        ...{ window: { from: day('2026-07-01'), to: day('2026-06-30') }, outcomes: [], restDays: -1 },
        ...{
          dimensions: ['field', 'field'],
          replacements: 101,
          sizes: { kind: 'equal', total: 0, minimum: -1 },
        },
      }),
    ).toEqual([
      'DRAW_WINDOW_REVERSED window',
      'DRAW_OUTCOMES_MISSING outcomes',
      'DRAW_DIMENSION_REPEATED dimensions',
      'DRAW_NUMBER_OUTSIDE sizes.total',
      'DRAW_NUMBER_OUTSIDE sizes.minimum',
      'DRAW_NUMBER_OUTSIDE restDays',
      'DRAW_NUMBER_OUTSIDE replacements',
    ]);
    expect(found({ sizes: { kind: 'fixed', each: 1.5, exceptions: { a: -1, b: 0 } } })).toEqual([
      'DRAW_NUMBER_OUTSIDE sizes.each',
      'DRAW_NUMBER_OUTSIDE sizes.exceptions.a',
    ]);
  });
});

describe('a seed that is given', () => {
  it('a given seed is one line and names its origin', () => {
    const codes = (seed: string, source: string) =>
      seedProblems(seed, { kind: 'given', source }).map(({ code }) => code);
    expect(codes('85302', 'XSMB 2026-07-01')).toEqual([]);
    expect(codes(' 85302', ' ')).toEqual(['DRAW_SEED_MALFORMED', 'DRAW_SEED_ORIGIN_MISSING']);
    expect(codes('8\n5', 'x')).toEqual(['DRAW_SEED_MALFORMED']);
    expect(seedProblems('', { kind: 'server' })).toHaveLength(1);
  });
});
