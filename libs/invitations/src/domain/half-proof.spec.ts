import { createHash } from 'node:crypto';
import { LOTS } from '@hailong/surveys/domain';
import { FormPosition, formOfProof, halfDigests, halfProof, lotOfInvitation } from './half-proof';
import { tokenHash, tokenOf } from './invitation-token';

const KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);
const GROUP = { roundId: 7, group: 'citizens' };

const hashOf = (name: string) => tokenHash(KEY, tokenOf(KEY, name));

describe('the lot of an invitation', () => {
  it('is the same each time, and cannot be computed without the key of the round', () => {
    expect(lotOfInvitation(KEY, hashOf('a'))).toBe(lotOfInvitation(KEY, hashOf('a')));
    const names = Array.from({ length: 50 }, (_, at) => `invitation ${at}`);
    const lots = (key: Buffer) => names.map((name) => lotOfInvitation(key, hashOf(name)));
    expect(lots(OTHER_KEY)).not.toEqual(lots(KEY));
  });

  it('falls evenly on all lots, so that a half has its share of the invited', () => {
    const counts = new Array<number>(LOTS).fill(0);
    for (let at = 0; at < 100_000; at += 1) {
      const lot = lotOfInvitation(KEY, createHash('sha256').update(`${at}`).digest());
      counts[lot] = (counts[lot] ?? 0) + 1;
    }
    // Six standard errors of a thousand invitations a lot; the hashes are fixed, so nothing here is left to chance.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(190);
  });
});

describe('the proof of a half', () => {
  const digests = halfDigests(KEY, GROUP);

  it('stands for its form, its group, its round and its key, and for nothing else', () => {
    for (const form of [0, 1] as FormPosition[])
      expect(formOfProof(digests, halfProof(KEY, GROUP, form))).toBe(form);
    for (const foreign of [
      halfProof(OTHER_KEY, GROUP, 0),
      halfProof(KEY, { ...GROUP, roundId: 8 }, 0),
      halfProof(KEY, { ...GROUP, group: 'enterprises' }, 0),
      digests[0].toString('base64url'),
    ])
      expect(formOfProof(digests, foreign)).toBeUndefined();
  });

  it('is written in one way, and its two halves have nothing in common', () => {
    const proof = halfProof(KEY, GROUP, 0);
    expect(proof).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(halfProof(KEY, GROUP, 1)).not.toBe(proof);
    for (const text of ['', `${proof}=`, ` ${proof}`, proof.slice(1), `${proof}A`])
      expect(formOfProof(digests, text)).toBeUndefined();
  });
});
