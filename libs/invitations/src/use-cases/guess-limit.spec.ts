import { accept, refuse } from '@hailong/kernel';
import { LimitGuesses } from './guess-limit';
import { INVITATION_PROBLEMS } from '../domain/problems';

describe('a guess at an invitation', () => {
  it('a guess is paid for before it is looked at, and given back unless it was wrong, also after a fault', async () => {
    let paid = 0;
    const limit = new LimitGuesses({ take: () => (paid += 1), giveBack: () => (paid -= 1) });
    await limit.attempt('a', () => Promise.resolve(accept(paid)));
    expect(paid).toBe(0);
    await expect(limit.attempt('a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    expect(paid).toBe(0);
    await limit.attempt('a', () => Promise.resolve(refuse(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''))));
    expect(paid).toBe(1);
  });
});
