import {
  DetailedCell,
  FORECAST_METHOD,
  FormCounts,
  ListReturns,
  ListedAgency,
  RuleProgress,
  TargetStatus,
  isForecast,
} from '@hailong/progress/domain';
import { AgencyRoundProgress, ProvinceRoundProgress } from '@hailong/progress/use-cases';
import { CHANNELS, RoundRecord } from '@hailong/surveys/domain';
import { AgencyName } from '../agency-names';
import { accountLine, isTold } from './account-line';
import { barOf } from './bar';
import { SIMULATED } from './simulated';
import { Column, tableLines } from './table';
import { plain } from './terminal';

const NO_RULES = 'Không có chỉ tiêu nào ở đây. · There are no quotas here.';

type NameOf = (agencyId: number) => AgencyName;

const STATUS_WORDS: Readonly<Record<TargetStatus, string>> = {
  met: '✓ đạt · met',
  'on-course': 'đúng tiến độ · on course',
  behind: '! chậm · behind',
  'cannot-tell': '? chưa rõ · cannot tell',
};

/** Lines of the agencies, furthest behind first. */
export function provinceLines(progress: ProvinceRoundProgress, nameOf: NameOf): string[] {
  const { forms, rules, agencies } = progress;
  return [
    ...headLines(progress),
    ...receivedLines(forms),
    '',
    ...ruleLines(rules),
    '',
    ...tableLines(agencyColumns(nameOf), agencies),
  ];
}

function ruleLines(rules: readonly RuleProgress[]): string[] {
  if (rules.length === 0) return [NO_RULES];
  return [
    ...tableLines(RULE_COLUMNS, rules),
    'Tiến độ và còn thiếu cộng theo từng ô: phiếu vượt của ô này không bù cho ô kia. · Progress and missing add up cell by cell: more than enough in one makes up for nothing in another.',
  ];
}

/** Lines of the forms that came in: the account once it is told, before that the received ones and how they are counted. */
function receivedLines(forms: FormCounts): string[] {
  if (isTold(forms)) return [accountLine(forms)];
  const { received, seen } = forms;
  return [
    `Thu về · received: ${received}; cơ quan đã thấy · seen by the agency: ${seen}`,
    'Phiếu cơ quan tự nhập được đếm ngay; phiếu khác đếm đến hết đêm qua, theo từng bước nhiều phiếu độc lập; hợp lệ, vượt chỉ tiêu và không hợp lệ chỉ tách ra khi đợt đã chốt. · Forms that the agency entered count at once; all others as of last night, in steps of several independent ones; valid, surplus and invalid are told apart when the round is final.',
  ];
}

/** Lines of the cells of one agency. */
export function agencyLines(progress: AgencyRoundProgress, { code, name }: AgencyName): string[] {
  const { forms, invitations, outlook, cells, round } = progress;
  return [
    ...headLines(progress),
    plain(`Cơ quan · agency: ${code} – ${name}`),
    `Đã mời · asked: ${invitations.asked}; đã mở · reached: ${invitations.reached}`,
    ...receivedLines(forms),
    ...progress.lists.map(listLine),
    ...(isForecast(outlook)
      ? [
          `Dự báo · forecast: ${Math.round(outlook.expected)} (${Math.floor(outlook.lower)}–${Math.ceil(outlook.upper)})`,
        ]
      : [`Dự báo: ${outlook.vi}`, `Forecast: ${outlook.en}`]),
    `Cách dự báo · method: ${FORECAST_METHOD.name} v${FORECAST_METHOD.version} – ${FORECAST_METHOD.vi} · ${FORECAST_METHOD.en}`,
    '',
    ...cellLines(cells, round),
  ];
}

/** Line of the forms that came back of the list of a group. */
function listLine({ group, members, asked, undeliverable, returned, channels, share }: ListReturns): string {
  const ways = channels.map(({ channel, returned: forms }) => `${channel} ${forms}`).join(', ');
  const rate = share === undefined ? '–' : `${(share * 100).toFixed(1).replace('.', ',')} %`;
  return plain(
    `Danh sách · list ${group}: ${members}; đã hỏi · asked: ${asked}; không tới · undeliverable: ${undeliverable}; thu về · returned: ${returned}${ways && ` (${ways})`}; tỷ lệ · share: ${rate}`,
  );
}

function cellLines(cells: AgencyRoundProgress['cells'], round: RoundRecord): string[] {
  if (cells.length === 0) return [NO_RULES];
  return [
    ...tableLines(cellColumns(round), cells),
    '',
    '±: nửa khoảng tin cậy 95 % khi 90 % hài lòng; * = đã tính theo tổng thể. · half a 95 % interval when 90 % are satisfied; * = of the population.',
  ];
}

