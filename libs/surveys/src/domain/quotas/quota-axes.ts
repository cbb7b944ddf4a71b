import { CHANNELS, Channel } from '../channel';
import { ServiceCategory, ProcedureGroup } from '../service-dimensions';
import { QuotaDimension, QuotaScope } from './quota-rule';
import { Participant, unitClassOf } from '../survey-round';

/** Lists of a plan or round by which rules can tell answers apart. */
export interface QuotaLists {
  readonly groups: readonly { readonly code: string }[];
  readonly channels: readonly Channel[];
  readonly fields?: readonly ServiceCategory[];
  readonly procedureGroups?: readonly ProcedureGroup[];
  /** Absent: a plan, whose rounds are yet to be drafted. */
  readonly participants?: readonly Participant[];
}

/** The agency and its class, a field and a group of procedures go together: each axis lists the pairs that exist. */
export interface QuotaAxes {
  /** Null: all of them together. */
  readonly units: readonly { readonly agencyId: number | null; readonly unitClass: string | null }[];
  /** Positions from 1 in the round's lists; null: all of them together. */
  readonly services: readonly { readonly field: number | null; readonly procedureGroup: number | null }[];
  /** Positions of groups; null: all of them together. */
  readonly groups: readonly (number | null)[];
  /** Numbers in CHANNELS; null: all of them together. */
  readonly channels: readonly (number | null)[];
}

/** Axes of a rule, in the order of its plan or round: its cells are all combinations of one entry of each axis. */
export function quotaAxes(over: QuotaScope, lists: QuotaLists): QuotaAxes {
  const { services, ...axes } = axesOf(over, lists);
  return { ...axes, services: servicesOf(services) };
}

function axesOf(
  over: QuotaScope,
  lists: QuotaLists,
): Omit<QuotaAxes, 'services'> & { readonly services: Services } {
  const crossed = new Set<QuotaDimension>(over.each);
  return {
    units: unitsOf(over, crossed, lists.participants ?? []),
    services: servicesAsked(over, crossed, lists),
    groups: positions(over.group, crossed.has('group'), codesOf(lists.groups), 0),
    channels: crossed.has('channel') ? lists.channels.map(CHANNELS.numberOf) : fixedChannel(over.channel),
  };
}

/**
 * Number of cells that a rule makes. Multiplied, never enumerated: a rule may ask for more than there is memory for.
 */
export function quotaCellCount(over: QuotaScope, lists: QuotaLists): number {
  const { units, services, groups, channels } = axesOf(over, lists);
  return units.length * serviceCount(services) * groups.length * channels.length;
}

function unitsOf(
  over: QuotaScope,
  crossed: ReadonlySet<QuotaDimension>,
  participants: readonly Participant[],
): QuotaAxes['units'] {
  const told = over.unitClass !== undefined || crossed.has('unitClass');
  const among = participants.filter((each) => (over.unitClass ?? unitClassOf(each)) === unitClassOf(each));
  if (crossed.has('agency'))
    return among.map((each) => ({ agencyId: each.agencyId, unitClass: told ? unitClassOf(each) : null }));
  if (!told) return [{ agencyId: null, unitClass: null }];
  return [...new Set(among.map(unitClassOf))].map((unitClass) => ({ agencyId: null, unitClass }));
}

/** Fields and groups of procedures that a rule asks for, before they are paired. */
interface Services {
  readonly fields: readonly { readonly field: number | null; readonly code?: string }[];
  /** `home`: the field a group belongs to, where it has one. */
  readonly groups: readonly { readonly procedureGroup: number | null; readonly home?: string }[];
}

function servicesAsked(
  over: QuotaScope,
  crossed: ReadonlySet<QuotaDimension>,
  { fields = [], procedureGroups = [] }: QuotaLists,
): Services {
  const codes = codesOf(fields);
  const ofFields = positions(over.field, crossed.has('field'), codes, 1);
  const ofGroups = positions(over.procedureGroup, crossed.has('procedureGroup'), codesOf(procedureGroups), 1);
  return {
    fields: ofFields.map((field) => ({ field, code: field === null ? undefined : codes[field - 1] })),
    groups: ofGroups.map((procedureGroup) => ({
      procedureGroup,
      home: procedureGroup === null ? undefined : procedureGroups[procedureGroup - 1]?.field,
    })),
  };
}

/** A group of procedures goes with its own field, with any if it has none, and with all fields together. */
function servicesOf({ fields, groups }: Services): QuotaAxes['services'] {
  return fields.flatMap(({ field, code }) =>
    groups.flatMap(({ procedureGroup, home }) =>
      field !== null && home !== undefined && code !== home ? [] : [{ field, procedureGroup }],
    ),
  );
}

/** Counts the services that `servicesOf` lists. */
function serviceCount({ fields, groups }: Services): number {
  const byCode = new Map<string | undefined, number>();
  for (const { code } of fields) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  const together = byCode.get(undefined) ?? 0;
  return groups.reduce(
    (sum, { home }) => sum + (home === undefined ? fields.length : together + (byCode.get(home) ?? 0)),
    0,
  );
}

/** Every position of a crossed dimension, the one that is fixed, or null for all together; none for an unknown code. */
function positions(
  fixed: string | undefined,
  crossed: boolean,
  codes: readonly string[],
  first: 0 | 1,
): readonly (number | null)[] {
  if (crossed) return codes.map((_, index) => index + first);
  if (fixed === undefined) return [null];
  const index = codes.indexOf(fixed);
  return index < 0 ? [] : [index + first];
}

function fixedChannel(channel: Channel | undefined): readonly (number | null)[] {
  if (channel === undefined) return [null];
  return CHANNELS.has(channel) ? [CHANNELS.numberOf(channel)] : [];
}

function codesOf(lists: readonly { readonly code: string }[]): readonly string[] {
  return lists.map(({ code }) => code);
}
