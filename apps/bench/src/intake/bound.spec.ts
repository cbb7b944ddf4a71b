import { boundOf } from './bound';

describe('the bound of a contestant', () => {
  const second = { wallMs: 1000, allMs: 2000 };

  it.each([
    ['the core of its server', { serverMs: 950, busyMs: 1500 }, 1],
    ['the processors', { serverMs: 800, busyMs: 1900 }, 1],
    ['the processors', { serverMs: 950, busyMs: 1900 }, 2],
    ['the flush to disk', { serverMs: 300, busyMs: 1000 }, 1],
    ['the flush to disk', { serverMs: 0, busyMs: 900 }, 0],
    ['the processors', { serverMs: 0, busyMs: 1950 }, 0],
  ])('is %s where servers and machine were busy as %p with %i servers', (en, used, servers) => {
    expect(boundOf({ ...second, ...used }, servers).en).toBe(en);
  });
});
