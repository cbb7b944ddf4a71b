import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { DrawRecord, drawById, framePart, framePartCount } from '../persistence/draw-store';
import { DrawReader, isShownTo } from './draw-reader';

/** Draw and frame list: with the members, all that an auditor needs to draw again. */
export interface DrawAudit {
  readonly draw: DrawRecord;
  /** Parts of the frame list; put together in order they are the file with the recorded digest. */
  readonly parts: number;
  readonly part: number;
  /** Lines `code TAB stratum TAB same LF`. */
  readonly list: string;
}

/** Reads the frame list of a draw, part by part. Reading is audited. Refused with NOT_FOUND. */
@Injectable()
export class ReadDrawAudit {
  constructor(private readonly db: AgencyDb) {}

  /** @param part from 1 */
  read(
    scope: AgencyScope,
    drawId: number,
    part: number,
    reader: DrawReader = 'agency',
  ): Promise<Verdict<DrawAudit>> {
    return this.db.write(scope, async (tx) => {
      const draw = await drawById(tx, scope.agencyId, drawId);
      if (!draw || !isShownTo(reader, draw)) return refuse(notFound('draw', 'id'));
      const list = await framePart(tx, draw, part);
      if (list === undefined) return refuse(notFound('part', 'part'));
      await recordAudit(tx, scope, { action: 'read-draw-audit', subject: String(drawId), after: { part } });
      return accept({ draw, part, list, parts: await framePartCount(tx, draw) });
    });
  }
}
