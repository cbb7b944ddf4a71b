import { KeyOf, closedList } from '@hailong/kernel';

/**
 * Ways in which figures of a round may tell forms apart, besides the respondent group. Each costs time: a figure needs enough
 * independent forms of its part before it is shown, see `blocks`.
 */
export const TOLD_APART_BY = closedList('way of telling forms apart', {
  channel: { number: 1, vi: 'kênh', en: 'channel' },
  field: { number: 2, vi: 'lĩnh vực', en: 'field' },
  'procedure-group': { number: 3, vi: 'nhóm thủ tục', en: 'group of procedures' },
});
export type ToldApartBy = KeyOf<typeof TOLD_APART_BY>;
