import { SurveyFault, accept } from '@hailong/kernel';
import { SubmissionCode } from '../domain/submission-code';
import { outcomesOf } from '../use-cases/receive-form.use-case';
import * as problemTypes from './submission-problem.type';
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

describe('a problem of a refused form', () => {
  it.each<[SubmissionCode, keyof typeof problemTypes]>([
    ['QUOTA_FULL', 'SurveyQuotaFull'],
    ['RESPONDENT_OUTSIDE', 'SurveyNotEligible'],
    ['INVITATION_EXPIRED', 'SurveyInvitationUnusable'],
    ['ROUND_CLOSED', 'SurveyRoundNotOpen'],
    ['GROUP_UNSUITED', 'SurveyWrongRespondentGroup'],
    ['PARTICIPANT_UNKNOWN', 'SurveyWrongAddress'],
    ['KEY_MALFORMED', 'SurveyUnusableSubmission'],
    ['ITEM_UNKNOWN', 'SurveyUnknownItem'],
    ['LEVEL_UNKNOWN', 'SurveyLevelOutsideScale'],
    ['ANSWER_UNEXPECTED', 'SurveyAnswerToHiddenItem'],
    ['ANSWER_MISSING', 'SurveyMissingItem'],
    ['TEXT_TOO_LONG', 'SurveyUnusableAnswer'],
  ])('with the code %s has the type %s, by which a program knows what to do next', (code, type) => {
    const found = problemTypes.submissionProblemOf({ code, place: 'Q1', vi: 'lỗi', en: 'fault' });
    expect(found).toBeInstanceOf(problemTypes[type]);
    expect(found).toMatchObject({ code, place: 'Q1', message: 'lỗi', messageEn: 'fault' });
  });
});
