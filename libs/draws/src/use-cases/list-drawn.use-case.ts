import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { DrawRecord, drawById } from '../persistence/draw-store';
import { MemberPosition, MemberRow, memberPage } from '../persistence/member-store';
import { DrawReader, isShownTo } from './draw-reader';

export interface DrawnAsked {
  /** Position of the last member before; null begins with the first. */
  readonly after: MemberPosition | null;
  readonly limit: number;
  /** Name of a stratum; absent: all. */
  readonly stratum?: string;
  /** True: only called dossiers; false: only waiting replacements. */
  readonly called?: boolean;
}

/** Member with the name of its stratum. */
export interface DrawnDossier extends Omit<MemberRow, 'stratum'> {
  readonly stratum: string;
  readonly stratumIndex: number;
}

/**
 * Lists drawn dossiers by stratum in the order of the draw, the replacements after the sample. Reading a list for
 * re-contact is audited.
 */
@Injectable()
export class ListDrawn {
  constructor(private readonly db: AgencyDb) {}

  /** Returns an empty list when there is no such draw. */
  list(
    scope: AgencyScope,
    drawId: number,
    asked: DrawnAsked,
    reader: DrawReader = 'agency',
  ): Promise<readonly DrawnDossier[]> {
    return this.db.write(scope, async (tx) => {
      const draw = await drawById(tx, scope.agencyId, drawId);
      if (!draw || !isShownTo(reader, draw)) return [];
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

/** Finds the index of a stratum by name; -1 when there is none. */
function stratumIndex({ document }: DrawRecord, name: string): number {
  return document.strata.findIndex((each) => each.name === name);
}

function nameOf({ document }: DrawRecord, index: number): string {
  return document.strata[index]?.name ?? '';
}
