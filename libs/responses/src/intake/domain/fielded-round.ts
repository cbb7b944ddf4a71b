import { serviceOfDossier } from '@hailong/dossiers/domain';
import type { FieldWithProcedures } from '@hailong/fields/domain';
import { LimitedCell, LimitedCells, Service, ServiceFault, namesService } from '@hailong/quotas/domain';
import { CompiledForm } from '@hailong/questionnaires/domain';
import {
  Channel,
  RoundRecord,
  RoundState,
  SecondForm,
  frameOf,
  isSelfService,
} from '@hailong/surveys/domain';
import { TallyCell } from './pending-response';

/** Participant of a round as the intake needs it. */
export interface FieldedAgency {
  readonly agencyId: number;
  readonly code: string;
  readonly unitClass: string;
  /** Ids of the questionnaires by position of the group: the first, and the second where the group has one. */
  readonly questionnaires: readonly (readonly number[])[];
}

export interface FieldedParts {
  readonly record: RoundRecord;
  readonly agencies: readonly FieldedAgency[];
  /** Every questionnaire of the round. */
  readonly forms: ReadonlyMap<number, FieldedForm>;
  readonly limitedCells: LimitedCells;
  /** Fields of the round with their procedures in the list of the province; absent: they list none. */
  readonly fields?: readonly FieldWithProcedures[];
}

/** Address of a submission within its round, by position. */
export interface Address {
  readonly agency: FieldedAgency;
  readonly group: number;
  readonly channel: number;
  readonly field: number;
  readonly procedureGroup: number;
  /** Position of the questionnaire among those of the group: 0, or 1 for the second. */
  readonly form: number;
}

/** Address as it is stored. */
export interface StoredAddress extends Omit<Address, 'agency' | 'form'> {
  readonly agencyId: number;
  /** Absent: whatever follows from it is the same for both forms of the group. */
  readonly questionnaireId?: number;
}

export interface FieldedForm {
  readonly id: number;
  readonly code: string;
  readonly version: number;
  readonly form: CompiledForm;
}

/**
 * Number above that of the groups, channels, fields or procedure groups of any round; four such and the position of a form fit a number
 * exactly.
 */
const PARTS = 2 ** 13;

/**
 * An announced round made ready to take thousands of forms a second: everything that judging one needs, in memory, found
 * by one look-up. Only its state and the number of its clusters can change.
 */
export class FieldedRound {
  readonly groups: ReadonlyMap<string, number>;
  /** Codes of the groups of named bodies. */
  readonly bodies: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, number>;
  readonly procedureGroups: ReadonlyMap<string, number>;
  /** Fields of a round that asks every form for its field; empty in any other. */
  private readonly askedFields: readonly Service[];
  private readonly serviceOf: ReturnType<typeof serviceOfDossier>;
  private readonly agencies: ReadonlyMap<string, FieldedAgency>;
  private readonly agenciesById: ReadonlyMap<number, FieldedAgency>;
  private readonly cells = new Map<FieldedAgency, Map<number, TallyCell>>();
  private readonly services = new Map<FieldedAgency, Map<number, readonly Service[]>>();

  constructor(
    private readonly parts: FieldedParts,
    public state: RoundState = parts.record.state,
    /** Number of the last cluster that households were drawn in; 0: none were. */
    public clusters = 0,
  ) {
    const { document } = parts.record;
    this.agencies = new Map(parts.agencies.map((agency) => [agency.code, agency]));
    this.agenciesById = new Map(parts.agencies.map((agency) => [agency.agencyId, agency]));
    this.groups = new Map(document.groups.map(({ code }, at) => [code, at]));
    this.bodies = new Set(
      document.groups.flatMap((group) => (frameOf(group) === 'bodies' ? [group.code] : [])),
    );
    this.fields = ordinals(document.fields);
    this.askedFields = document.asksField
      ? [...this.fields.values()].map((field) => ({ field, procedureGroup: 0 }))
      : [];
    this.procedureGroups = ordinals(document.procedureGroups);
    const { procedureGroups = [] } = document;
    this.serviceOf = serviceOfDossier({ fields: parts.fields ?? document.fields ?? [], procedureGroups });
  }

  get record(): RoundRecord {
    return this.parts.record;
  }

  /** Tells whether respondents send forms through a channel by themselves now, all of them and not invited ones alone. */
  takesFromAll(channel: Channel): boolean {
    const { access, channels } = this.record.document;
    return (
      this.state === 'open' && access !== 'invited' && channels.includes(channel) && isSelfService(channel)
    );
  }

  /** Tells whether the round has exact cells, so that forms may be surplus. */
  get hasExactCells(): boolean {
    return this.parts.limitedCells.someExact;
  }

  /** Ids of the participants. */
  get agencyIds(): readonly number[] {
    return [...this.agenciesById.keys()];
  }

  agency(code: string): FieldedAgency | undefined {
    return this.agencies.get(code);
  }

