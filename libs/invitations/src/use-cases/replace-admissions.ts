import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import { Sealing } from '@hailong/secrets';
import { Injectable } from '@nestjs/common';
import type { InvitationTarget } from '../persistence/admission-store';
import { destroyAdmissions, keepCounts } from '../persistence/admission-terms-store';
import { secretOf } from '../persistence/secret-store';
import { AdmissionLookup } from './admission-lookup';
import { AnsweredBodies } from './answered-bodies';
import { OpenSecret, openSecret } from './round-secrets';

/** Facts of admissions that are gone. */
export interface ReplacedAdmissions {
  /** Number of admissions that were destroyed. */
  readonly admissions: number;
  /** Members of lists, named bodies, that have answered; null: not known any more. */
  readonly answered: readonly string[] | null;
}

/** Destroys the admissions of a closed round, whose order tells when people answered, and keeps their numbers. */
@Injectable()
export class ReplaceAdmissions {
  constructor(
    private readonly sealing: Sealing,
    private readonly lookup: AdmissionLookup,
    private readonly bodies: AnsweredBodies,
  ) {}

  /** Call it before the keys go, which tell of answers without a script. */
  async replace(
    tx: Transaction,
    target: InvitationTarget,
    closesOn: CalendarDay,
  ): Promise<ReplacedAdmissions> {
    const { sealing } = this;
    const sealed = sealing.ready ? await secretOf(tx, target.agencyId, target.roundId) : undefined;
    const secret = sealed && openSecret(sealing, target, sealed);
    const answered = secret ? [...(await this.bodies.of(tx, target, secret.tokenKey))] : null;
    const unmarked = secret ? await this.answeredUnmarked(tx, target, secret) : 0;
    const { admissions, used } = await destroyAdmissions(tx, target);
    if (admissions > 0) await keepCounts(tx, target, { admissions, used: used + unmarked, closesOn });
    return { admissions, answered };
  }

  /** Number of admissions of people that were answered without a script and are not marked. */
  private async answeredUnmarked(
    tx: Transaction,
    target: InvitationTarget,
    { tokenKey }: OpenSecret,
  ): Promise<number> {
    const { all, answeredUnmarked } = await this.lookup.ofRound(tx, target, tokenKey);
    const ofPeople = all.filter(({ onlyGroup }) => onlyGroup === null);
    const hashes = new Set(ofPeople.map(({ tokenHash }) => tokenHash.toString('hex')));
    return answeredUnmarked.filter((hash) => hashes.has(hash.toString('hex'))).length;
  }
}
