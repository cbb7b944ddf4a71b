import { sharedCore } from './shared-core';

describe('the core that a ranking compares on', () => {
  it('is the one that most forms stand on', () => {
    expect(sharedCore([{ coreId: 7 }, { coreId: 3 }, { coreId: 7 }, {}])).toBe(7);
  });

  it('is not a matter of order where two have as many', () => {
    expect(sharedCore([{ coreId: 9 }, { coreId: 4 }])).toBe(4);
    expect(sharedCore([{ coreId: 4 }, { coreId: 9 }])).toBe(4);
  });

  it('is none where no form has one', () => {
    expect(sharedCore([{}, {}])).toBeUndefined();
    expect(sharedCore([])).toBeUndefined();
  });
});
