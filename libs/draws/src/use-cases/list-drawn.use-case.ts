import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { DrawRecord, drawById } from '../persistence/draw-store';
import { MemberPlace, MemberRow, memberPage } from '../persistence/member-store';

export interface DrawnAsked {
  /** Null begins with the first. */
  readonly after: MemberPlace | null;
  readonly limit: number;
  /** Only of the stratum of that name. */
  readonly stratum?: string;
  /** Only those called, or only the replacements that wait. */
  readonly called?: boolean;
}

/** A member with the name of its stratum. */
export interface DrawnDossier extends Omit<MemberRow, 'stratum'> {
  readonly stratum: string;
  readonly stratumIndex: number;
}

/**
 * The drawn dossiers by stratum in the order of the draw, the replacements after the sample. Who looks at a list for
 * re-contact is written down.
 */
@Injectable()
export class ListDrawn {
  constructor(private readonly db: AgencyDb) {}

  /** Empty when there is no such draw. */
  list(scope: AgencyScope, drawId: number, asked: DrawnAsked): Promise<readonly DrawnDossier[]> {
    return this.db.write(scope, async (tx) => {
      const draw = await drawById(tx, scope.agencyId, drawId);
      if (!draw) return [];
      if (draw.purpose === 'recontact')
        await recordAudit(tx, scope, {
          action: 'read-recontact-list',
          subject: String(drawId),
          after: asked,
        });
      const { after, limit, called } = asked;
      const stratum = asked.stratum === undefined ? undefined : stratumIndex(draw, asked.stratum);
      const rows = await memberPage(tx, draw, { after, limit, stratum, called });
      return rows.map((row) => ({ ...row, stratumIndex: row.stratum, stratum: nameOf(draw, row.stratum) }));
    });
  }
}

/** Of the stratum of that name, -1 when there is none. */
function stratumIndex({ document }: DrawRecord, name: string): number {
  return document.strata.findIndex((each) => each.name === name);
}

function nameOf({ document }: DrawRecord, index: number): string {
  return document.strata[index]?.name ?? '';
}
