import { Transaction } from '@hailong/database';
import { day } from '@hailong/kernel';
import type { StoredAnswers } from './stored-answers';
import { lookAtAdmissions } from './used-admissions';

const MANY = 2_100;

/** A round of so many invitations of which nobody has come. */
const admissions = Array.from({ length: MANY }, (_, n) => {
  const tokenHash = Buffer.alloc(32);
  tokenHash.writeUInt32BE(n);
  return { tokenHash, expiresOn: day('2026-03-31'), blindedHash: null, used: false };
});
const tx: Transaction = { query: <Row>() => Promise.resolve(admissions as Row[]) };
const answers: StoredAnswers = { among: () => Promise.resolve(new Set()) };
const place = { agencyId: 1, roundId: 1 };

describe('looking at all admissions of a round', () => {
  it('computing over many admissions lets other work of the process run in between', async () => {
    let turns = 0;
    let over = false;
    const others = () => {
      turns += 1;
      if (!over) setImmediate(others);
    };
    setImmediate(others);
    const { all, answeredUnmarked } = await lookAtAdmissions(tx, answers, place, Buffer.alloc(32));
    over = true;
    expect([all.length, answeredUnmarked.length]).toEqual([MANY, 0]);
    expect(turns).toBeGreaterThanOrEqual(Math.floor(MANY / 500));
  });
});
