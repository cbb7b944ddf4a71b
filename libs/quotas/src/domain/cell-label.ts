import { LocalizedText } from '@hailong/kernel';
import { CHANNELS, SurveyRound as SurveyRoundDocument } from '@hailong/surveys/domain';
import { QuotaCell } from './quota-cell';

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
  const channel = cell.channel === null ? undefined : CHANNELS.rows[CHANNELS.keyOf(cell.channel)];
  const parts: readonly (LocalizedText | false | undefined)[] = [
    rule?.label,
    each.has('agency') && agencyName !== undefined && { vi: agencyName },
    each.has('unitClass') && cell.unitClass !== null && { vi: cell.unitClass },
    each.has('field') && cell.field !== null && round.fields?.[cell.field - 1]?.label,
    each.has('procedureGroup') &&
      cell.procedureGroup !== null &&
      round.procedureGroups?.[cell.procedureGroup - 1]?.label,
    each.has('group') && cell.group !== null && round.groups[cell.group]?.label,
    each.has('channel') && channel && { vi: channel.vi, en: channel.en },
  ];
  const said = parts.filter((part): part is LocalizedText => typeof part === 'object');
  const inLanguage = (language: string) => said.map((part) => part[language] ?? part.vi).join(' · ');
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}
