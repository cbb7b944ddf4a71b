import { ReadOrganisation } from '@hailong/agencies';
import { Injectable } from '@nestjs/common';
import { ADMISSION_CLASSES, AdmissionClass } from '../domain/admission-class';
import { CredentialKeys } from './credential-keys';

/** Public key of a class. */
export interface ShownKey {
  readonly formClass: AdmissionClass;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer;
}

/** Reads the public keys of a round and agency for a browser that wants to blind. */
@Injectable()
export class ReadCredentialKey {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly keys: CredentialKeys,
  ) {}

  /** Returns the key of each class; undefined while this agency has invited no person in this round. */
  async read(roundId: number, agencyCode: string): Promise<readonly ShownKey[] | undefined> {
    const agency = await this.organisation.byCode(agencyCode);
    const keys = agency && (await this.keys.publicKeys(agency.agencyId, roundId));
    return (
      keys &&
      ADMISSION_CLASSES.keys.flatMap((formClass) => {
        const spki = keys[formClass]?.export({ type: 'spki', format: 'der' });
        return spki ? [{ formClass, spki }] : [];
      })
    );
  }
}
