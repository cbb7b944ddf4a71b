import { KeyObject } from 'node:crypto';
import { IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { publicKeyOf } from '../domain/blind-signature';
import { Credential, isCredentialOf } from '../domain/credential';
import { secretOf } from '../persistence/secret-store';

/** Public keys of rounds and agencies, cached without end: they never change. */
@Injectable()
export class CredentialKeys {
  private readonly known = new Map<string, KeyObject>();

  constructor(private readonly db: IntakeDb) {}

  /** Finds a public key; undefined while this agency has invited no person in this round. */
  async publicKey(agencyId: number, roundId: number): Promise<KeyObject | undefined> {
    const target = targetOf(agencyId, roundId);
    const known = this.known.get(target);
    if (known) return known;
    const row = await this.db.read((tx) => secretOf(tx, agencyId, roundId));
    if (!row) return undefined;
    const key = publicKeyOf(row.publicKey);
    this.known.set(target, key);
    return key;
  }

  /** Verifies that the round and agency signed this credential; without a promise once their key is in memory. */
  verify(agencyId: number, roundId: number, credential: Credential): boolean | Promise<boolean> {
    const known = this.known.get(targetOf(agencyId, roundId));
    if (known) return isCredentialOf(known, credential);
    return this.publicKey(agencyId, roundId).then(
      (key) => key !== undefined && isCredentialOf(key, credential),
    );
  }
}

function targetOf(agencyId: number, roundId: number): string {
  return `${agencyId}/${roundId}`;
}
