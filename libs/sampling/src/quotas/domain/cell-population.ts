import { CalendarDay } from '@hailong/kernel';
import { Participant, RespondentKind, SurveyRoundDocument, unitClassOf } from '@hailong/surveys';
import { PopulationRow } from '../../frame/domain/population';
import { QuotaCell } from './quota-cell';

/** N of a cell and how one knows. */
export interface CellPopulation {
  /** Undefined: nobody has said, which is not 0. */
  readonly population?: number;
  /** `dossiers`, `counts 2024-06-30` with the day of the figure, `dossiers (3/5)` when some agencies said nothing; empty: unknown. */
  readonly source: string;
}

/** N of the dossiers of agencies, looked up by part. */
export class Populations {
  private readonly byAgency: ReadonlyMap<number, AgencyPopulation>;

  /** @param rows by agency, the row of all its dossiers among them */
  constructor(
    private readonly round: SurveyRoundDocument,
    rows: ReadonlyMap<number, readonly PopulationRow[]>,
  ) {
    this.byAgency = new Map([...rows].map(([agencyId, own]) => [agencyId, new AgencyPopulation(own)]));
  }

  /** Undefined for a cell of one channel: nobody knows which dossiers will answer through it. */
  of(cell: QuotaCell): CellPopulation {
    if (cell.channel !== null) return UNKNOWN;
    const agencies = this.agenciesOf(cell);
    const found = agencies.flatMap(
      ({ agencyId }) => this.byAgency.get(agencyId)?.of(this.partOf(cell)) ?? [],
    );
    if (found.length === 0) return UNKNOWN;
    const population = found.reduce((sum, { dossiers }) => sum + dossiers, 0);
    return { population, source: sourceOf(found, agencies.length) };
  }

  private agenciesOf({ agencyId, shared, unitClass }: QuotaCell): readonly Pick<Participant, 'agencyId'>[] {
    if (!shared) return [{ agencyId }];
    return this.round.participants.filter((each) => unitClass === null || unitClassOf(each) === unitClass);
  }

  private partOf({ field, procedureGroup, group }: QuotaCell): Part {
    const { fields = [], procedureGroups = [], groups } = this.round;
    return {
      field: field === null ? null : (fields[field - 1]?.code ?? null),
      procedureGroup: procedureGroup === null ? null : (procedureGroups[procedureGroup - 1]?.code ?? null),
      applicants: group === null ? null : (groups[group]?.respondents ?? null),
    };
  }
}

const UNKNOWN: CellPopulation = { source: '' };

interface Part {
  readonly field: string | null;
  readonly procedureGroup: string | null;
  /** Null: whoever. */
  readonly applicants: readonly RespondentKind[] | null;
}

interface Found {
  readonly dossiers: number;
  readonly source: PopulationRow['source'];
  readonly asOf: CalendarDay;
}

class AgencyPopulation {
  private readonly byPart: ReadonlyMap<string, PopulationRow>;
  private readonly told: Readonly<Record<'field' | 'procedureGroup', boolean>>;

  constructor(rows: readonly PopulationRow[]) {
    this.byPart = new Map(rows.map((row) => [keyOf(row.field, row.procedureGroup, row.applicant), row]));
    this.told = {
      field: rows.some(({ field }) => field !== null),
      procedureGroup: rows.some(({ procedureGroup }) => procedureGroup !== null),
    };
  }

  /** Undefined: this agency has said nothing that tells the part apart. */
  of({ field, procedureGroup, applicants }: Part): Found | undefined {
    const whole = this.byPart.get(keyOf(null, null, null));
    if (!whole || (whole.dossiers === 0 && whole.stated === null)) return undefined;
    if ((field !== null && !this.told.field) || (procedureGroup !== null && !this.told.procedureGroup))
      return undefined;
    const at = (applicant: RespondentKind | null) =>
      this.byPart.get(keyOf(field, procedureGroup, applicant)) ?? { ...whole, dossiers: 0 };
    if (applicants === null) return at(null);
    const { source, asOf } = at(null);
    return { dossiers: dossiersOf(applicants, (who) => at(who).dossiers), source, asOf };
  }
}

/**
 * People and organisations are all who apply but other agencies; a number that was stated for everybody is known for
 * them also where nobody told them apart.
 */
function dossiersOf(
  applicants: readonly RespondentKind[],
  of: (applicant: RespondentKind | null) => number,
): number {
  const sum = applicants.reduce((total, applicant) => total + of(applicant), 0);
  if (!applicants.includes('citizen') || !applicants.includes('organization')) return sum;
  const others = applicants.includes('agency') ? 0 : of('agency');
  return Math.max(sum, of(null) - others);
}

function keyOf(field: string | null, procedureGroup: string | null, applicant: string | null): string {
  return JSON.stringify([field, procedureGroup, applicant]);
}

function sourceOf(found: readonly Found[], agencies: number): string {
  const counted = found.filter(({ source }) => source === 'counts').map(({ asOf }) => asOf);
  const [earliest] = counted.toSorted();
  const names = [
    ...(counted.length < found.length ? ['dossiers'] : []),
    ...(earliest === undefined ? [] : [`counts ${earliest}`]),
  ].join(', ');
  return found.length < agencies ? `${names} (${found.length}/${agencies})` : names;
}
