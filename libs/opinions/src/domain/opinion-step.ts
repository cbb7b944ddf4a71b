import { KeyOf, closedList } from '@hailong/kernel';
import type { OpinionState } from './opinion-state';

/** Steps in the handling of an opinion. */
export const OPINION_STEPS = closedList('opinion step', {
  assign: { number: 1, vi: 'giao xử lý', en: 'assign' },
  answer: { number: 2, vi: 'trả lời', en: 'answer' },
  'hand-over': { number: 3, vi: 'chuyển hệ thống phản ánh, kiến nghị', en: 'hand over to PAKN' },
  'set-aside': { number: 4, vi: 'không xử lý', en: 'set aside' },
  reopen: { number: 5, vi: 'mở lại', en: 'reopen' },
  publish: { number: 6, vi: 'công bố câu trả lời', en: 'publish the answer' },
  withdraw: { number: 7, vi: 'gỡ câu trả lời đã công bố', en: 'withdraw the published answer' },
  code: { number: 8, vi: 'xếp nhóm', en: 'sort into a code' },
});
export type OpinionStep = KeyOf<typeof OPINION_STEPS>;

/** States from which each step leads, and the state after it; `code` leaves every state as it is. */
const MOVES: Readonly<
  Record<Exclude<OpinionStep, 'code'>, { readonly from: readonly OpinionState[]; readonly to: OpinionState }>
> = {
  assign: { from: ['received', 'assigned'], to: 'assigned' },
  answer: { from: ['received', 'assigned', 'answered'], to: 'answered' },
  'hand-over': { from: ['received', 'assigned'], to: 'handed-over' },
  'set-aside': { from: ['received', 'assigned'], to: 'set-aside' },
  reopen: { from: ['answered', 'handed-over', 'set-aside'], to: 'received' },
  publish: { from: ['answered'], to: 'published' },
  withdraw: { from: ['published'], to: 'answered' },
};

/** State of an opinion after a step; undefined where the step does not lead on from its state. */
export function stateAfter(step: OpinionStep, state: OpinionState): OpinionState | undefined {
  if (step === 'code') return state;
  const { from, to } = MOVES[step];
  return from.includes(state) ? to : undefined;
}
