import { ReadOrganisation } from '@hailong/agencies';
import { IntakeDb } from '@hailong/database';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { ADMISSION_CLASSES, AdmissionClass } from '../domain/admission-class';
import { CredentialKeys } from './credential-keys';
import { HalfProofs, ShownHalf } from './half-proofs';

/** Public key of a class. */
export interface ShownKey {
  readonly formClass: AdmissionClass;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer;
}

/** Facts about a round and agency that all its invited people see alike. */
export interface ShownKeys {
  readonly classes: readonly ShownKey[];
  readonly halves: readonly ShownHalf[];
}

/** Reads the public keys of a round and agency for a browser that wants to blind. */
@Injectable()
export class ReadCredentialKey {
  constructor(
    private readonly db: IntakeDb,
    private readonly organisation: ReadOrganisation,
    private readonly keys: CredentialKeys,
    private readonly halves: HalfProofs,
  ) {}

  /** Returns the key of each class and the digest of each half; undefined while this agency has invited no person in this round. */
  async read(roundId: number, agencyCode: string): Promise<ShownKeys | undefined> {
    const agency = await this.organisation.byCode(agencyCode);
    const keys = agency && (await this.keys.publicKeys(agency.agencyId, roundId));
    if (!agency || !keys) return undefined;
    const [round] = await this.db.read((tx) => roundsById(tx, [roundId]), 'one');
    const classes = ADMISSION_CLASSES.keys.flatMap((formClass) => {
      const spki = keys[formClass]?.export({ type: 'spki', format: 'der' });
      return spki ? [{ formClass, spki }] : [];
    });
    return { classes, halves: round ? await this.halves.shown(round, agency.agencyId) : [] };
  }
}
