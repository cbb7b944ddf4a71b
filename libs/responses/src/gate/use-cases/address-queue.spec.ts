import { AddressQueue, LeaveQueue } from './address-queue';
import { handTime } from './hand-time';

describe('the queue of an address', () => {
  interface Request {
    begun: boolean;
    leave?: LeaveQueue;
  }
  const setting = (mostInside = 2) => {
    const time = handTime();
    const queue = new AddressQueue(mostInside, time);
    const send = (source = 'a'): Request => {
      const request: Request = { begun: false };
      request.leave = queue.enter(source, () => (request.begun = true));
      return request;
    };
    const sent = (count: number, source?: string) => Array.from({ length: count }, () => send(source));
    return { time, send, sent };
  };
  const begun = (requests: readonly Request[]) => requests.filter((request) => request.begun).length;

  it('lets a few in at once, the next when one has left, and keeps no other address waiting', () => {
    const { send, sent } = setting();
    const flood = sent(50);
    expect([begun(flood), send('b').begun]).toEqual([2, true]);
    flood[0]?.leave?.(false);
    expect(begun(flood)).toBe(3);
  });

  it('lets one by one in once one was refused, and all again when that is over', () => {
    const { time, sent } = setting();
    const requests = sent(30);
    const leave = (at: number, refused: boolean) => requests[at]?.leave?.(refused);
    leave(0, true);
    leave(1, false);
    expect(begun(requests)).toBe(2);
    time.pass(100);
    expect(begun(requests)).toBe(3);
    leave(2, false);
    time.pass(99);
    expect(begun(requests)).toBe(3);
    time.pass(2000);
    expect(begun(requests)).toBe(5);
  });

  it('slows an address that is refused although it sends nothing meanwhile', () => {
    const { time, send, sent } = setting();
    send().leave?.(true);
    time.pass(1900);
    expect(begun(sent(2))).toBe(1);
  });

  it('lets 40 neighbours behind one address in, each after another', () => {
    const { sent } = setting(8);
    const neighbours = sent(40);
    for (const { leave } of neighbours) leave?.(false);
    expect(begun(neighbours)).toBe(40);
  });

  it('forgets a request whose sender has gone', () => {
    const { sent } = setting(1);
    const [first, gone, last] = sent(3);
    gone?.leave?.(false);
    first?.leave?.(false);
    expect([gone?.begun, last?.begun]).toEqual([false, true]);
  });

  it('tells requests apart that a host lets begin by the same function', () => {
    const queue = new AddressQueue(1, handTime());
    let begun = 0;
    const begin = () => (begun += 1);
    const [first] = [queue.enter('a', begin), queue.enter('a', begin)];
    first?.(false);
    expect(begun).toBe(2);
  });

  it('holds so many of an address and no more', () => {
    const { sent } = setting(1);
    expect(sent(202).filter(({ leave }) => leave === undefined)).toHaveLength(1);
  });
});
