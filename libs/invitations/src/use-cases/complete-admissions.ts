import { AgencyDb, AgencyScope, Transaction } from '@hailong/database';
import type { Verdict } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { formsOfLot } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import type { InvitationsReady } from '../delivery/use-cases/invitation-texts';
import {
  PeopleWaiting,
  WaitingInvitation,
  admittedTogether,
  peopleWaiting,
} from '../domain/admitted-together';
import { lotOfInvitation } from '../domain/half-proof';
import { admissionsAmong, tokenHash, tokenOf } from '../domain/invitation-token';
import { shortCodeHash, shortCodeOf } from '../domain/short-code';
import { shuffled } from '../domain/shuffle';
import {
  InvitationTarget,
  NewAdmission,
  admissionsOf,
  insertAdmissions,
  lockAdmissions,
} from '../persistence/admission-store';
import {
  InvitationTerms,
  markAdmitted,
  roundsWaiting,
  waitingInvitations,
} from '../persistence/waiting-invitations';
import { OpenSecret, RoundSecrets } from './round-secrets';

/**
 * Makes the admissions that invitations still lack: in a transaction of its own, in shuffled order, so that no time, no
 * transaction and no position in a table joins the two. An order that was cut short is completed here; fewer than five people
 * of a class, drawn for the same forms, wait until there are more. No message and no sheet leaves before.
 */
@Injectable()
export class CompleteAdmissions implements InvitationsReady {
  constructor(
    private readonly db: AgencyDb,
    private readonly secrets: RoundSecrets,
  ) {}

  /** Finds or makes the keys that admissions are made with, see RoundSecrets.make. */
  keysOf(scope: AgencyScope, roundId: number): Promise<Verdict<OpenSecret>> {
    return this.secrets.make(scope, roundId);
  }

  async completeAll(scope: AgencyScope): Promise<void> {
    for (const roundId of await this.db.read(scope, (tx) => roundsWaiting(tx, scope.agencyId))) {
      const secret = await this.secrets.find(scope, roundId);
      if (secret) await this.complete(scope, roundId, secret.tokenKey);
    }
  }

  /** Completes the admissions of a round; returns, by class and drawn forms, the numbers of people that still wait for others. */
  async complete(scope: AgencyScope, roundId: number, tokenKey: Buffer): Promise<readonly PeopleWaiting[]> {
    const waiting = await this.db.read(scope, (tx) =>
      drawnWaiting(tx, { agencyId: scope.agencyId, roundId }, tokenKey),
    );
    if (admittedTogether(waiting).length === 0) return peopleWaiting(waiting);
    const admitted = await this.admit(scope, roundId, tokenKey, waiting);
    await this.db.write(scope, (tx) => markAdmitted(tx, scope.agencyId, admitted));
    const done = new Set(admitted);
    return peopleWaiting(waiting.filter(({ invitationId }) => !done.has(invitationId)));
  }

  /**
   * Inserts missing admissions; returns the ids of all invitations that have theirs now. Invitations stay untouched, see
   * markAdmitted.
   */
  private admit(
    scope: AgencyScope,
    roundId: number,
    tokenKey: Buffer,
    waiting: readonly DrawnTerms[],
  ): Promise<string[]> {
    const target = { agencyId: scope.agencyId, roundId };
    return this.db.write(scope, async (tx) => {
      await lockAdmissions(tx, scope.agencyId);
      const there = (await admissionsOf(tx, target)).map((each) => each.tokenHash);
      const isThere = admissionsAmong(tokenKey, there);
      const made = waiting.filter(({ invitationId }) => isThere(invitationId));
      const now = admittedTogether(waiting.filter(({ invitationId }) => !isThere(invitationId)));
      const fresh = now.map((terms) => admissionFor(tokenKey, terms));
      if (fresh.length > 0) await insertAdmissions(tx, target, shuffled(fresh));
      return [...made, ...now].map(({ invitationId }) => invitationId);
    });
  }
}

type DrawnTerms = InvitationTerms & WaitingInvitation;

/** Reads the invitations that wait, each with the forms that its lot draws. */
async function drawnWaiting(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
  tokenKey: Buffer,
): Promise<readonly DrawnTerms[]> {
  const waiting = await waitingInvitations(tx, agencyId, roundId);
  const [round] = waiting.length > 0 ? await roundsById(tx, [roundId]) : [];
  const groups = round?.document.groups ?? [];
  return waiting.map((terms) => {
    const lot = lotOfInvitation(tokenKey, tokenHash(tokenKey, tokenOf(tokenKey, terms.invitationId)));
    return { ...terms, forms: formsOfLot(groups, lot) };
  });
}

function admissionFor(tokenKey: Buffer, { invitationId, ...terms }: InvitationTerms): NewAdmission {
  return {
    tokenHash: tokenHash(tokenKey, tokenOf(tokenKey, invitationId)),
    shortCodeHash: shortCodeHash(tokenKey, shortCodeOf(tokenKey, invitationId)),
    expiresOn: terms.expiresOn,
    onlyGroup: terms.onlyGroup,
    onlyField: terms.onlyField,
    formClass: terms.formClass,
  };
}
