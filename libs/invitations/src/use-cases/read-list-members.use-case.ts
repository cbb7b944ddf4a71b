import { AgencyDb, AgencyScope } from '@hailong/database';
import { listedGroup } from '@hailong/dossiers';
import type { ListTarget } from '@hailong/dossiers/domain';
import { Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { FollowedMember, MemberPage, NO_NUMBER, followedMembers } from '../persistence/list-invitee-store';
import { AnsweredBodies } from './answered-bodies';
import { RoundSecrets } from './round-secrets';

/** Member of a list, with whether it has answered. */
export interface ListMember extends Omit<FollowedMember, 'invitationId'> {
  /** Position in the list, after which the next page begins. */
  readonly position: number;
  /** Null for an enterprise or a person, whose answering is not told. */
  readonly answered: boolean | null;
}

/**
 * Reads the members of a list by number: which are invited, issued a form, and of named bodies which have answered. Of
 * enterprises and people nothing is told that could be joined to an answer. Refused with NOT_FOUND, GROUP_UNKNOWN,
 * LIST_GROUP_UNSUITED.
 */
@Injectable()
export class ReadListMembers {
  constructor(
    private readonly db: AgencyDb,
    private readonly secrets: RoundSecrets,
    private readonly answered: AnsweredBodies,
  ) {}

  async read(
    scope: AgencyScope,
    target: ListTarget,
    page: MemberPage,
  ): Promise<Verdict<readonly ListMember[]>> {
    const { agencyId } = scope;
    const secret = await this.secrets.find(scope, target.roundId);
    return this.db.read(scope, async (tx) => {
      const listed = await listedGroup(tx, scope, target);
      if (!listed.ok) return listed;
      const rows = await followedMembers(tx, agencyId, target, page);
      const known =
        secret && listed.value.body
          ? await this.answered.of(tx, { agencyId, roundId: target.roundId }, secret.tokenKey)
          : undefined;
      return accept(rows.map((row) => memberOf(row, known)));
    });
  }
}

/** @param answered bodies that have answered; undefined: the keys are destroyed, or none were made */
function memberOf(
  { invitationId, ...row }: FollowedMember,
  answered: ReadonlySet<string> | undefined,
): ListMember {
  const position = row.number ?? NO_NUMBER;
  if (!row.body) return { ...row, position, answered: null };
  const hasAnswered = answered?.has(row.memberId) ?? row.answered ?? (invitationId === null ? false : null);
  return { ...row, position, answered: hasAnswered };
}
