import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { DrawRecord, drawById, drawPage } from '../persistence/draw-store';
import { DrawReader } from './draw-reader';

/** Page of draws of a round. */
export interface DrawPageAsked {
  readonly roundId: number;
  /** Null begins with the newest. */
  readonly beforeId: number | null;
  readonly limit: number;
  readonly reader: DrawReader;
}

/** Reads draws of the acting agency. */
@Injectable()
export class ReadDraws {
  constructor(private readonly db: AgencyDb) {}

  /** Draws of a round, newest first. */
  page(scope: AgencyScope, { reader, ...asked }: DrawPageAsked): Promise<readonly DrawRecord[]> {
    const { agencyId } = scope;
    return this.db.read(scope, (tx) =>
      drawPage(tx, { ...asked, agencyId, recontacts: reader === 'checker' }),
    );
  }

  byId(scope: AgencyScope, drawId: number): Promise<DrawRecord | undefined> {
    return this.db.read(scope, (tx) => drawById(tx, scope.agencyId, drawId));
  }
}
