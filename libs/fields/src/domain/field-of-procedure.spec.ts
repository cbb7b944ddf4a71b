import { fieldOfProcedure } from './field-of-procedure';

describe('the field of a procedure', () => {
  const fieldOf = fieldOfProcedure([
    { code: 'cho' },
    { code: 'dat-dai', procedures: ['1.012753', '1.010708.H21'] },
    { code: 'ho-tich', procedures: ['1.004873'] },
  ]);

  it.each([
    ['1.004873', 'ho-tich'],
    ['1.012753.000.00.00.H21', 'dat-dai'],
    ['1.012753.H22.17', 'dat-dai'],
    ['1.010708.H21', 'dat-dai'],
  ])('%s is the one that lists it, %s; a national code means it everywhere', (procedure, field) =>
    expect(fieldOf(procedure)).toBe(field),
  );

  it.each(['1.010708', '1.010708.H22', '1.999999', 'đất đai', ''])(
    'does not exist where no field lists "%s"',
    (procedure) => expect(fieldOf(procedure)).toBeUndefined(),
  );

  it('does not exist without a procedure', () => {
    expect(fieldOf(null)).toBeUndefined();
  });
});
