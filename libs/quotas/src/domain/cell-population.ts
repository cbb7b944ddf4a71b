import {
  Participant,
  SurveyRound as SurveyRoundDocument,
  frameOf,
  unitClassOf,
} from '@hailong/surveys/domain';
import { ListPopulation, MOST_POPULATION, PopulationRow } from '@hailong/dossiers/domain';
import { AgencyPopulation, Found, Part } from './agency-population';
import { CellDimensions } from './cell-dimensions';

/** N of a cell, with its source. */
export interface CellPopulation {
  /** Undefined: not reported and not stated, which is not 0. */
  readonly population?: number;
  /** `dossiers`, `list`, `counts 2024-06-30` with the day of the figure, `dossiers (3/5)` when two of five agencies reported nothing; empty: unknown. */
  readonly source: string;
}

/** N of agencies, looked up by part. */
export class Populations {
  private readonly byAgency: ReadonlyMap<number, AgencyPopulation>;

  /**
   * @param rows by agency, the row of all its dossiers among them
   * @param lists members of the lists of each agency; absent: no group has a list
   */
  constructor(
    private readonly round: SurveyRoundDocument,
    rows: ReadonlyMap<number, readonly PopulationRow[]>,
    private readonly lists: ReadonlyMap<number, readonly ListPopulation[]> = new Map(),
  ) {
    this.byAgency = new Map([...rows].map(([agencyId, own]) => [agencyId, new AgencyPopulation(own)]));
  }

  /** N of a cell. Unknown for a cell of one channel: the channel of an answer is not known beforehand. */
  of(cell: CellDimensions): CellPopulation {
    if (cell.channel !== null) return UNKNOWN;
    const agencies = this.agenciesOf(cell);
    const found = agencies
      .map(({ agencyId }) => this.ofAgency(agencyId, cell))
      .filter((each) => each.length > 0);
    if (found.length === 0) return UNKNOWN;
    const parts = found.flat();
    const population = parts.reduce((sum, { dossiers }) => sum + dossiers, 0);
    return {
      population: Math.min(population, MOST_POPULATION),
      source: sourceOf(parts, found.length, agencies.length),
    };
  }

  /** N of the frames that a cell counts of one agency: its dossiers, and each of its lists. Empty: that of a frame is unknown. */
  private ofAgency(agencyId: number, cell: CellDimensions): readonly Found[] {
    const { groups } = this.round;
    const counted = groups.filter((_, at) => cell.group === null || cell.group === at);
    const listed = counted.filter((group) => frameOf(group) !== 'dossiers');
    const found = listed.map(({ code }) => this.ofList(agencyId, code, cell));
    if (listed.length < counted.length) found.push(this.byAgency.get(agencyId)?.of(this.partOf(cell)));
    const known = found.filter((each) => each !== undefined);
    return known.length === found.length ? known : [];
  }

  /** N of a group with a list: its members, else what was stated for its respondents. Procedures tell no members apart. */
  private ofList(agencyId: number, group: string, cell: CellDimensions): Found | undefined {
    const members = (this.lists.get(agencyId) ?? []).filter((each) => each.group === group);
    const part = this.partOf(cell);
    const applicants = this.round.groups.find(({ code }) => code === group)?.respondents ?? [];
    if (members.length === 0)
      return this.byAgency.get(agencyId)?.statedFor({ ...part, applicants }, this.round.groups.length === 1);
    const untold = part.field !== null && members.every(({ field }) => field === null);
    if (untold || part.procedureGroup !== null) return undefined;
    const own = members.filter(({ field }) => part.field === null || field === part.field);
    return { dossiers: own.reduce((sum, each) => sum + each.members, 0), source: 'list' };
  }

  private agenciesOf({
    agencyId,
    shared,
    unitClass,
  }: CellDimensions): readonly Pick<Participant, 'agencyId'>[] {
    if (!shared) return [{ agencyId }];
    return this.round.participants.filter((each) => unitClass === null || unitClassOf(each) === unitClass);
  }

  private partOf({ field, procedureGroup, group }: CellDimensions): Part {
    const { fields = [], procedureGroups = [], groups } = this.round;
    return {
      field: field === null ? null : (fields[field - 1]?.code ?? null),
      procedureGroup: procedureGroup === null ? null : (procedureGroups[procedureGroup - 1]?.code ?? null),
      applicants: group === null ? null : (groups[group]?.respondents ?? null),
    };
  }
}

const UNKNOWN: CellPopulation = { source: '' };

/** @param known number of the agencies of which N is known */
function sourceOf(found: readonly Found[], known: number, agencies: number): string {
  const counted = found.filter(({ source }) => source === 'counts').flatMap(({ asOf }) => asOf ?? []);
  const [earliest] = counted.toSorted();
  const names = [
    ...(['list', 'dossiers'] as const).filter((each) => found.some(({ source }) => source === each)),
    ...(earliest === undefined ? [] : [`counts ${earliest}`]),
  ].join(', ');
  return known < agencies ? `${names} (${known}/${agencies})` : names;
}
