import { ReadOrganisation } from '@hailong/agencies';
import { Injectable } from '@nestjs/common';
import { CredentialKeys } from './credential-keys';

/** Reads the public key of a round and agency for a browser that wants to blind. */
@Injectable()
export class ReadCredentialKey {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly keys: CredentialKeys,
  ) {}

  /** Returns SubjectPublicKeyInfo, DER; undefined while this agency has invited no person in this round. */
  async read(roundId: number, agencyCode: string): Promise<Buffer | undefined> {
    const agency = await this.organisation.byCode(agencyCode);
    const key = agency && (await this.keys.publicKey(agency.agencyId, roundId));
    return key?.export({ type: 'spki', format: 'der' });
  }
}
