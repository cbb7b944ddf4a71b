import { CalendarDay } from '@hailong/kernel';
import { PopulationRow } from '@hailong/dossiers/domain';
import { RespondentKind } from '@hailong/surveys/domain';

interface Service {
  readonly field: string | null;
  readonly procedureGroup: string | null;
}

/** Part of the frame that a cell counts. */
export interface Part extends Service {
  /** Null: all applicants. */
  readonly applicants: readonly RespondentKind[] | null;
}

/** N of a part, with its source. */
export interface Found {
  readonly dossiers: number;
  readonly source: PopulationRow['source'] | 'list';
  /** Day of a stated number. */
  readonly asOf?: CalendarDay;
}

/** N of the dossiers of an agency, looked up by part. */
export class AgencyPopulation {
  private readonly byPart: ReadonlyMap<string, PopulationRow>;
  private readonly whole: PopulationRow | undefined;
  /** Dimensions that the reported dossiers tell apart; a number stated for one field tells nothing of the others. */
  private readonly told: Readonly<Record<'field' | 'procedureGroup', boolean>>;

  constructor(rows: readonly PopulationRow[]) {
    this.byPart = new Map(rows.map((row) => [keyOf(row.field, row.procedureGroup, row.applicant), row]));
    this.whole = this.byPart.get(keyOf(null, null, null));
    const reported = rows.filter((row) => row.reported > 0);
    this.told = {
      field: reported.some(({ field }) => field !== null),
      procedureGroup: reported.some(({ procedureGroup }) => procedureGroup !== null),
    };
  }

  /** N of a part. Undefined: this agency reported and stated nothing that tells the part apart. */
  of({ applicants, ...service }: Part): Found | undefined {
    if (!this.whole || (this.whole.dossiers === 0 && this.whole.stated === null)) return undefined;
    const all = this.at(service, null);
    if (applicants === null) return all;
    const dossiers = dossiersOf(applicants, (applicant) => this.at(service, applicant)?.dossiers);
    const known = applicants.length === 1 ? this.at(service, applicants[0] ?? null) : all;
    return known && dossiers !== undefined ? { ...known, dossiers } : undefined;
  }

  /**
   * Finds the number stated for a part, dossiers apart: for each kind of respondent, or for all of them where the part is all
   * that is asked. Undefined: nothing was stated.
   */
  statedFor({ applicants, ...service }: Part, isAll: boolean): Found | undefined {
    const rows = (applicants ?? []).map((applicant) => this.listed(service, applicant));
    const each = rows.flatMap((row) => row?.stated ?? []);
    const whole = isAll ? this.listed(service, null) : undefined;
    if (each.length > 0 && each.length === rows.length)
      return { dossiers: each.reduce((sum, n) => sum + n, 0), source: 'counts', asOf: rows[0]?.asOf };
    const stated = whole?.stated ?? undefined;
    return stated === undefined ? undefined : { dossiers: stated, source: 'counts', asOf: whole?.asOf };
  }

  private listed({ field, procedureGroup }: Service, applicant: RespondentKind | null) {
    return this.byPart.get(keyOf(field, procedureGroup, applicant));
  }

  /** Looks a part up. A part that is not listed is 0 where the dossiers enumerate all there were, else unknown. */
  private at(service: Service, applicant: RespondentKind | null): Found | undefined {
    const { field, procedureGroup } = service;
    const listed = this.listed(service, applicant);
    if (listed || this.whole?.source !== 'dossiers') return listed;
    const untold =
      (field !== null && !this.told.field) || (procedureGroup !== null && !this.told.procedureGroup);
    return untold ? undefined : { ...this.whole, dossiers: 0 };
  }
}

/**
 * Adds up kinds of applicants. Citizens and organisations together are all applicants but other agencies, so a number
 * stated for all is enough for the two. Undefined: a number is not known.
 */
function dossiersOf(
  applicants: readonly RespondentKind[],
  of: (applicant: RespondentKind | null) => number | undefined,
): number | undefined {
  const each = applicants.map(of);
  const sum = each.reduce((total: number, dossiers) => total + (dossiers ?? 0), 0);
  const all = of(null);
  if (all === undefined || !applicants.includes('citizen') || !applicants.includes('organization'))
    return each.includes(undefined) ? undefined : sum;
  return Math.max(sum, all - (applicants.includes('agency') ? 0 : (of('agency') ?? 0)));
}

function keyOf(field: string | null, procedureGroup: string | null, applicant: string | null): string {
  return JSON.stringify([field, procedureGroup, applicant]);
}
