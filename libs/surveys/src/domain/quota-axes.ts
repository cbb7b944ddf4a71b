import { CHANNELS, Channel } from './channel';
import { NamedPart, ProcedureGroup } from './named-part';
import { QuotaDimension, QuotaScope } from './quota-rule';
import { Participant, unitClassOf } from './survey-round';

/** What of a plan or a round the rules can tell apart. */
export interface QuotaParts {
  readonly groups: readonly { readonly code: string }[];
  readonly channels: readonly Channel[];
  readonly fields?: readonly NamedPart[];
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
  /** Positions in CHANNELS; null: all of them together. */
  readonly channels: readonly (number | null)[];
}

/** What a rule crosses, in the order of its plan or round: its cells are all combinations of one entry of each axis. */
export function quotaAxes(over: QuotaScope, parts: QuotaParts): QuotaAxes {
  const crossed = new Set<QuotaDimension>(over.each);
  return {
    units: unitsOf(over, crossed, parts.participants ?? []),
    services: servicesOf(over, crossed, parts),
    groups: positions(over.group, crossed.has('group'), codesOf(parts.groups), 0),
    channels: crossed.has('channel')
      ? parts.channels.map((channel) => CHANNELS.indexOf(channel))
      : positions(over.channel, false, CHANNELS, 0),
  };
}

/** How many cells a rule makes. */
export function quotaCellCount(over: QuotaScope, parts: QuotaParts): number {
  const { units, services, groups, channels } = quotaAxes(over, parts);
  return units.length * services.length * groups.length * channels.length;
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

function servicesOf(
  over: QuotaScope,
  crossed: ReadonlySet<QuotaDimension>,
  { fields = [], procedureGroups = [] }: QuotaParts,
): QuotaAxes['services'] {
  const fieldCodes = codesOf(fields);
  const ofFields = positions(over.field, crossed.has('field'), fieldCodes, 1);
  const ofGroups = positions(over.procedureGroup, crossed.has('procedureGroup'), codesOf(procedureGroups), 1);
  return ofFields.flatMap((field) =>
    ofGroups.flatMap((procedureGroup) => {
      const home = procedureGroup === null ? undefined : procedureGroups[procedureGroup - 1]?.field;
      const apart = field !== null && home !== undefined && fieldCodes[field - 1] !== home;
      return apart ? [] : [{ field, procedureGroup }];
    }),
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

function codesOf(parts: readonly { readonly code: string }[]): readonly string[] {
  return parts.map(({ code }) => code);
}
