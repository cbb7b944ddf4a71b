import { Problem, problem } from '@hailong/kernel';
import { QuotaParts } from './quota-axes';
import { needsPopulation, QuotaDimension, QuotaRule, QuotaScope } from './quota-rule';

/**
 * Whether the cells of a rule exist: codes that are known, no dimension twice, none crossed that the plan or round does
 * not list, none by which the population of the rule cannot be told.
 */
export function scopeProblems(
  { over = {}, rule }: QuotaRule,
  parts: QuotaParts | undefined,
  place: string,
): Problem[] {
  const twice = (over.each ?? []).flatMap((dimension, index) =>
    isTwice(dimension, index, over) ? [dimensionTwice(dimension, `${place}.each[${index}]`)] : [],
  );
  const byChannel = over.channel !== undefined || over.each?.includes('channel') === true;
  return [
    ...twice,
    ...(byChannel && needsPopulation(rule) ? [channelPopulation(place)] : []),
    ...(parts ? [...unknownCodes(over, parts, place), ...emptyDimensions(over, parts, place)] : []),
  ];
}

function isTwice(dimension: QuotaDimension, index: number, over: QuotaScope): boolean {
  const fixed = dimension === 'agency' ? undefined : over[dimension];
  return fixed !== undefined || over.each?.indexOf(dimension) !== index;
}

type FixedDimension = Exclude<QuotaDimension, 'agency' | 'unitClass'>;

const NAMES: Readonly<
  Record<FixedDimension, { readonly code: string; readonly vi: string; readonly en: string }>
> = {
  group: { code: 'GROUP_UNKNOWN', vi: 'nhóm đối tượng', en: 'respondent group' },
  field: { code: 'FIELD_UNKNOWN', vi: 'lĩnh vực', en: 'field' },
  procedureGroup: { code: 'PROCEDURE_GROUP_UNKNOWN', vi: 'nhóm thủ tục', en: 'group of procedures' },
  channel: { code: 'CHANNEL_UNKNOWN', vi: 'hình thức lấy ý kiến', en: 'channel' },
};
const DIMENSIONS = Object.keys(NAMES) as FixedDimension[];

function knownOf(parts: QuotaParts): Readonly<Record<FixedDimension, readonly string[]>> {
  const codes = (list: readonly { readonly code: string }[] = []) => list.map(({ code }) => code);
  return {
    group: codes(parts.groups),
    field: codes(parts.fields),
    procedureGroup: codes(parts.procedureGroups),
    channel: parts.channels,
  };
}

function unknownCodes(over: QuotaScope, parts: QuotaParts, place: string): Problem[] {
  const known = knownOf(parts);
  const unknown = DIMENSIONS.flatMap((dimension) => {
    const code = over[dimension];
    if (code === undefined || known[dimension].includes(code)) return [];
    return [unknownCode(dimension, code, known[dimension], `${place}.${dimension}`)];
  });
  const home = parts.procedureGroups?.find(({ code }) => code === over.procedureGroup)?.field;
  const apart = home !== undefined && over.field !== undefined && over.field !== home;
  return apart ? [...unknown, otherField(over, home, `${place}.procedureGroup`)] : unknown;
}

function unknownCode(
  dimension: FixedDimension,
  given: string,
  known: readonly string[],
  place: string,
): Problem {
  const { code, vi, en } = NAMES[dimension];
  if (known.length === 0)
    return problem(
      code,
      place,
      `Không có ${vi} "${given}": kế hoạch hoặc đợt chưa liệt kê ${vi} nào, hãy thêm trước.`,
      `There is no ${en} "${given}": the plan or round lists none, add it first.`,
    );
  return problem(
    code,
    place,
    `Không có ${vi} "${given}": chọn trong ${known.join(', ')}.`,
    `There is no ${en} "${given}": choose among ${known.join(', ')}.`,
  );
}

function otherField({ field, procedureGroup }: QuotaScope, home: string, place: string): Problem {
  return problem(
    'QUOTA_FIELD_APART',
    place,
    `Nhóm thủ tục "${procedureGroup}" thuộc lĩnh vực "${home}", không thuộc "${field}": bỏ lĩnh vực hoặc sửa cho khớp.`,
    `The group of procedures "${procedureGroup}" belongs to the field "${home}", not to "${field}": leave the field out or make them agree.`,
  );
}

function emptyDimensions(over: QuotaScope, parts: QuotaParts, place: string): Problem[] {
  const known = knownOf(parts);
  return (over.each ?? []).flatMap((dimension, index) => {
    const listed = dimension === 'field' || dimension === 'procedureGroup';
    return listed && known[dimension].length === 0
      ? [emptyDimension(dimension, `${place}.each[${index}]`)]
      : [];
  });
}

function emptyDimension(dimension: FixedDimension, place: string): Problem {
  const { vi, en } = NAMES[dimension];
  return problem(
    'QUOTA_DIMENSION_EMPTY',
    place,
    `Chỉ tiêu chia theo ${vi} nhưng kế hoạch hoặc đợt chưa liệt kê ${vi} nào: thêm danh sách, hoặc bỏ chiều này.`,
    `The rule is crossed by ${en}, but the plan or round lists none: add the list, or leave the dimension out.`,
  );
}

function dimensionTwice(dimension: QuotaDimension, place: string): Problem {
  return problem(
    'QUOTA_DIMENSION_TWICE',
    place,
    `Chiều "${dimension}" được nêu hai lần: hoặc cố định một giá trị, hoặc chia theo mọi giá trị, chỉ một lần.`,
    `The dimension "${dimension}" is named twice: fix one value or cross all of them, once.`,
  );
}

function channelPopulation(place: string): Problem {
  return problem(
    'QUOTA_CHANNEL_POPULATION',
    place,
    'Không biết bao nhiêu hồ sơ sẽ trả lời qua từng hình thức nên không tính được tỷ lệ: dùng số phiếu cố định, tối thiểu hoặc tối đa cho hình thức.',
    'How many dossiers answer through a channel is not known, so no share of them can be asked: state a fixed, smallest or largest number for a channel.',
  );
}