  /** Returns the address of a stored response of an agency. */
  addressOf({ agencyId, questionnaireId, ...address }: StoredAddress): Address {
    const agency = this.agenciesById.get(agencyId);
    if (!agency) throw new Error(`the agency ${agencyId} takes no part in the round ${this.record.code}`);
    const second = agency.questionnaires[address.group]?.[1];
    return { ...address, agency, form: second !== undefined && second === questionnaireId ? 1 : 0 };
  }

  /** Form of a group, by its position among those of the group. */
  form(agency: FieldedAgency, group: number, position = 0): FieldedForm | undefined {
    const id = agency.questionnaires[group]?.[position];
    return id === undefined ? undefined : this.parts.forms.get(id);
  }

  /** Second form of a group, by the position of the group; undefined: all get the first. */
  secondForm(group: number): SecondForm | undefined {
    return this.record.document.groups[group]?.secondForm;
  }

  /** Returns the cell of an address, the same object for all its forms. */
  cell(address: Address): TallyCell {
    const { agency, group, channel, field, procedureGroup, form } = address;
    const ofAgency = this.cells.get(agency) ?? new Map<number, TallyCell>();
    const key = (((group * PARTS + channel) * PARTS + field) * PARTS + procedureGroup) * 2 + form;
    const known = ofAgency.get(key);
    if (known) return known;
    const cell = this.makeCell(address);
    this.cells.set(agency, ofAgency.set(key, cell));
    return cell;
  }

  /** Finds the service of a procedure in the round, by its code; each 0: the round does not know it. */
  serviceOfProcedure(procedure: string): Service {
    const { field = '', procedureGroup = '' } = this.serviceOf({ field: null, procedure });
    return {
      field: this.fields.get(field) ?? 0,
      procedureGroup: this.procedureGroups.get(procedureGroup) ?? 0,
    };
  }

  /** Field of a group of procedures, by position; 0: it has none. */
  fieldOf(procedureGroup: number): number {
    return this.parts.limitedCells.services.homeOf(procedureGroup);
  }

  /**
   * Finds the fault in the service of a form; undefined: it has a place and the field that its round asks for, or needs neither.
   */
  serviceFaultOf(address: Address): ServiceFault | undefined {
    return this.cell(address).serviceFault ?? (this.lacksAskedField(address) ? 'missing' : undefined);
  }

  /**
   * Lists the services among which the forms of an agency, a group and a channel choose: those that quotas tell apart, else the fields
   * of a round that asks every form for its field; empty: they need not say.
   */
  servicesFor(asked: Omit<Address, keyof Service | 'form'>): readonly Service[] {
    const ofQuotas = this.servicesOfQuotas(asked);
    return ofQuotas.length > 0 ? ofQuotas : this.askedFields;
  }

  /** Tells whether quota cells count forms by the services of {@link servicesFor}. */
  countsServices(asked: Omit<Address, keyof Service | 'form'>): boolean {
    return this.servicesOfQuotas(asked).length > 0;
  }

  /** Tells whether the round asks a form for its field, beyond what its quotas need, and the form does not say it. */
  private lacksAskedField(address: Address): boolean {
    return address.field === 0 && this.askedFields.length > 0 && !this.countsServices(address);
  }

  private servicesOfQuotas({
    agency,
    group,
    channel,
  }: Omit<Address, keyof Service | 'form'>): readonly Service[] {
    const ofAgency = this.services.get(agency) ?? new Map<number, readonly Service[]>();
    const key = group * PARTS + channel;
    const known = ofAgency.get(key);
    if (known) return known;
    const { agencyId, unitClass } = agency;
    const found = this.parts.limitedCells.services.choicesOf({ agencyId, unitClass, group, channel });
    this.services.set(agency, ofAgency.set(key, found));
    return found;
  }

  private makeCell(address: Address): TallyCell {
    const { agency, group, channel, field, procedureGroup } = address;
    const questionnaire = this.form(agency, group, address.form);
    if (!questionnaire) throw new Error(`the agency ${agency.code} has no form for group ${group}`);
    const { roundId, agencyId: roundOwnerId } = this.parts.record;
    const key = { group, channel, field, procedureGroup, agencyId: agency.agencyId };
    const dimensions = { ...key, unitClass: agency.unitClass };
    const limitedCells = this.parts.limitedCells.at(dimensions);
    const serviceFault = this.parts.limitedCells.services.faultOf(dimensions);
    const parts = [agency.agencyId, roundId, questionnaire.id, group, channel, field, procedureGroup];
    return {
      ...key,
      roundId,
      roundOwnerId,
      questionnaireId: questionnaire.id,
      order: parts.map((part) => String(part).padStart(10, '0')).join('/'),
      layout: questionnaire.form.layout,
      limitedCells,
      serviceFault,
      slots: serviceFault === undefined ? limitedCells : limitedCells.filter(isOfEveryService),
    };
  }
}

/** Tells whether a cell is a ceiling over all services, which counts a form whatever it says of its own. */
function isOfEveryService(cell: LimitedCell): boolean {
  return cell.meaning === 'ceiling' && !namesService(cell);
}

function ordinals(parts: readonly { readonly code: string }[] = []): ReadonlyMap<string, number> {
  return new Map(parts.map(({ code }, at) => [code, at + 1]));
}
