import { Transaction } from '@hailong/database';
import { day } from '@hailong/kernel';
import type { StoredAnswers } from './stored-answers';
import { readAdmissions } from './used-admissions';

const MANY = 2_100;

/** A round of so many invitations, none of them used. */
const admissions = Array.from({ length: MANY }, (_, n) => {
  const tokenHash = Buffer.alloc(32);
  tokenHash.writeUInt32BE(n);
  return { tokenHash, expiresOn: day('2026-03-31'), blindedHash: null, used: false };
});
const tx: Transaction = { query: <Row>() => Promise.resolve(admissions as Row[]) };
const answers: StoredAnswers = { among: () => Promise.resolve(new Set()) };
const target = { agencyId: 1, roundId: 1 };

describe('looking at all admissions of a round', () => {
  it('computing over many admissions lets other work of the process run in between', async () => {
    let runs = 0;
    let over = false;
    const others = () => {
      runs += 1;
      if (!over) setImmediate(others);
    };
    setImmediate(others);
    const { all, answeredUnmarked } = await readAdmissions(tx, answers, target, Buffer.alloc(32));
    over = true;
    expect([all.length, answeredUnmarked.length]).toEqual([MANY, 0]);
    expect(runs).toBeGreaterThanOrEqual(Math.floor(MANY / 500));
  });
});
