import { KeyOf, LocalizedText, closedList } from '@hailong/kernel';
import { CHANNELS, Channel, SurveyRound } from '@hailong/surveys/domain';
import type { ForeseenPart } from './foreseen-parts';

/** Sources of an expected number of forms, in their order: the first that is known counts. */
export const EXPECTATION_SOURCES = closedList('source of an expected number of forms', {
  targets: { number: 0, vi: 'chỉ tiêu của đợt', en: 'targets of the round' },
  'last-round': { number: 1, vi: 'số phiếu đợt trước', en: 'forms of the round before' },
  frame: { number: 2, vi: 'mỗi hồ sơ một phiếu', en: 'a form of each dossier' },
});
export type ExpectationSource = KeyOf<typeof EXPECTATION_SOURCES>;

/** Forms that a part is expected to bring, and the source of the number. */
export interface Expectation {
  /** Number of forms, which need not be whole. */
  readonly forms: number;
  readonly source: ExpectationSource;
}

/** Times at which a part may show its first figure. */
export const FIGURE_TIMES = closedList('time of a first figure', {
  running: { number: 0, vi: 'trong khi đợt đang mở', en: 'while the round is open' },
  close: { number: 1, vi: 'khi đóng đợt', en: 'at the close' },
  never: { number: 2, vi: 'không có số liệu riêng', en: 'no figure of its own' },
  unknown: { number: 3, vi: 'chưa rõ số phiếu dự kiến', en: 'expected forms not known' },
});
export type FigureTime = KeyOf<typeof FIGURE_TIMES>;

/** Assumption under which figures are foreseen. */
export const EVEN_ARRIVALS = {
  vi: 'Giả định: phiếu về đều trong những ngày đợt nhận trả lời; mọi phiếu của một phần đều độc lập, hoặc đều do cơ quan được đánh giá nhập.',
  en: 'Assumption: forms come evenly on the days on which the round takes answers; those of a part are all independent, or all typed in by the rated agency.',
};

/** First figure of a part as it is foreseen before any form has come. */
export interface ForeseenFigure {
  readonly part: ForeseenPart;
  /** Undefined: not known. */
  readonly expected?: Expectation;
  readonly time: FigureTime;
  /** Whole weeks from the opening to the first figure; undefined: never, or not known. */
  readonly weeks?: number;
}

/** Codes of a part beside its agency; null: all together. */
export interface PartCodes {
  readonly group: string | undefined;
  readonly channel: Channel | null;
  readonly field: string | null;
  readonly procedureGroup: string | null;
}

export function partCodes(
  { group, channel, field, procedureGroup }: ForeseenPart,
  { groups, fields = [], procedureGroups = [] }: SurveyRound,
): PartCodes {
  return {
    group: groups[group]?.code,
    channel: channel === null ? null : CHANNELS.keyOf(channel),
    field: field === null ? null : (fields[field - 1]?.code ?? null),
    procedureGroup: procedureGroup === null ? null : (procedureGroups[procedureGroup - 1]?.code ?? null),
  };
}

/** Words a part beside the name of its agency: its respondent group and what the round tells apart. */
export function partLabel(
  { group, channel, field, procedureGroup }: ForeseenPart,
  round: SurveyRound,
): LocalizedText {
  const labels = [
    round.groups[group]?.label,
    field === null ? undefined : round.fields?.[field - 1]?.label,
    procedureGroup === null ? undefined : round.procedureGroups?.[procedureGroup - 1]?.label,
    channel === null ? undefined : CHANNELS.rows[CHANNELS.keyOf(channel)],
  ].filter((label) => label !== undefined);
  return {
    vi: labels.map(({ vi }) => vi).join(' · '),
    en: labels.map(({ vi, en }) => en ?? vi).join(' · '),
  };
}
