import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { TrailEntry, TrailQuestion } from '../domain/trail-question';
import { TrailPart, trailPart } from '../persistence/trail-store';

/** Entries that are read together where all are asked for. */
const TOGETHER = 200;
/** Longest text that PostgreSQL stores, characters. */
const WHOLE = 1_000_000_000;

/** Reads the trail of an agency behind its wall: changes, and readings of what few may read. */
@Injectable()
export class ReadTrail {
  constructor(private readonly db: AgencyDb) {}

  /** A part of the trail, newest first. */
  page(scope: AgencyScope, part: Omit<TrailPart, 'agencyId'>): Promise<readonly TrailEntry[]> {
    return this.db.read(scope, (tx) => trailPart(tx, { ...part, agencyId: scope.agencyId }));
  }

  /** Every entry, newest first, with all its contents; no more than a few hundred are in memory. */
  async *every(scope: AgencyScope, question: TrailQuestion): AsyncGenerator<TrailEntry> {
    for (let after: TrailEntry | undefined; ;) {
      const entries = await this.page(scope, { question, after, limit: TOGETHER, longest: WHOLE });
      yield* entries;
      after = entries.at(-1);
      if (after === undefined || entries.length < TOGETHER) return;
    }
  }
}
