import { KeyObject } from 'node:crypto';
import { IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ADMISSION_CLASSES, AdmissionClass } from '../domain/admission-class';
import { publicKeyOf } from '../domain/blind-signature';
import { Credential, isCredentialOf } from '../domain/credential';
import { secretOf } from '../persistence/secret-store';

/** Public keys of a round and agency by class; of an older round that of touched admissions alone. */
export type ClassKeys = Readonly<Partial<Record<AdmissionClass, KeyObject>>>;

/** Public keys of rounds and agencies, cached without end once there is one of each class: they never change. */
@Injectable()
export class CredentialKeys {
  private readonly known = new Map<string, ClassKeys>();

  constructor(private readonly db: IntakeDb) {}

  /** Finds the public keys; undefined while this agency has invited no person in this round. */
  async publicKeys(agencyId: number, roundId: number): Promise<ClassKeys | undefined> {
    const target = targetOf(agencyId, roundId);
    const known = this.known.get(target);
    if (known) return known;
    const row = await this.db.read((tx) => secretOf(tx, agencyId, roundId));
    if (!row) return undefined;
    const { touched, independent } = row.keys;
    const keys = {
      touched: publicKeyOf(touched.publicKey),
      ...(independent && { independent: publicKeyOf(independent.publicKey) }),
    };
    if (independent) this.known.set(target, keys);
    return keys;
  }

  /**
   * Finds the class whose key of this round and agency signed the credential; undefined: none did. Without a promise once the
   * keys are in memory.
   */
  classOf(
    agencyId: number,
    roundId: number,
    credential: Credential,
  ): AdmissionClass | undefined | Promise<AdmissionClass | undefined> {
    const known = this.known.get(targetOf(agencyId, roundId));
    if (known) return signingClass(known, credential);
    return this.publicKeys(agencyId, roundId).then((keys) => keys && signingClass(keys, credential));
  }
}

function signingClass(keys: ClassKeys, credential: Credential): AdmissionClass | undefined {
  return ADMISSION_CLASSES.keys.find((formClass) => {
    const key = keys[formClass];
    return key !== undefined && isCredentialOf(key, credential);
  });
}

function targetOf(agencyId: number, roundId: number): string {
  return `${agencyId}/${roundId}`;
}
