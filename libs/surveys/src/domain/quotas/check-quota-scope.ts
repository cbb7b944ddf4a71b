import { COMMON_PROBLEMS, Problem, Texts } from '@hailong/kernel';
import { PROBLEMS } from '../problems';
import { QUOTA_PROBLEMS } from './problems';
import { QuotaLists } from './quota-axes';
import { needsPopulation, QuotaDimension, QuotaRule, QuotaScope } from './quota-rule';

/**
 * Checks that the cells of a rule exist: codes that are known, no dimension twice, none crossed that the plan or round does
 * not list, none by which the population of the rule cannot be told.
 */
export function scopeProblems(
  { over = {}, rule }: QuotaRule,
  lists: QuotaLists | undefined,
  place: string,
): Problem[] {
  const repeated = (over.each ?? []).flatMap((dimension, index) =>
    isRepeated(dimension, index, over)
      ? [QUOTA_PROBLEMS.QUOTA_DIMENSION_REPEATED.at(`${place}.each[${index}]`, dimension)]
      : [],
  );
  const byChannel = over.channel !== undefined || over.each?.includes('channel') === true;
  return [
    ...repeated,
    ...(byChannel && needsPopulation(rule) ? [QUOTA_PROBLEMS.QUOTA_CHANNEL_UNSUITED.at(place)] : []),
    ...(lists ? [...unknownCodes(over, lists, place), ...emptyDimensions(over, lists, place)] : []),
  ];
}

function isRepeated(dimension: QuotaDimension, index: number, over: QuotaScope): boolean {
  const fixed = dimension === 'agency' ? undefined : over[dimension];
  return fixed !== undefined || over.each?.indexOf(dimension) !== index;
}

type FixedDimension = Exclude<QuotaDimension, 'agency' | 'unitClass'>;

const UNKNOWN = {
  group: COMMON_PROBLEMS.GROUP_UNKNOWN,
  field: COMMON_PROBLEMS.FIELD_UNKNOWN,
  procedureGroup: COMMON_PROBLEMS.PROCEDURE_GROUP_UNKNOWN,
  channel: PROBLEMS.CHANNEL_UNKNOWN,
} as const satisfies Readonly<Record<FixedDimension, unknown>>;
const DIMENSIONS = Object.keys(UNKNOWN) as FixedDimension[];

function knownOf(lists: QuotaLists): Readonly<Record<FixedDimension, readonly string[]>> {
  const codes = (list: readonly { readonly code: string }[] = []) => list.map(({ code }) => code);
  return {
    group: codes(lists.groups),
    field: codes(lists.fields),
    procedureGroup: codes(lists.procedureGroups),
    channel: lists.channels,
  };
}

function unknownCodes(over: QuotaScope, lists: QuotaLists, place: string): Problem[] {
  const known = knownOf(lists);
  const unknown = DIMENSIONS.flatMap((dimension) => {
    const code = over[dimension];
    if (code === undefined || known[dimension].includes(code)) return [];
    return [UNKNOWN[dimension].at(`${place}.${dimension}`, code, known[dimension])];
  });
  const home = lists.procedureGroups?.find(({ code }) => code === over.procedureGroup)?.field;
  const { field, procedureGroup = '' } = over;
  if (home === undefined || field === undefined || field === home) return unknown;
  const at = `${place}.procedureGroup`;
  return [...unknown, QUOTA_PROBLEMS.QUOTA_FIELD_DIFFERENT.at(at, procedureGroup, home, field)];
}

const LISTED: Readonly<Record<'field' | 'procedureGroup', Texts>> = {
  field: { vi: 'lĩnh vực', en: 'field' },
  procedureGroup: { vi: 'nhóm thủ tục', en: 'group of procedures' },
};

function emptyDimensions(over: QuotaScope, lists: QuotaLists, place: string): Problem[] {
  const known = knownOf(lists);
  return (over.each ?? []).flatMap((dimension, index) => {
    const listed = dimension === 'field' || dimension === 'procedureGroup';
    return listed && known[dimension].length === 0
      ? [QUOTA_PROBLEMS.QUOTA_DIMENSION_EMPTY.at(`${place}.each[${index}]`, LISTED[dimension])]
      : [];
  });
}
