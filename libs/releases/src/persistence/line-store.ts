import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { PreviewDays } from '../domain/objection';
import type { AskedRelease } from '../domain/release-name';
import type { ReleaseName } from './release-store';

/** Line of an agency as it is kept for the preview. */
export interface LineToShow {
  /** Agency that sees it. */
  readonly agencyId: number;
  /** Canonical form of an `AgencyLine`. */
  readonly line: string;
}

/** Line of the acting agency, with the days of its preview. */
export interface ShownLine extends PreviewDays {
  readonly code: string;
  readonly edition: number;
  /** Hash of the whole document. */
  readonly contentHash: string;
  readonly line: string;
}

/** Shows the agencies concerned their lines of an edition. */
export async function addLines(
  tx: Transaction,
  { code, edition, contentHash }: Omit<ReleaseName, 'agencyId'> & { readonly contentHash: string },
  until: CalendarDay,
  lines: readonly LineToShow[],
): Promise<void> {
  await tx.query(
    `insert into hailong.release_line (agency_id, code, edition, content_hash, line, until)
     select l.agency_id, $1, $2, $3, l.line, $4 from unnest($5::integer[], $6::text[]) as l (agency_id, line)
     returning agency_id`,
    [
      ...[code, edition, contentHash, until],
      ...[lines.map(({ agencyId }) => agencyId), lines.map(({ line }) => line)],
    ],
  );
}

/** Ends the preview of an edition; without one, changes nothing. */
export async function endLines(
  tx: Transaction,
  { code, edition }: Omit<ReleaseName, 'agencyId'>,
  endedOn: CalendarDay,
): Promise<void> {
  await tx.query(
    `update hailong.release_line set ended_on = $3 where code = $1 and edition = $2 and ended_on is null`,
    [code, edition, endedOn],
  );
}

/** Reads the lines of an agency at its door, by code, the newest edition first; of one code or of all. */
export async function linesOfAgency(
  tx: Transaction,
  agencyId: number,
  asked: Partial<AskedRelease> = {},
): Promise<readonly ShownLine[]> {
  const rows = await tx.query<Omit<ShownLine, 'endedOn'> & { readonly endedOn: CalendarDay | null }>(
    `select code, edition, content_hash as "contentHash", line, until, ended_on as "endedOn" from hailong.release_line
     where agency_id = $1 and ($2::text is null or code = $2) and ($3::integer is null or edition = $3)
     order by code collate "C", edition desc`,
    [agencyId, asked.code ?? null, asked.edition ?? null],
  );
  return rows.map(({ endedOn, ...line }) => ({ ...line, ...(endedOn !== null && { endedOn }) }));
}
