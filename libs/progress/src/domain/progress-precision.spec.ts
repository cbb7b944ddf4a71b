import { precisionOf } from './progress-precision';

describe('half-widths', () => {
  it('a ward of Huế with 999 dossiers that met its plan of 100 knows its share to ±5.6 points', () => {
    const { planned, present } = precisionOf({ target: 100, received: 100, population: 999, drawn: true });
    expect([present?.at90, present?.at50, present?.ofPopulation]).toEqual([
      expect.closeTo(5.6, 1),
      expect.closeTo(9.3, 1),
      true,
    ]);
    expect(planned).toEqual(present);
  });

  it('the same forms of people who were not drawn give a wider half-width', () => {
    const { present } = precisionOf({ target: 100, received: 100, population: 999, drawn: false });
    expect([present?.at90, present?.at50, present?.ofPopulation]).toEqual([
      expect.closeTo(5.88, 2),
      expect.closeTo(9.8, 2),
      false,
    ]);
  });

  it('forms of the whole population leave no error, drawn or not', () => {
    const { planned } = precisionOf({ target: 99, received: 40, population: 99, drawn: false });
    expect(planned).toEqual({ at90: 0, at50: 0, ofPopulation: true });
  });

  it('without a form or a target there is no half-width', () => {
    expect(precisionOf({ received: 0, population: null, drawn: true })).toEqual({});
    expect(precisionOf({ target: 0, received: 0, population: 0, drawn: true })).toEqual({});
  });

  it('more forms than dossiers say that the number of dossiers is wrong, so it narrows nothing', () => {
    const { present } = precisionOf({ target: 50, received: 60, population: 55, drawn: true });
    expect(present?.ofPopulation).toBe(false);
  });
});
