import { Problem } from '@hailong/kernel';
import { ReadForm, RespondentForm } from '@hailong/surveys';
import { CHANNELS, Channel, RespondentGroup, isSentFromOffice } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { TICKET_PROBLEMS } from '../gate/domain/problems';
import { TicketOffice } from '../gate/use-cases/ticket-office';
import { FieldedRound } from '../intake/domain/fielded-round';
import { ServiceNames, namedService } from '../intake/domain/named-service';
import { answersService, serviceChoices } from '../intake/domain/service-choice';
import { serviceProblem } from '../intake/domain/service-problem';
import { FieldedRounds } from '../intake/use-cases/fielded-rounds';
import { NamedRounds } from '../intake/use-cases/named-rounds';
import { FormLink, addressOf } from './form-link';
import { ServiceQuestion } from './service-question';

/** Form that a page shows, with what it asks before the questions of the questionnaire. */
export interface OpenedForm {
  readonly kind: 'form';
  readonly form: RespondentForm;
  /** Through which the form will come back. */
  readonly channel: Channel;
  /** Absent: the form need not say what it is about. */
  readonly service?: ServiceQuestion;
  /** Codes of the service that the link names. */
  readonly named: ServiceNames;
  /** Problems of the service that the link names. */
  readonly faults: readonly Problem[];
}

/** Result of opening a link: a form, the choice of a respondent group, or problems. */
export type Opening =
  | OpenedForm
  | { readonly kind: 'groups'; readonly groups: readonly RespondentGroup[] }
  | { readonly kind: 'none'; readonly problems: readonly Problem[] };

/** Channels of a page, the likeliest first. */
const CHANNELS_OF_PAGE: readonly Channel[] = ['online', 'app', 'kiosk'];

/**
 * Opens the form of a link: takes the group where the round has one and offers them where it has several and the link names none of
 * them, and chooses the channel among those of the round.
 */
@Injectable()
export class OpenForm {
  constructor(
    private readonly named: NamedRounds,
    private readonly rounds: FieldedRounds,
    private readonly forms: ReadForm,
    private readonly tickets: TicketOffice,
  ) {}

  /** @param atCounter a registered counter of the agency asks for the form, or the form is under way already */
  async open(link: FormLink, atCounter: boolean): Promise<Opening> {
    const { round: name, agencyCode } = link;
    const round = await this.rounds.at(await this.named.idOf(name, agencyCode));
    const groups = round?.agency(agencyCode) ? round.record.document.groups : [];
    const named = groups.some(({ code }) => code === link.group);
    if (!named && groups.length > 1) return { kind: 'groups', groups };
    const group = named ? link.group : (groups[0]?.code ?? link.group);
    const channel = link.channel ?? channelOf(round, atCounter);
    const read = await this.forms.read({ round: name, agencyCode, group, channel, lot: link.lot });
    if (!read.ok) return { kind: 'none', problems: read.problems };
    if (!round) throw new Error(`the round ${name} has a form and is not announced`);
    if (isSentFromOffice(channel) && this.isDemanded(round, channel, atCounter))
      return { kind: 'none', problems: [TICKET_PROBLEMS.COUNTER_MISSING.at('channel')] };
    return { kind: 'form', form: read.value, channel, ...serviceOf(round, { ...link, group }, channel) };
  }

  private isDemanded(round: FieldedRound, channel: Channel, atCounter: boolean): boolean {
    return this.tickets.demandsOf({ atCounter, openToAll: round.takesFromAll(channel) });
  }
}

/** Chooses the channel of a page: that of a counter at a counter, else the first of the page's that the round offers. */
function channelOf(round: FieldedRound | undefined, atCounter: boolean): Channel {
  const offered = round?.record.document.channels ?? [];
  if (atCounter && offered.includes('kiosk')) return 'kiosk';
  return CHANNELS_OF_PAGE.find((channel) => offered.includes(channel)) ?? 'online';
}

function serviceOf(
  round: FieldedRound,
  link: FormLink,
  channel: Channel,
): Pick<OpenedForm, 'service' | 'named' | 'faults'> {
  const { agencyCode, group, service: written } = link;
  const named = codesOf(round, written);
  const { choices, counted } = serviceChoices(round, { agencyCode, group, channel });
  const home = round.record.document.procedureGroups?.find(
    ({ code }) => code === named.procedureGroup,
  )?.field;
  const isAnswered = link.namesService && answersService(round, { agencyCode, group, channel }, named);
  const other = isAnswered ? addressOf({ ...link, service: {} }) : undefined;
  const service = choices.length > 0 ? { choices, counted, named, home, other } : undefined;
  return { service, named, faults: serviceFaults(round, { agencyCode, group, named }, channel) };
}

/** Codes of the service that a link names, with those that its procedure stands for. */
function codesOf(round: FieldedRound, { procedure, ...named }: ServiceNames): ServiceNames {
  if (procedure === undefined || named.field !== undefined || named.procedureGroup !== undefined)
    return named;
  const { fields = [], procedureGroups = [] } = round.record.document;
  const service = round.serviceOfProcedure(procedure);
  return {
    field: fields[service.field - 1]?.code,
    procedureGroup: procedureGroups[service.procedureGroup - 1]?.code,
  };
}

/** Finds why the plan does not know the service of a link: a code that it does not list, or two that do not belong together. */
function serviceFaults(
  round: FieldedRound,
  {
    agencyCode,
    group,
    named,
  }: Pick<FormLink, 'agencyCode' | 'group'> & { readonly named: FormLink['service'] },
  channel: Channel,
): readonly Problem[] {
  const service = namedService(round, named);
  if (!service.ok) return service.problems;
  const agency = round.agency(agencyCode);
  const position = round.groups.get(group);
  if (!agency || position === undefined) return [];
  const address = { agency, group: position, channel: CHANNELS.numberOf(channel), form: 0, ...service.value };
  return round.serviceFaultOf(address) === 'different' ? [serviceProblem(round, address, 'different')] : [];
}
