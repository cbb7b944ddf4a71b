import { SourceLimit, sourceOf } from './source-limit';

const MINUTE = 60_000;

describe('the limit of one address', () => {
  const limit = () => new SourceLimit({ burst: 3, perMinute: 60 });

  it('lets a burst in, then says how long to wait, and keeps its word', () => {
    const one = limit();
    expect([1, 2, 3].map(() => one.take('a', 1, 0))).toEqual([0, 0, 0]);
    expect(one.take('a', 1, 0)).toBe(1000);
    expect(one.take('a', 1, 999)).toBe(1);
    expect(one.take('a', 1, 1000)).toBe(0);
    expect(one.take('a', 1, 1000)).toBe(1000);
    expect(one.take('a', 3, MINUTE)).toBe(0);
  });

  it('takes back what was welcome after all, and never holds more than a burst', () => {
    const one = limit();
    one.take('a', 3, 0);
    one.giveBack('a', 2);
    expect(one.take('a', 2, 0)).toBe(0);
    one.giveBack('a', 100);
    expect([one.take('a', 3, 0), one.take('a', 1, 0)]).toEqual([0, 1000]);
  });

  it('lets in what is larger than a burst after a pause, and then nothing until the whole of it is paid for', () => {
    const one = limit();
    expect([one.take('a', 100, 0), one.take('a', 100, 0)]).toEqual([0, 100_000]);
    expect([one.take('a', 1, 97_000), one.take('a', 1, 98_000)]).toEqual([1000, 0]);
  });

  it('is no concern of another address', () => {
    const one = limit();
    one.take('a', 3, 0);
    expect(one.take('b', 3, 0)).toBe(0);
  });

  it('forgets whom it has not heard of the longest, not who is sending now', () => {
    const one = limit();
    one.take('busy', 3, 0);
    for (let at = 0; at < 60_000; at += 1) {
      one.take(`other ${at}`, 1, 0);
      if (at % 1000 === 0) expect(one.take('busy', 1, 0)).toBeGreaterThan(0);
    }
  });
});

describe('an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is the source %s', (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });
});
