import { Leave, ReadingRoom } from './reading-room';
import { handTime } from './hand-time';

describe('the room of operations that read', () => {
  /** Enters and tells whether the seat has begun; undefined: refused. */
  const entered = (room: ReadingRoom, source?: string) => {
    const seat = room.enter(source);
    const state: { end?: Leave } = {};
    void seat?.then((end) => (state.end = end));
    return seat && state;
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const begun = async (...states: ({ end?: Leave } | undefined)[]) => {
    await settled();
    return states.map((state) => state?.end !== undefined);
  };

  it('are so many at once, and the next begins when the first ends', async () => {
    const room = new ReadingRoom(2);
    const [a, b, c] = [entered(room), entered(room), entered(room)];
    expect(await begun(a, b, c)).toEqual([true, true, false]);
    a?.end?.();
    expect(await begun(c)).toEqual([true]);
  });

  it('are one at a time of an address, and its further ones keep no other address waiting', async () => {
    const time = handTime();
    const room = new ReadingRoom(10, time);
    const flood = Array.from({ length: 20 }, () => entered(room, 'flood'));
    const other = entered(room, 'other');
    expect((await begun(...flood)).filter(Boolean)).toHaveLength(1);
    expect(await begun(other)).toEqual([true]);
    flood[0]?.end?.();
    time.pass(1);
    expect((await begun(...flood)).filter(Boolean)).toHaveLength(2);
  });

  it('of an address rest twice as long as the last one took, and a second at most', async () => {
    const time = handTime();
    const room = new ReadingRoom(10, time);
    const [first, second, third] = [1, 2, 3].map(() => entered(room, 'one'));
    await settled();
    time.pass(50);
    first?.end?.();
    time.pass(99);
    expect(await begun(second)).toEqual([false]);
    time.pass(1);
    expect(await begun(second)).toEqual([true]);
    time.pass(60_000);
    second?.end?.();
    time.pass(1000);
    expect(await begun(third)).toEqual([true]);
  });

  it('are refused where too many wait, and free again once these have had theirs', async () => {
    const room = new ReadingRoom(1);
    const held = Array.from({ length: 5 }, () => entered(room));
    expect(entered(room)).toBeUndefined();
    for (const state of held) {
      await settled();
      state?.end?.();
    }
    expect(await begun(entered(room))).toEqual([true]);
  });
});