function headLines({ round, time }: Pick<ProvinceRoundProgress, 'round' | 'time'>): string[] {
  const { code, state, document } = round;
  return [
    ...(document.demonstration ? [SIMULATED] : []),
    plain(`Đợt · round: ${code} – ${document.title} (${state})`),
    `Ngày cuối · last day: ${time.lastDay}; còn · left: ${time.daysLeft} ngày · days`,
  ];
}

const RULE_COLUMNS: readonly Column<RuleProgress>[] = [
  { vi: 'Chỉ tiêu', en: 'Rule', of: ({ rule }) => rule },
  { vi: 'Tiến độ', en: 'Progress', of: bar },
  { vi: 'Thu về', en: 'Received', right: true, of: ({ forms }) => forms.received },
  { vi: 'Mục tiêu', en: 'Target', right: true, of: ({ target }) => target ?? '–' },
  { vi: 'Còn thiếu', en: 'Missing', right: true, of: ({ shortfall }) => shortfall ?? '–' },
];

function agencyColumns(nameOf: NameOf): readonly Column<ListedAgency>[] {
  return [
    { vi: 'Mã', en: 'Code', of: ({ agencyId }) => nameOf(agencyId).code },
    { vi: 'Cơ quan', en: 'Agency', of: ({ agencyId }) => nameOf(agencyId).name },
    { vi: 'Thu về', en: 'Received', right: true, of: ({ forms }) => forms.received },
    { vi: 'Chỉ tiêu', en: 'Rule', of: ({ worst }) => worst?.rule ?? '–' },
    { vi: 'Tiến độ', en: 'Progress', of: ({ worst }) => bar(worst ?? {}) },
    { vi: 'Còn thiếu', en: 'Missing', right: true, of: ({ worst }) => worst?.shortfall ?? '–' },
    { vi: 'Cần/ngày', en: 'Per day', right: true, of: ({ neededPerDay }) => perDay(neededPerDay) },
  ];
}

function cellColumns(round: RoundRecord): readonly Column<DetailedCell>[] {
  return [
    { vi: 'Chỉ tiêu', en: 'Rule', of: ({ cell }) => cell.rule },
    { vi: 'Phạm vi', en: 'Scope', of: ({ cell }) => scopeOf(cell, round) },
    { vi: 'Tiến độ', en: 'Progress', of: bar },
    { vi: 'Thu về', en: 'Received', right: true, of: ({ forms }) => forms.received },
    { vi: 'Đã thấy', en: 'Seen', right: true, of: ({ forms }) => forms.seen },
    { vi: 'Mục tiêu', en: 'Target', right: true, of: ({ target }) => target ?? '–' },
    { vi: 'Còn thiếu', en: 'Missing', right: true, of: ({ shortfall }) => shortfall ?? '–' },
    { vi: 'Cần/ngày', en: 'Per day', right: true, of: ({ neededPerDay }) => perDay(neededPerDay) },
    { vi: 'Đánh giá', en: 'Status', of: ({ status }) => (status ? STATUS_WORDS[status] : '–') },
    { vi: '± điểm', en: '± points', right: true, of: ({ precision }) => points(precision) },
  ];
}

function scopeOf(
  { shared, unitClass, group, channel, field, procedureGroup }: DetailedCell['cell'],
  round: RoundRecord,
) {
  const { groups, fields, procedureGroups } = round.document;
  const parts = [
    unitClass,
    groups[group ?? -1]?.code,
    channel === null ? undefined : CHANNELS.keyOf(channel),
    fields?.[(field ?? 0) - 1]?.code ?? (field && `#${field}`),
    procedureGroups?.[(procedureGroup ?? 0) - 1]?.code ?? (procedureGroup && `#${procedureGroup}`),
    shared ? 'chung · shared' : undefined,
  ].filter((part) => part);
  return parts.length > 0 ? parts.join(' × ') : 'tất cả · all';
}

function bar({ doneShare }: { readonly doneShare?: number }): string {
  return doneShare === undefined ? '–' : barOf(doneShare);
}

/** Rounds up, so that this number a day is enough. */
function perDay(needed: number | undefined): number | string {
  return needed === undefined ? '' : Math.ceil(needed);
}

function points({ present }: DetailedCell['precision']): string {
  return present ? `±${present.at90.toFixed(1).replace('.', ',')}${present.ofPopulation ? '*' : ''}` : '–';
}
