import { CHANNELS, Channel, ProcedureGroup, ServiceCategory } from '@hailong/surveys/domain';
import { Address, FieldedRound } from './fielded-round';
import { ServiceNames, namedService } from './named-service';

/** Form that is to be filled, by the codes of its round. */
export interface FormAsked {
  readonly agencyCode: string;
  /** Code of the respondent group. */
  readonly group: string;
  readonly channel: Channel;
}

/** Service that a form can be about: a field, a group of procedures, or one within the other. */
export interface ServiceChoice {
  readonly field?: ServiceCategory;
  readonly procedureGroup?: ProcedureGroup;
}

/** Services of a form's address, in which the order of the round's fields and groups of procedures counts. */
export interface ServiceChoices {
  readonly choices: readonly ServiceChoice[];
  /** True: quota cells count forms by them, so that a form of another service is in no cell. False: the round asks each form for its field. */
  readonly counted: boolean;
}

/** Tells whether a service that is known already answers what the sender of a form would be asked. */
export function answersService(round: FieldedRound, asked: FormAsked, known: ServiceNames): boolean {
  const address = addressOf(round, asked);
  const service = namedService(round, known);
  if (!address || !service.ok) return false;
  return round.serviceFaultOf({ ...address, form: 0, ...service.value }) === undefined;
}

/**
 * Lists the services among which the sender of a form must choose, because the quota cells of its round tell them apart or
 * the round asks every form for its field; empty: the form need not say what it is about.
 */
export function serviceChoices(round: FieldedRound, asked: FormAsked): ServiceChoices {
  const address = addressOf(round, asked);
  if (!address) return { choices: [], counted: false };
  const { fields = [], procedureGroups = [] } = round.record.document;
  const choices = round.servicesFor(address).map((service) => ({
    field: fields[service.field - 1],
    procedureGroup: procedureGroups[service.procedureGroup - 1],
  }));
  return { choices, counted: round.countsServices(address) };
}

function addressOf(
  round: FieldedRound,
  { agencyCode, group, channel }: FormAsked,
): Pick<Address, 'agency' | 'group' | 'channel'> | undefined {
  const agency = round.agency(agencyCode);
  const position = round.groups.get(group);
  if (!agency || position === undefined) return undefined;
  return { agency, group: position, channel: CHANNELS.numberOf(channel) };
}
