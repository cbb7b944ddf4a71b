import { KeyObject, createPrivateKey, randomBytes } from 'node:crypto';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { makeSigningKey } from '../domain/blind-signature';
import { TOKEN_KEY_BYTES } from '../domain/round-keys';
import type { InvitationTarget } from '../persistence/admission-store';
import { SecretRow, insertClassKey, insertSecret, secretOf } from '../persistence/secret-store';
import { PROBLEMS } from '../domain/problems';
import type { AdmissionClass } from '../domain/admission-class';

/** Keys of a round and agency, opened for one piece of work and never cached. */
export interface OpenSecret {
  readonly tokenKey: Buffer;
  /** Tells whether the class has a key; in a round from before classes had one each, the key of touched ones serves both. */
  hasKeyOf(formClass: AdmissionClass): boolean;
  /** @throws Error for a class without a key */
  signingKey(formClass: AdmissionClass): KeyObject;
}

/** Opens the keys; undefined once they are destroyed. */
export function openSecret(
  sealing: Sealing,
  target: InvitationTarget,
  row: SecretRow,
): OpenSecret | undefined {
  const { sealedTokenKey, keys } = row;
  if (!sealedTokenKey) return undefined;
  const sealedKeyOf = (formClass: AdmissionClass) => keys[formClass]?.sealedSigningKey ?? undefined;
  return {
    tokenKey: sealing.open(sealedTokenKey, purposeOf('token', target)),
    hasKeyOf: (formClass) => sealedKeyOf(formClass) !== undefined,
    signingKey: (formClass) => {
      const sealed = sealedKeyOf(formClass);
      if (!sealed) throw new Error(`there is no ${SIGNING[formClass]} key of round ${target.roundId}`);
      const key = sealing.open(sealed, purposeOf(SIGNING[formClass], target));
      return createPrivateKey({ key, type: 'pkcs8', format: 'der' });
    },
  };
}

/** Names of the keys by class, as sealed values are bound to them; the first is older than classes. */
const SIGNING = { touched: 'signing', independent: 'independent signing' } as const;

/** Words that the sealed keys of a round and agency are bound to. */
export function purposeOf(
  key: 'token' | (typeof SIGNING)[AdmissionClass],
  { agencyId, roundId }: InvitationTarget,
): string {
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
    const known = await this.row(scope, roundId);
    const isWhole = known && (known.keys.independent !== undefined || known.sealedTokenKey === null);
    const row = isWhole ? known : await this.made(scope, roundId, known);
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

  /** Makes the keys that are not there yet. */
  private async made(scope: AgencyScope, roundId: number, known: SecretRow | undefined): Promise<SecretRow> {
    const target = { agencyId: scope.agencyId, roundId };
    const sealedTokenKey = this.sealing.seal(randomBytes(TOKEN_KEY_BYTES), purposeOf('token', target));
    const touched = known ? undefined : await this.sealedKey('touched', target);
    const independent = {
      ...(await this.sealedKey('independent', target)),
      formClass: 'independent',
    } as const;
    const row = await this.db.write(scope, async (tx) => {
      if (touched) await insertSecret(tx, { ...touched, sealedTokenKey, madeOn: today(this.clock) });
      await insertClassKey(tx, independent);
      return secretOf(tx, scope.agencyId, roundId);
    });
    if (!row) throw new Error(`the keys of round ${roundId} and agency ${scope.agencyId} are gone`);
    return row;
  }
  private async sealedKey(formClass: AdmissionClass, target: InvitationTarget) {
    const { publicKey, privateKey } = await makeSigningKey();
    const sealedSigningKey = this.sealing.seal(privateKey, purposeOf(SIGNING[formClass], target));
    return { ...target, publicKey, sealedSigningKey };
  }
}
