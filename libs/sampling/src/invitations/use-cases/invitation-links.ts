import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import { invitationLink } from '../domain/invitation';
import { tokenHash, tokenOf, tokenText } from '../domain/invitation-token';
import { groupedCode, shortCodeOf } from '../domain/short-code';
import { RoundSecrets } from './round-secrets';
import { lookAtAdmissions } from './used-admissions';

/** Provider token: the address of the host's page for answering; undefined where the host gave none. */
export const ANSWER_PAGE = Symbol('hailong.answer-page');

/** What a person needs to answer. */
export interface WayToAnswer {
  /** Absent where the host gave no address of its page. */
  readonly link?: string;
  /** Grouped, as it is printed and typed. */
  readonly shortCode: string;
}

/** Computes, for whoever writes to people or prints for them, what no row holds. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly secrets: RoundSecrets,
    @Inject(ANSWER_PAGE) private readonly answerPage: string | undefined,
  ) {}

  /** The ways of these invitations, in their order; undefined once the keys of the round are destroyed. */
  async waysOf(
    scope: AgencyScope,
    roundId: number,
    invitationIds: readonly string[],
  ): Promise<readonly WayToAnswer[] | undefined> {
    const secret = await this.secrets.find(scope, roundId);
    const [agency] = await this.organisation.byIds([scope.agencyId]);
    if (!secret || !agency) return undefined;
    return invitationIds.map((id) => {
      const address = { roundId, agencyCode: agency.code, token: tokenText(tokenOf(secret.tokenKey, id)) };
      const link = this.answerPage === undefined ? undefined : invitationLink(this.answerPage, address);
      return { ...(link && { link }), shortCode: groupedCode(shortCodeOf(secret.tokenKey, id)) };
    });
  }

  /**
   * Those of the invitations that were neither exchanged nor answered; none once the keys are destroyed. Whoever reminds
   * people must not part a group so that fewer than five are on one side.
   */
  async unused(
    scope: AgencyScope,
    roundId: number,
    invitationIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const secret = await this.secrets.find(scope, roundId);
    if (!secret) return new Set();
    const { all, answeredUnmarked } = await this.db.read(scope, (tx) =>
      lookAtAdmissions(tx, scope, roundId, secret.tokenKey),
    );
    const free = new Set(
      all
        .filter(({ blindedHash, used, revoked }) => !blindedHash && !used && !revoked)
        .map((admission) => admission.tokenHash.toString('hex')),
    );
    for (const hash of answeredUnmarked) free.delete(hash.toString('hex'));
    return new Set(
      invitationIds.filter((id) => free.has(tokenHash(tokenOf(secret.tokenKey, id)).toString('hex'))),
    );
  }
}
