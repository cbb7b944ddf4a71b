import { questionnaireFor } from './questionnaire-for';
import { SurveyRound } from './survey-round';

const round = {
  groups: [
    { code: 'citizens', questionnaireId: 10 },
    { code: 'peers', questionnaireId: 20 },
  ],
  participants: [
    { agencyId: 1, rankingGroup: 'department' },
    { agencyId: 2, rankingGroup: 'department', questionnaires: { citizens: 11 } },
  ],
} as unknown as SurveyRound;

describe('the questionnaire of a respondent group', () => {
  it("is the group's", () => expect(questionnaireFor(round, 1, 'citizens')).toBe(10));
  it("is the agency's own where it has one, for that group alone", () => {
    expect(questionnaireFor(round, 2, 'citizens')).toBe(11);
    expect(questionnaireFor(round, 2, 'peers')).toBe(20);
  });
  it('is none for an agency that does not take part', () =>
    expect(questionnaireFor(round, 3, 'citizens')).toBeUndefined());
  it('is none for a group the round does not have, whatever its name', () => {
    expect(questionnaireFor(round, 1, 'others')).toBeUndefined();
    expect(questionnaireFor(round, 2, 'constructor')).toBeUndefined();
  });
});
