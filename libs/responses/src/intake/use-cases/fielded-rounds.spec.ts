import type { IntakeDb } from '@hailong/database';
import { FieldedRounds } from './fielded-rounds';

describe('a round that is not announced', () => {
  it('is looked for once a second, not with every form', async () => {
    let looks = 0;
    let now = 0;
    const door = { read: () => Promise.resolve(void (looks += 1)) } as unknown as IntakeDb;
    const rounds = new FieldedRounds(door, { now: () => new Date(now) });
    for (let at = 0; at < 5; at += 1) expect(await rounds.at(7)).toBeUndefined();
    expect(looks).toBe(1);
    now = 1000;
    await rounds.at(7);
    expect(looks).toBe(2);
  });
});
