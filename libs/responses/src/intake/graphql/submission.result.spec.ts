import { SurveyFault, accept } from '@hailong/kernel';
import { outcomesOf } from '../use-cases/receive-form.use-case';
import { SurveyResponseAccepted, SurveyResponseUndecided, outcomeType } from './submission.result';

describe('the outcomes of a list of forms', () => {
  it('name the fault that befell one, and still tell the others that they are in', async () => {
    const busy = new SurveyFault('SURVEY_BUSY', 'bận', 'busy', { retryAfterMs: 2000 });
    const outcomes = await outcomesOf([
      Promise.resolve(accept({ receipt: 'r', repeated: false })),
      Promise.reject(busy),
    ]);
    const [first, second] = outcomes.map(outcomeType);
    expect(first).toBeInstanceOf(SurveyResponseAccepted);
    expect(first).toMatchObject({ receipt: 'r' });
    expect(second).toBeInstanceOf(SurveyResponseUndecided);
    expect(second).toMatchObject({
      code: 'SURVEY_BUSY',
      message: 'bận',
      messageEn: 'busy',
      retryAfterMs: 2000,
    });
  });
});
