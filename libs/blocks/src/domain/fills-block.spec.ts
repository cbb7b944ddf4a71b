import { fillsBlock } from './fills-block';

describe('forms fill a block', () => {
  const fills = (seen: number, touched: number, independent: number) =>
    fillsBlock({ seen, touched, independent }, 5);

  it('when five of them are independent, whatever else there is', () => {
    expect(fills(0, 0, 5)).toBe(true);
    expect(fills(60, 7, 5)).toBe(true);
    expect(fills(60, 7, 4)).toBe(false);
  });

  it('when the agency has seen them all and there are five: sixty typed and three online wait', () => {
    expect(fills(5, 0, 0)).toBe(true);
    expect(fills(4, 0, 0)).toBe(false);
    expect(fills(60, 0, 3)).toBe(false);
    expect(fills(60, 1, 0)).toBe(false);
  });
});
