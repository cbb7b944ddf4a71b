import type { Transaction } from '@hailong/database';
import { FRAME_RELATION, LIST_MEMBER_RELATION } from '@hailong/dossiers';
import { CalendarDay } from '@hailong/kernel';

export interface PaperRow {
  readonly invitationId: string;
  /** Code of the dossier that the sheet is for; null on a blank sheet. */
  readonly dossierCode: string | null;
  /** Number of the member of a list that the sheet is for, as labels print it. */
  readonly listNumber: number | null;
  /** Name of the body that the sheet is for. */
  readonly bodyName: string | null;
  readonly expiresOn: CalendarDay;
}

/** Choice among the invitations on paper; without conditions all of them. */
export interface PaperChoice {
  /** First day of making. */
  readonly madeSince?: CalendarDay;
  /** Day on which they can still be used. */
  readonly usableOn?: CalendarDay;
  /** True for blank sheets only, false for sheets of dossiers and lists only. */
  readonly blank?: boolean;
}

/** Beginning and length of a page of invitations on paper. */
export interface PaperPage extends PaperChoice {
  readonly afterId: string;
  readonly limit: number;
}

/** Reads a page of invitations on paper that can be used, by id after an id. */
export function paperPage(
  tx: Transaction,
  of: { readonly agencyId: number; readonly roundId: number },
  { afterId, limit, madeSince, usableOn, blank }: PaperPage,
): Promise<PaperRow[]> {
  return tx.query(
    `select i.invitation_id as "invitationId", d.code as "dossierCode", m.number as "listNumber", m.name as "bodyName",
       i.expires_on as "expiresOn"
     from hailong.invitation i
     left join ${FRAME_RELATION} d on d.agency_id = i.agency_id and d.dossier_id = i.dossier_id
     left join ${LIST_MEMBER_RELATION} m on m.agency_id = i.agency_id and m.member_id = i.member_id
     where i.agency_id = $1 and i.round_id = $2 and i.port = 'paper' and i.admitted and i.revoked_on is null
       and i.invitation_id > $3 and ($5::date is null or i.made_on >= $5) and ($6::date is null or i.expires_on >= $6)
       and ($7::boolean is null or (i.dossier_id is null and i.member_id is null) = $7)
     order by i.invitation_id limit $4`,
    [of.agencyId, of.roundId, afterId, limit, madeSince ?? null, usableOn ?? null, blank ?? null],
  );
}
