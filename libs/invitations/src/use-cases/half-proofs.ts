import { IntakeDb } from '@hailong/database';
import { Sealing } from '@hailong/secrets';
import { RoundRecord, formOfLot, questionnairesFor } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { FormPosition, HalfDigests, formOfProof, halfDigests, halfProof } from '../domain/half-proof';
import type { InvitationTarget } from '../persistence/admission-store';
import { secretOf } from '../persistence/secret-store';
import { openSecret } from './round-secrets';

/** Half of a respondent group with two forms. */
interface Half {
  /** Code of the group. */
  readonly group: string;
  /** Form of this half. */
  readonly questionnaireId: number;
}

/** Half that an invitation was drawn into. */
export interface ProvenHalf extends Half {
  /** Proof that goes with the credential, Base64url. */
  readonly proof: string;
}

/** Half as all may see it. */
export interface ShownHalf extends Half {
  readonly digest: Buffer;
}

/**
 * Result of checking a proof: the form that it stands for; `missing` or `unusable`; or `forgotten`, where the keys of a closed round are
 * destroyed: it takes nothing new.
 */
export type CheckedHalf = FormPosition | 'missing' | 'unusable' | 'forgotten';

/** Halves into which a lot puts an invitation, one for each group of the round with two forms in which the agency takes part. */
export function provenHalves(
  { roundId, document }: RoundRecord,
  agencyId: number,
  { tokenKey, lot }: { readonly tokenKey: Buffer; readonly lot: number },
): readonly ProvenHalf[] {
  return document.groups.flatMap(({ code: group, secondForm }) => {
    const form = formOfLot(secondForm, lot);
    const questionnaireId = questionnairesFor(document, agencyId, group)[form];
    if (!secondForm || questionnaireId === undefined) return [];
    return [{ group, questionnaireId, proof: halfProof(tokenKey, { roundId, group }, form) }];
  });
}

/**
 * Checks the proofs of halves that come with credentials. Only their digests are kept in memory: they are shown to all, they never change,
 * and no proof can be made of them.
 */
@Injectable()
export class HalfProofs {
  private readonly known = new Map<string, HalfDigests>();

  constructor(
    private readonly db: IntakeDb,
    private readonly sealing: Sealing,
  ) {}

  /** @param group code of a group of the round with two forms */
  async check(target: InvitationTarget, group: string, proof: string | undefined): Promise<CheckedHalf> {
    const digests = await this.digestsOf(target, group);
    if (!digests) return 'forgotten';
    return proof === undefined ? 'missing' : (formOfProof(digests, proof) ?? 'unusable');
  }

  /** Returns both halves of each group with two forms; none once the keys are destroyed, or before any are made. */
  async shown({ roundId, document }: RoundRecord, agencyId: number): Promise<readonly ShownHalf[]> {
    const halves = document.groups.map(async ({ code: group, secondForm }) => {
      const digests = secondForm && (await this.digestsOf({ agencyId, roundId }, group));
      const ids = questionnairesFor(document, agencyId, group);
      return ids.flatMap((questionnaireId, form) => {
        const digest = digests?.[form];
        return digest ? [{ group, questionnaireId, digest }] : [];
      });
    });
    return (await Promise.all(halves)).flat();
  }

  private async digestsOf(target: InvitationTarget, group: string): Promise<HalfDigests | undefined> {
    const { agencyId, roundId } = target;
    const place = `${agencyId}/${roundId}/${group}`;
    const known = this.known.get(place);
    if (known || !this.sealing.ready) return known;
    const row = await this.db.read((tx) => secretOf(tx, agencyId, roundId));
    const secret = row && openSecret(this.sealing, target, row);
    if (!secret) return undefined;
    const digests = halfDigests(secret.tokenKey, { roundId, group });
    this.known.set(place, digests);
    return digests;
  }
}
