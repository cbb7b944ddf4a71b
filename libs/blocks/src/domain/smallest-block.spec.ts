import { smallestBlock } from './smallest-block';

describe('the smallest block of a round', () => {
  it('is five of invited people and ten of an open round', () => {
    expect(smallestBlock({ access: 'invited' })).toBe(5);
    expect(smallestBlock({})).toBe(10);
    expect(smallestBlock({ access: 'open' })).toBe(10);
  });

  it('is raised by the round, never lowered', () => {
    expect(smallestBlock({ access: 'invited', smallestBlock: 3 })).toBe(5);
    expect(smallestBlock({ access: 'invited', smallestBlock: 30 })).toBe(30);
    expect(smallestBlock({ smallestBlock: 5 }, 3)).toBe(10);
    expect(smallestBlock({ access: 'invited' }, 3)).toBe(3);
  });

  it('stays what it was when the round opened, whatever the deployment asks for later', () => {
    expect(smallestBlock({ access: 'invited', fixedSmallestBlock: 5 }, 8)).toBe(5);
    expect(smallestBlock({ access: 'invited', smallestBlock: 30, fixedSmallestBlock: 30 }, 3)).toBe(30);
  });
});
