import { IntakeDb } from '@hailong/database';
import { RefreshTargets } from './refresh-targets.use-case';
import { UpdateTargets } from './update-targets.use-case';

describe('updating targets', () => {
  it('targets are updated in every other round where one round fails', async () => {
    const rounds = [1, 2, 3].map((roundId) => ({ roundId, agencyId: roundId }));
    const refreshed: number[] = [];
    const db = { read: () => Promise.resolve(rounds) } as unknown as IntakeDb;
    const refresh = (_: unknown, { roundId }: { roundId: number }) => {
      refreshed.push(roundId);
      return roundId === 1 ? Promise.reject(new Error('away')) : Promise.resolve({ changed: 1 });
    };
    const targets = { refresh } as unknown as UpdateTargets;
    await expect(new RefreshTargets(db, targets).refresh('targets')).rejects.toMatchObject({
      errors: [new Error('away')],
    });
    expect(refreshed).toEqual([1, 2, 3]);
  });
});
