import { FirstSenders } from './first-senders';

describe('who answered without a script', () => {
  it('a sender without script is known by their own key for their own answer, and nobody else is', () => {
    const senders = new FirstSenders();
    senders.remember('answer', 'his key');
    expect(senders.isFirst('answer', 'his key')).toBe(true);
    expect(senders.isFirst('answer', 'another key')).toBe(false);
    expect(senders.isFirst('another answer', 'his key')).toBe(false);
  });

  it('a sender is forgotten after ten thousand others, so that memory has an end', () => {
    const senders = new FirstSenders();
    for (let n = 0; n <= 10_000; n += 1) senders.remember(`answer ${n}`, 'key');
    expect([0, 1, 10_000].map((n) => senders.isFirst(`answer ${n}`, 'key'))).toEqual([false, true, true]);
  });
});
