import { FormDimensions, namedDimensions } from './cell-dimensions';
import { CellIndex } from './cell-index';
import type { LimitedCell, ResponseDimensions } from './limited-cell';

/** Field and group of procedures that a form is about, by position from 1; 0: not said. */
export type Service = Pick<FormDimensions, 'field' | 'procedureGroup'>;

/** Dimensions of a form before it says which service it is about. */
export type Asked = Omit<ResponseDimensions, keyof Service>;

/**
 * Reason for which a form has no place in the cells that tell services apart. `missing`: it does not say its field or group of
 * procedures, and may belong to one of them. `outside`: none of the exact ones counts its service. `different`: its group of
 * procedures belongs to another field.
 */
export type ServiceFault = 'missing' | 'outside' | 'different';

/** Services that a round lists. */
export interface ServiceLists {
  /** Number of its fields. */
  readonly fields: number;
  /** Field of each of its groups of procedures; 0: the group has none. */
  readonly homes: readonly number[];
}

/** Limited cells of a round that name a field or a group of procedures: which services they ask a form for. */
export class ServiceCells {
  private readonly cells: CellIndex<LimitedCell>;

  constructor(
    cells: readonly LimitedCell[],
    private readonly lists: ServiceLists,
  ) {
    const naming = cells.filter(namesService);
    this.cells = new CellIndex(naming, (cell) => namedDimensions(cell).filter((each) => !isOfService(each)));
  }

  /** Finds the fault in the service of a form; undefined: it has a place, or needs none. */
  faultOf(form: ResponseDimensions): ServiceFault | undefined {
    return this.contradicts(form) ? 'different' : this.faultAmong(this.cells.at(form), form);
  }

  /** Lists the services among which a form must choose, in the order of the plan; empty: the form need not say. */
  choicesOf(asked: Asked): readonly Service[] {
    const cells = this.cells.at(asked);
    if (cells.length === 0) return [];
    return [...this.servicesFor(cells)].filter((service) => this.faultAmong(cells, service) === undefined);
  }

  /** Field of a group of procedures; 0: it has none. */
  homeOf(procedureGroup: number): number {
    return this.lists.homes[procedureGroup - 1] ?? 0;
  }

  private contradicts({ field, procedureGroup }: Service): boolean {
    const home = this.homeOf(procedureGroup);
    return field > 0 && home > 0 && field !== home;
  }

  private faultAmong(cells: readonly LimitedCell[], service: Service): 'missing' | 'outside' | undefined {
    const exact = cells.filter(({ meaning }) => meaning === 'exact');
    const unsaid = cells.some((cell) => !counts(cell, service) && this.mayCount(cell, service));
    if (unsaid) return 'missing';
    return exact.length > 0 && !exact.some((cell) => counts(cell, service)) ? 'outside' : undefined;
  }

  /** Tells whether a cell might count the form if it said all of its service. */
  private mayCount(cell: LimitedCell, { field, procedureGroup }: Service): boolean {
    const home = this.homeOf(procedureGroup || (cell.procedureGroup ?? 0));
    const ofField = field || home;
    const fieldFits = cell.field === null || ofField === 0 || ofField === cell.field;
    const groupFits = cell.procedureGroup === null || [0, cell.procedureGroup].includes(procedureGroup);
    return fieldFits && groupFits && (field === 0 || home === 0 || field === home);
  }

  /** Lists the services of the round by as much as the cells tell apart. */
  private *servicesFor(cells: readonly LimitedCell[]): Generator<Service> {
    const byField = cells.some(({ field }) => field !== null);
    const byGroup = cells.some(({ procedureGroup }) => procedureGroup !== null);
    const groups = [0, ...(byGroup ? positions(this.lists.homes.length) : [])];
    const fields = this.lists.fields > 0 ? positions(this.lists.fields) : [0];
    for (const field of byField || !byGroup ? fields : [0, ...fields])
      for (const procedureGroup of groups)
        if (this.belongs(field, procedureGroup, byField)) yield { field, procedureGroup };
  }

  private belongs(field: number, procedureGroup: number, byField: boolean): boolean {
    const home = this.homeOf(procedureGroup);
    if (home > 0) return field === home;
    return procedureGroup === 0 || byField || field === 0;
  }
}

function positions(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function isOfService(dimension: string): dimension is keyof Service {
  return dimension === 'field' || dimension === 'procedureGroup';
}

/** Tells whether a cell counts the forms of some service alone. */
export function namesService({ field, procedureGroup }: LimitedCell): boolean {
  return field !== null || procedureGroup !== null;
}

function counts(cell: LimitedCell, { field, procedureGroup }: Service): boolean {
  return (
    (cell.field === null || cell.field === field) &&
    (cell.procedureGroup === null || cell.procedureGroup === procedureGroup)
  );
}
