import { CalendarDay } from '@hailong/kernel';
import {
  Participant,
  RespondentKind,
  SurveyRound as SurveyRoundDocument,
  unitClassOf,
} from '@hailong/surveys/domain';
import { MOST_POPULATION, PopulationRow } from '@hailong/dossiers/domain';
import { QuotaCell } from './quota-cell';

/** N of a cell, with its source. */
export interface CellPopulation {
  /** Undefined: not reported and not stated, which is not 0. */
  readonly population?: number;
  /** `dossiers`, `counts 2024-06-30` with the day of the figure, `dossiers (3/5)` when two of five agencies reported nothing; empty: unknown. */
  readonly source: string;
}

/** N of agencies, looked up by part. */
export class Populations {
  private readonly byAgency: ReadonlyMap<number, AgencyPopulation>;

  /** @param rows by agency, the row of all its dossiers among them */
  constructor(
    private readonly round: SurveyRoundDocument,
    rows: ReadonlyMap<number, readonly PopulationRow[]>,
  ) {
    this.byAgency = new Map([...rows].map(([agencyId, own]) => [agencyId, new AgencyPopulation(own)]));
  }

  /** N of a cell. Unknown for a cell of one channel: the channel of an answer is not known beforehand. */
  of(cell: QuotaCell): CellPopulation {
    if (cell.channel !== null) return UNKNOWN;
    const agencies = this.agenciesOf(cell);
    const found = agencies.flatMap(
      ({ agencyId }) => this.byAgency.get(agencyId)?.of(this.partOf(cell)) ?? [],
    );
    if (found.length === 0) return UNKNOWN;
    const population = found.reduce((sum, { dossiers }) => sum + dossiers, 0);
    return { population: Math.min(population, MOST_POPULATION), source: sourceOf(found, agencies.length) };
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

interface Service {
  readonly field: string | null;
  readonly procedureGroup: string | null;
}

interface Part extends Service {
  /** Null: all applicants. */
  readonly applicants: readonly RespondentKind[] | null;
}

interface Found {
  readonly dossiers: number;
  readonly source: PopulationRow['source'];
  readonly asOf: CalendarDay;
}

class AgencyPopulation {
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

  /** Looks a part up. A part that is not listed is 0 where the dossiers enumerate all there were, else unknown. */
  private at({ field, procedureGroup }: Service, applicant: RespondentKind | null): Found | undefined {
    const listed = this.byPart.get(keyOf(field, procedureGroup, applicant));
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

function sourceOf(found: readonly Found[], agencies: number): string {
  const counted = found.filter(({ source }) => source === 'counts').map(({ asOf }) => asOf);
  const [earliest] = counted.toSorted();
  const names = [
    ...(counted.length < found.length ? ['dossiers'] : []),
    ...(earliest === undefined ? [] : [`counts ${earliest}`]),
  ].join(', ');
  return found.length < agencies ? `${names} (${found.length}/${agencies})` : names;
}
