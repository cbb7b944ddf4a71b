import { CellDimensions, ExpectedTarget, Populations } from '@hailong/quotas/domain';
import { SurveyRound, unitClassOf } from '@hailong/surveys/domain';
import type { Expectation, ExpectationSource } from './foreseen-figure';
import { ForeseenPart, partAxes } from './foreseen-parts';

/** Shown forms of an agency and a respondent group in the round before. */
export interface LastForms {
  readonly agencyId: number;
  /** Position of the group in the round that is foreseen. */
  readonly group: number;
  readonly forms: number;
}

/** Numbers that expectations are made of. */
export interface ExpectedOf {
  readonly targets: readonly ExpectedTarget[];
  readonly last: readonly LastForms[];
  readonly populations: Pick<Populations, 'of'>;
}

/** Forms of a cell, of which parts have shares. */
interface Counted {
  readonly cell: CellDimensions;
  readonly forms: number;
  /** Cells of one rule add up; those of two rules count the same forms. */
  readonly rule: string;
  /** Agencies that the cell counts. */
  readonly agencies: number;
}

type Service = Pick<CellDimensions, 'field' | 'procedureGroup'>;

/**
 * Expects forms of the parts of a round. A number that several parts share is split by N of the frame where that tells them apart, else
 * equally.
 */
export class ExpectedForms {
  private readonly axes: ReturnType<typeof partAxes>;
  private readonly targets: ReadonlyMap<number, readonly Counted[]>;
  private readonly last: ReadonlyMap<number, readonly Counted[]>;
  private readonly known = new WeakMap<CellDimensions, number | undefined>();

  constructor(
    private readonly round: SurveyRound,
    private readonly from: ExpectedOf,
  ) {
    this.axes = partAxes(round);
    this.targets = countedByAgency(
      round,
      from.targets.flatMap(({ cell, target }) =>
        target === null ? [] : [{ cell, forms: target, rule: cell.rule }],
      ),
    );
    this.last = countedByAgency(
      round,
      from.last.map(({ agencyId, group, forms }) => ({ cell: wholeGroup(agencyId, group), forms, rule: '' })),
    );
  }

  /** Undefined: there is no target, no round before, and N is not known. */
  of(part: ForeseenPart): Expectation | undefined {
    const { agencyId } = part;
    const sources: readonly (readonly [ExpectationSource, readonly Counted[]])[] = [
      ['targets', this.targets.get(agencyId) ?? []],
      ['last-round', this.last.get(agencyId) ?? []],
      ['frame', this.frameOf(part)],
    ];
    for (const [source, counted] of sources) {
      const forms = this.formsOf(counted, part);
      if (forms !== undefined) return { forms, source };
    }
    return undefined;
  }

  private frameOf({ agencyId, group }: ForeseenPart): readonly Counted[] {
    const cell = wholeGroup(agencyId, group);
    const forms = this.population(cell);
    return forms === undefined ? [] : [{ cell, forms, rule: '', agencies: 1 }];
  }

  /** Adds up the shares in the cells of each rule; of several rules, the largest number holds. */
  private formsOf(counted: readonly Counted[], part: ForeseenPart): number | undefined {
    const rules = new Map<string, number>();
    for (const each of counted)
      if (this.overlaps(each.cell, part))
        rules.set(each.rule, (rules.get(each.rule) ?? 0) + each.forms * this.share(each, part));
    return rules.size === 0 ? undefined : Math.max(...rules.values());
  }

  /** Tells whether a form of the agency can be of the cell and of the part. */
  private overlaps(cell: CellDimensions, part: ForeseenPart): boolean {
    return agree(cell.group, part.group) && agree(cell.channel, part.channel) && this.meet(cell, part);
  }

  /** Tells whether some service belongs to a cell and to a part. */
  private meet(cell: Service, part: Service): boolean {
    return (
      agree(cell.field, part.field) &&
      agree(cell.procedureGroup, part.procedureGroup) &&
      agree(this.fieldOf(cell), this.fieldOf(part))
    );
  }

  /** Position of the field of a service, also of the field to which its group of procedures belongs; null: any. */
  private fieldOf({ field, procedureGroup }: Service): number | null {
    if (field !== null || procedureGroup === null) return field;
    const { fields = [], procedureGroups = [] } = this.round;
    const home = procedureGroups[procedureGroup - 1]?.field;
    const at = fields.findIndex(({ code }) => code === home);
    return at < 0 ? null : at + 1;
  }

  private share(counted: Counted, part: ForeseenPart): number {
    const { cell } = counted;
    const ofChannel = cell.channel === null && part.channel !== null ? 1 / this.axes.channels.length : 1;
    const among = this.populationOnce(cell);
    const own = among ? this.population(commonOf(cell, part)) : undefined;
    const ofFrame = among && own !== undefined ? Math.min(1, own / among) : this.equalShare(counted, part);
    return ofChannel * ofFrame;
  }

  private equalShare({ cell, agencies }: Counted, { field, procedureGroup }: ForeseenPart): number {
    const groups = cell.group === null ? this.round.groups.length : 1;
    const isTold = field !== null || procedureGroup !== null;
    const services = isTold ? this.axes.services.filter((service) => this.meet(cell, service)).length : 1;
    return 1 / (agencies * groups * services);
  }

  /** N of a cell of many parts: that of a shared cell is the sum over many agencies. */
  private populationOnce(cell: CellDimensions): number | undefined {
    if (!this.known.has(cell)) this.known.set(cell, this.population(cell));
    return this.known.get(cell);
  }

  /** N of a cell, whatever its channel. */
  private population(cell: CellDimensions): number | undefined {
    return this.from.populations.of({ ...cell, channel: null }).population;
  }
}

function agree(one: number | null, other: number | null): boolean {
  return one === null || other === null || one === other;
}

/** All forms of an agency and a respondent group. */
function wholeGroup(agencyId: number, group: number): CellDimensions {
  const all = { unitClass: null, channel: null, field: null, procedureGroup: null };
  return { agencyId, shared: false, group, ...all };
}

/** Forms that are of a cell and of a part that overlap. */
function commonOf(cell: CellDimensions, part: ForeseenPart): CellDimensions {
  return {
    ...part,
    field: cell.field ?? part.field,
    procedureGroup: cell.procedureGroup ?? part.procedureGroup,
  };
}

/** Groups numbers by each agency that their cells count. */
function countedByAgency(
  { participants }: SurveyRound,
  all: readonly Omit<Counted, 'agencies'>[],
): ReadonlyMap<number, readonly Counted[]> {
  const found = new Map<number, Counted[]>();
  for (const each of all) {
    const { shared, agencyId, unitClass } = each.cell;
    const among = participants.filter((unit) => unitClass === null || unitClassOf(unit) === unitClass);
    const agencies = shared ? among.map((unit) => unit.agencyId) : [agencyId];
    for (const id of agencies) {
      const known = found.get(id);
      const counted = { ...each, agencies: agencies.length };
      if (known) known.push(counted);
      else found.set(id, [counted]);
    }
  }
  return found;
}
