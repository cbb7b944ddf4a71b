import { closedList, KeyOf, ListRow } from '@hailong/kernel';
import type { RoundState } from './survey-round';

interface RoundStepRow extends ListRow {
  readonly from: RoundState;
  readonly to: RoundState;
}

/** Steps of a round. The labels are participles: the round is opened. */
export const ROUND_STEPS = closedList('step of a round', {
  open: { number: 0, vi: 'mở', en: 'opened', from: 'draft', to: 'open' },
  close: { number: 1, vi: 'đóng', en: 'closed', from: 'open', to: 'closed' },
  finalise: { number: 2, vi: 'chốt', en: 'made final', from: 'closed', to: 'final' },
} satisfies Record<string, RoundStepRow>);
export type RoundStep = KeyOf<typeof ROUND_STEPS>;
