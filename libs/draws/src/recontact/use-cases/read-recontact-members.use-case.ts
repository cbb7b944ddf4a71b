import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { openContact } from '@hailong/dossiers';
import { DossierContact } from '@hailong/dossiers/domain';
import {
  CLOCK,
  CalendarDay,
  Clock,
  RecontactKey,
  Verdict,
  accept,
  notFound,
  refuse,
  today,
} from '@hailong/kernel';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { Inject, Injectable } from '@nestjs/common';
import { REACHED, Reached } from '../domain/outcome';
import { PROBLEMS } from '../domain/problems';
import { isUnderWay } from '../domain/recontact-batch';
import { MemberToCall, membersOfCaller } from '../persistence/recontact-member-store';
import { FindRecontacts } from './find-recontacts';
import { drawnAgency, ratedScope } from './rated-scope';

export interface RecontactMembersAsked {
  readonly key: RecontactKey | undefined;
  /** Rated agency. */
  readonly agencyCode: string;
  /** Position of the member before the page; 0 begins with the first. */
  readonly after: number;
  /** People on the page. A row more says that another page follows; it has no contact and counts in no trail. */
  readonly limit: number;
}

/** Person to be called, with the contact. */
export interface RecontactMember {
  readonly position: number;
  readonly dossierCode: string;
  readonly procedureCode: string | null;
  readonly finishedOn: CalendarDay;
  /** Null: the person objects by now, or stands on the next page. */
  readonly contact: DossierContact | null;
  /** End of the newest call; null: not called yet. */
  readonly reached: Reached | null;
  readonly attempts: number;
}

/**
 * Reads the members of an agency that the acting caller was handed, with their contacts, at the door of this agency under the
 * mandate of the batch. Each reading is an entry in the trail of the agency: mandate, caller, number of people, no names.
 *
 * Refused with NOT_FOUND, RECONTACT_CLOSED, SECRET_KEY_MISSING.
 */
@Injectable()
export class ReadRecontactMembers {
  constructor(
    private readonly db: AgencyDb,
    private readonly recontacts: FindRecontacts,
    private readonly sealing: Sealing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(scope: AgencyScope, asked: RecontactMembersAsked): Promise<Verdict<readonly RecontactMember[]>> {
    const batch = await this.recontacts.called(scope, asked.key);
    const agency = batch && drawnAgency(batch, asked.agencyCode);
    if (!batch || !agency) return refuse(notFound('recontact', 'recontact'));
    if (!isUnderWay(batch, today(this.clock))) return refuse(PROBLEMS.RECONTACT_CLOSED.at('recontact'));
    if (!this.sealing.ready) return refuse(secretKeyMissing('recontact'));
    const { agencyId } = agency;
    const rated = ratedScope(batch, agencyId, scope.actor);
    const { batchId } = batch;
    const { after, limit } = asked;
    const rows = await this.db.write(rated, async (tx) => {
      const page = { caller: scope.actor, after, limit: limit + 1 };
      const found = await membersOfCaller(tx, { agencyId, batchId }, page);
      if (found.length > 0)
        await recordAudit(tx, rated, {
          action: 'read-recontact-contacts',
          subject: String(batchId),
          after: { people: Math.min(found.length, limit) },
        });
      return found;
    });
    return accept(
      rows.map((row, n) => this.memberOf(agencyId, n < limit ? row : { ...row, sealedContact: null })),
    );
  }

  private memberOf(agencyId: number, row: MemberToCall): RecontactMember {
    const { dossierId, position, code, procedureCode, finishedOn, sealedContact, reached, attempts } = row;
    return {
      ...{ position, dossierCode: code, procedureCode, finishedOn, attempts },
      contact: sealedContact && openContact(this.sealing, { agencyId, dossierId }, sealedContact),
      reached: reached === null ? null : REACHED.keyOf(reached),
    };
  }
}
