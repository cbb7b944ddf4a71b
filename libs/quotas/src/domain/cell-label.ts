import { LocalizedText } from '@hailong/kernel';
import { CHANNELS, Channel, SurveyRound as SurveyRoundDocument } from '@hailong/surveys/domain';
import { QuotaCell } from './quota-cell';

const CHANNEL_NAMES: Readonly<Record<Channel, { readonly vi: string; readonly en: string }>> = {
  online: { vi: 'trực tuyến', en: 'online' },
  kiosk: { vi: 'ki-ốt', en: 'kiosk' },
  paper: { vi: 'phiếu giấy', en: 'paper' },
  post: { vi: 'bưu điện', en: 'post' },
  interview: { vi: 'phỏng vấn', en: 'interview' },
  phone: { vi: 'điện thoại', en: 'phone' },
  app: { vi: 'ứng dụng', en: 'app' },
};

/**
 * Words a cell: its rule, then its dimensions, unless the label of the rule names them already.
 *
 * @param agencyName name of its agency; absent: it counts several
 */
export function cellLabel(
  cell: QuotaCell,
  round: SurveyRoundDocument,
  agencyName: string | undefined,
): LocalizedText {
  const rule = round.quotas.find(({ code }) => code === cell.rule);
  const each = new Set(rule?.over?.each);
  const channel = cell.channel === null ? undefined : CHANNELS[cell.channel];
  const parts: readonly (LocalizedText | false | undefined)[] = [
    rule?.label,
    each.has('agency') && agencyName !== undefined && { vi: agencyName },
    each.has('unitClass') && cell.unitClass !== null && { vi: cell.unitClass },
    each.has('field') && cell.field !== null && round.fields?.[cell.field - 1]?.label,
    each.has('procedureGroup') &&
      cell.procedureGroup !== null &&
      round.procedureGroups?.[cell.procedureGroup - 1]?.label,
    each.has('group') && cell.group !== null && round.groups[cell.group]?.label,
    each.has('channel') && channel && CHANNEL_NAMES[channel],
  ];
  const said = parts.filter((part): part is LocalizedText => typeof part === 'object');
  const inLanguage = (language: string) => said.map((part) => part[language] ?? part.vi).join(' · ');
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}
