import { sharedCore } from './shared-core';

describe('the core that a ranking compares on', () => {
  it('most forms decide on which core a ranking compares', () => {
    expect(sharedCore([{ coreId: 7 }, { coreId: 3 }, { coreId: 7 }, {}])).toBe(7);
  });

  it('the smaller id wins where two cores have as many forms, in any order', () => {
    expect(sharedCore([{ coreId: 9 }, { coreId: 4 }])).toBe(4);
    expect(sharedCore([{ coreId: 4 }, { coreId: 9 }])).toBe(4);
  });

  it('there is no core to compare on where no form has one', () => {
    expect(sharedCore([{}, {}])).toBeUndefined();
    expect(sharedCore([])).toBeUndefined();
  });
});
