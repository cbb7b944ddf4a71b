import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { isProblem, readPointPeriod } from '../domain/period';
import { CountRecord, addCounts } from '../persistence/count-store';
import { CountTable, CountTables, StatedCounts } from './count-tables';
import { ReadConversions } from './read-conversions.use-case';
import { recordAdded } from './record-added';

export interface CountImport extends CountTable {
  /** Period of rows that name none; absent: every row names its period. */
  readonly period?: string;
}

export interface CountsImported {
  readonly agencies: number;
  readonly added: number;
  /** Counts equal to the newest one of the same day. */
  readonly unchanged: number;
}

/**
 * States the counts of a table: all rows or none. A count is never changed: a newer one holds, and the earlier ones stay with their source
 * and day. The trail of each agency tells what was stated of it.
 */
@Injectable()
export class ImportCounts {
  constructor(
    private readonly db: ProvinceDb,
    private readonly tables: CountTables,
    private readonly conversions: ReadConversions,
  ) {}

  async import(scope: ProvinceScope, { period, ...table }: CountImport): Promise<Verdict<CountsImported>> {
    const read = period === undefined ? undefined : readPointPeriod(period);
    if (read && isProblem(read)) return refuse(read);
    const conversions = await this.conversions.saved(scope);
    const stated = await this.tables.read(table, { period: read, conversions });
    if (!stated.ok) return stated;
    const records = stated.value.flatMap(recordsOf);
    const added = await this.db.write(scope, async (tx) => {
      const found = await addCounts(tx, scope.actor, records);
      await recordAdded(tx, scope.actor, found);
      return found.length;
    });
    return accept({ agencies: stated.value.length, added, unchanged: records.length - added });
  }
}

function recordsOf({ agency: { agencyId }, period, values }: StatedCounts): CountRecord[] {
  return [...values].map(([name, stated]) => ({ agencyId, ...period, name, ...stated }));
}
