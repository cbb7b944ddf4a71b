import { KeyOf, closedList } from '@hailong/kernel';

/** States of an opinion, from its appearing to its end. `closed`: nothing more is due. */
export const OPINION_STATES = closedList('opinion state', {
  received: { number: 1, closed: false, vi: 'đã tiếp nhận', en: 'received' },
  assigned: { number: 2, closed: false, vi: 'đã giao xử lý', en: 'assigned' },
  answered: { number: 3, closed: true, vi: 'đã trả lời', en: 'answered' },
  'handed-over': {
    number: 4,
    closed: true,
    vi: 'đã chuyển hệ thống phản ánh, kiến nghị',
    en: 'handed over to the system of petitions (PAKN)',
  },
  'set-aside': { number: 5, closed: true, vi: 'không xử lý, có lý do', en: 'set aside with a reason' },
  published: { number: 6, closed: true, vi: 'đã công bố câu trả lời', en: 'its answer is published' },
});
export type OpinionState = KeyOf<typeof OPINION_STATES>;

/** States in which something is still due, as numbers. */
export const OPEN_STATES: readonly number[] = OPINION_STATES.keys
  .filter((state) => !OPINION_STATES.rows[state].closed)
  .map(OPINION_STATES.numberOf);
