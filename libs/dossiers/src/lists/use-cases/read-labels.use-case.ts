import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { Injectable } from '@nestjs/common';
import type { ListTarget, MemberContact } from '../domain/list-member';
import { MemberRow, postablePage } from '../persistence/list-store';
import { openListedGroup } from './listed-group';
import { openMember } from './sealed-member';

/** Label of an envelope. */
export interface MemberLabel extends MemberContact {
  /** Number in the list, by which an envelope that comes back is noted. */
  readonly number: number;
  readonly name: string;
}

/**
 * Reads the labels of the members of a list, by number; members that want no survey, and those whose envelope came back,
 * get none. Each page is an entry of the trail, with its number of labels. Refused with NOT_FOUND, GROUP_UNKNOWN,
 * LIST_GROUP_UNSUITED, LIST_ROUND_CLOSED, SECRET_KEY_MISSING.
 */
@Injectable()
export class ReadLabels {
  constructor(
    private readonly db: AgencyDb,
    private readonly sealing: Sealing,
  ) {}

  async read(
    scope: AgencyScope,
    target: ListTarget,
    page: { readonly after: number; readonly limit: number },
  ): Promise<Verdict<readonly MemberLabel[]>> {
    if (!this.sealing.ready) return refuse(secretKeyMissing(''));
    const { agencyId } = scope;
    return this.db.write(scope, async (tx) => {
      const listed = await openListedGroup(tx, scope, target);
      if (!listed.ok) return listed;
      const rows = await postablePage(tx, agencyId, target, page);
      const labels = rows.map((row) => this.labelOf(agencyId, row));
      const subject = `${listed.value.round.code}/${target.group}`;
      if (labels.length > 0)
        await recordAudit(tx, scope, {
          action: 'read-list-labels',
          subject,
          after: { labels: labels.length },
        });
      return accept(labels);
    });
  }

  private labelOf(agencyId: number, { memberId, number, name, sealedContact }: MemberRow): MemberLabel {
    const contact = sealedContact ? openMember(this.sealing, { agencyId, memberId }, sealedContact) : {};
    return { ...contact, number: number ?? 0, name: name ?? contact.name ?? '' };
  }
}
