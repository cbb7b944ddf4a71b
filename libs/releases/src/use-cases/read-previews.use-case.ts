import { AgencyDb, AgencyScope, type Transaction } from '@hailong/database';
import { type Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { AgencyLine } from '../domain/agency-line';
import type { Objection } from '../domain/objection';
import { releaseUnknown } from '../domain/problems';
import type { AskedRelease } from '../domain/release-name';
import { type ShownLine, linesOfAgency } from '../persistence/line-store';
import { objectionsOf } from '../persistence/objection-store';

/** Release as an agency sees it: its line, its objections and their answers. */
export interface AgencyPreview extends ShownLine {
  readonly document: AgencyLine;
  /** Objections of the agency, the oldest first. */
  readonly objections: readonly Objection[];
}

/** Reads what the acting agency was shown of releases. It stays readable after the preview, as the record of what was shown. */
@Injectable()
export class ReadPreviews {
  constructor(private readonly db: AgencyDb) {}

  /** Every line of the agency, by code, the newest edition first. */
  all(scope: AgencyScope): Promise<readonly AgencyPreview[]> {
    return this.db.read(scope, (tx) => previews(tx, scope, {}));
  }

  /** Line of an edition; without a number of the newest that was shown. */
  async one(scope: AgencyScope, asked: AskedRelease): Promise<Verdict<AgencyPreview>> {
    const [newest] = await this.db.read(scope, (tx) => previews(tx, scope, asked));
    return newest ? accept(newest) : refuse(releaseUnknown(asked));
  }
}

async function previews(
  tx: Transaction,
  { agencyId }: AgencyScope,
  asked: Partial<AskedRelease>,
): Promise<readonly AgencyPreview[]> {
  const lines = await linesOfAgency(tx, agencyId, asked);
  const objections = await objectionsOf(tx, { agencyId, ...asked });
  return lines.map((line) => ({
    ...line,
    document: JSON.parse(line.line) as AgencyLine,
    objections: objections.filter(({ code, edition }) => code === line.code && edition === line.edition),
  }));
}
