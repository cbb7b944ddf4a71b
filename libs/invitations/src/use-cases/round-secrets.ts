import { KeyObject, createPrivateKey, randomBytes } from 'node:crypto';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { makeSigningKey } from '../domain/blind-signature';
import { TOKEN_KEY_BYTES } from '../domain/round-keys';
import type { InvitationTarget } from '../persistence/admission-store';
import { SecretRow, insertSecret, secretOf } from '../persistence/secret-store';
import { PROBLEMS } from '../domain/problems';

/** Keys of a round and agency, opened for one piece of work and never cached. */
export interface OpenSecret {
  readonly tokenKey: Buffer;
  signingKey(): KeyObject;
}

/** Opens the keys; undefined once they are destroyed. */
export function openSecret(
  sealing: Sealing,
  target: InvitationTarget,
  row: SecretRow,
): OpenSecret | undefined {
  const { sealedTokenKey, sealedSigningKey } = row;
  if (!sealedTokenKey || !sealedSigningKey) return undefined;
  return {
    tokenKey: sealing.open(sealedTokenKey, purpose('token', target)),
    signingKey: () =>
      createPrivateKey({
        key: sealing.open(sealedSigningKey, purpose('signing', target)),
        type: 'pkcs8',
        format: 'der',
      }),
  };
}

function purpose(key: 'token' | 'signing', { agencyId, roundId }: InvitationTarget): string {
  return `${key} key of round ${roundId} and agency ${agencyId}`;
}

/** Source of the keys of a round and agency: made once, sealed, read anew for each use. */
@Injectable()
export class RoundSecrets {
  constructor(
    private readonly db: AgencyDb,
    private readonly sealing: Sealing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Problems that prevent the making of keys in every round. */
  problems(): readonly Problem[] {
    return this.sealing.ready ? [] : [secretKeyMissing('')];
  }

  /** Finds the keys, or makes them. Refused with SECRET_KEY_MISSING, and INVITATION_ROUND_CLOSED once they are destroyed. */
  async make(scope: AgencyScope, roundId: number): Promise<Verdict<OpenSecret>> {
    if (!this.sealing.ready) return refuse(secretKeyMissing(''));
    const row = (await this.row(scope, roundId)) ?? (await this.made(scope, roundId));
    const open = openSecret(this.sealing, { agencyId: scope.agencyId, roundId }, row);
    return open ? accept(open) : refuse(PROBLEMS.INVITATION_ROUND_CLOSED.at('round'));
  }

  /** Finds the keys; undefined when none were made, they are destroyed, or the application cannot open them. */
  async find(scope: AgencyScope, roundId: number): Promise<OpenSecret | undefined> {
    const row = this.sealing.ready ? await this.row(scope, roundId) : undefined;
    return row && openSecret(this.sealing, { agencyId: scope.agencyId, roundId }, row);
  }

  private row(scope: AgencyScope, roundId: number): Promise<SecretRow | undefined> {
    return this.db.read(scope, (tx) => secretOf(tx, scope.agencyId, roundId));
  }

  private async made(scope: AgencyScope, roundId: number): Promise<SecretRow> {
    const target = { agencyId: scope.agencyId, roundId };
    const { publicKey, privateKey } = await makeSigningKey();
    const secret = {
      ...target,
      publicKey,
      sealedSigningKey: this.sealing.seal(privateKey, purpose('signing', target)),
      sealedTokenKey: this.sealing.seal(randomBytes(TOKEN_KEY_BYTES), purpose('token', target)),
      madeOn: today(this.clock),
    };
    const row = await this.db.write(scope, async (tx) => {
      await insertSecret(tx, secret);
      return secretOf(tx, scope.agencyId, roundId);
    });
    if (!row) throw new Error(`the keys of round ${roundId} and agency ${scope.agencyId} are gone`);
    return row;
  }
}
