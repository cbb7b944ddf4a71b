import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CalendarDay, Verdict, accept, refuse, notFound } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import { isUuid } from '../domain/uuid';
import { PaperChoice, PaperRow, paperPage } from '../persistence/paper-invitations';
import { InvitationLinks, WayToAnswer } from './invitation-links';
import { PROBLEMS } from '../domain/problems';

/** Sheet to print. */
export interface PaperInvitation {
  readonly invitationId: string;
  /** Code of its dossier; null on a blank sheet. */
  readonly dossierCode: string | null;
  /** Number of its member of a list, as labels print it; null on other sheets. */
  readonly listNumber: number | null;
  /** Name of its body; null on other sheets. */
  readonly bodyName: string | null;
  readonly expiresOn: CalendarDay;
  readonly link: string;
  /** QR code of the link, an SVG picture. */
  readonly qr: string;
  /** Code to type where nothing can scan: `7Q4K-M2ZD-90X`. */
  readonly shortCode: string;
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Reads the invitations on paper, ready to print, in pages. They are computed each time: printing again prints the
 * same. Refused with ANSWER_PAGE_MISSING, and NOT_FOUND where no person was invited or the keys are destroyed.
 */
@Injectable()
export class PaperInvitations {
  constructor(
    private readonly db: AgencyDb,
    private readonly links: InvitationLinks,
  ) {}

  /** Reads a page of sheets; after a cursor that names no invitation the page is empty. */
  async read(
    scope: AgencyScope,
    roundId: number,
    after: string = BEFORE_ALL,
    limit: number,
    which: PaperChoice = {},
  ): Promise<Verdict<readonly PaperInvitation[]>> {
    if (!this.links.ready) return refuse(PROBLEMS.ANSWER_PAGE_MISSING.at(''));
    const of = { agencyId: scope.agencyId, roundId };
    const afterId = isUuid(after) ? after : AFTER_ALL;
    const rows = await this.db.read(scope, (tx) => paperPage(tx, of, { ...which, afterId, limit }));
    const ids = rows.map(({ invitationId }) => invitationId);
    const ways = await this.links.waysOf(scope, roundId, ids);
    if (!ways) return refuse(notFound('round', 'round'));
    const sheets = rows.flatMap((row, index) => sheetOf(row, ways[index]));
    if (sheets.length > 0) await this.record(scope, roundId, sheets.length);
    return accept(sheets);
  }

  /** Records the reading in the trail: its reader holds the invitations of named dossiers. */
  private record(scope: AgencyScope, roundId: number, sheets: number): Promise<void> {
    const entry = { action: 'read-paper-invitations', subject: String(roundId), after: { sheets } };
    return this.db.write(scope, (tx) => recordAudit(tx, scope, entry));
  }
}

function sheetOf(row: PaperRow, way: WayToAnswer | undefined): PaperInvitation[] {
  return way ? [{ ...row, ...way, qr: renderSVG(way.link, { ecc: 'M', border: 4 }) }] : [];
}
