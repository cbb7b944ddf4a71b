import { OPINION_STATES, OpinionState } from './opinion-state';
import { OPINION_STEPS, OpinionStep, stateAfter } from './opinion-step';

/** State after each step; a dash where the step is refused. */
const TABLE: Readonly<Record<OpinionState, Partial<Record<OpinionStep, OpinionState>>>> = {
  received: { assign: 'assigned', answer: 'answered', 'hand-over': 'handed-over', 'set-aside': 'set-aside' },
  assigned: { assign: 'assigned', answer: 'answered', 'hand-over': 'handed-over', 'set-aside': 'set-aside' },
  answered: { answer: 'answered', reopen: 'received', publish: 'published' },
  'handed-over': { reopen: 'received' },
  'set-aside': { reopen: 'received' },
  published: { withdraw: 'answered' },
};

describe('the handling of an opinion', () => {
  it.each(OPINION_STATES.keys)('leads on from "%s" by the steps of the table and by no other', (state) => {
    for (const step of OPINION_STEPS.keys) {
      const expected = step === 'code' ? state : TABLE[state][step];
      expect([step, stateAfter(step, state)]).toEqual([step, expected]);
    }
  });

  it('a published answer is withdrawn before its opinion is reopened', () => {
    expect(stateAfter('reopen', 'published')).toBeUndefined();
  });
});
