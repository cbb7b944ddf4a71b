import { SpacedLines } from './spaced-lines';

describe('lines of the log about one kind of fault', () => {
  it('are written once a second, with the number of those left out in between, and each kind by itself', () => {
    let at = 0;
    const lines = new SpacedLines(() => at);
    expect(lines.mayWrite('refused')).toBe(0);
    for (let n = 0; n < 500; n += 1) expect(lines.mayWrite('refused')).toBeUndefined();
    expect(lines.mayWrite('disk full')).toBe(0);
    at = 999;
    expect(lines.mayWrite('refused')).toBeUndefined();
    at = 1000;
    expect(lines.mayWrite('refused')).toBe(501);
    at = 2000;
    expect(lines.mayWrite('refused')).toBe(0);
  });
});
