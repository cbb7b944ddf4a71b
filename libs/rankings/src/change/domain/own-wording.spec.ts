import { CriteriaSet } from '@hailong/criteria/domain';
import { CRITERIA, FORM, questionnaire, rating } from '../../results/domain/small-survey.spec-data';
import { OVERALL, brokenInForms } from './own-wording';

const FORM_ON_CORE = { questionnaire: FORM, criteriaSet: CRITERIA };

function worded(from: string, to: string) {
  const criteriaSet = JSON.parse(JSON.stringify(CRITERIA).replaceAll(from, to)) as CriteriaSet;
  return { questionnaire: FORM, criteriaSet };
}

describe('the forms of an agency and those of its earlier units', () => {
  it('break the core criteria that they word otherwise, and no criterion of the agency alone', () => {
    expect(brokenInForms('pooled', [FORM_ON_CORE], [FORM_ON_CORE])).toEqual([]);
    expect(brokenInForms('pooled', [FORM_ON_CORE], [worded('"Ghế"', '"Ghế ngồi"')])).toEqual(['C1']);
    expect(brokenInForms('pooled', [FORM_ON_CORE], [worded('"Nước uống"', '"Trà"')])).toEqual([]);
  });

  it('break a criterion that one of several earlier forms words otherwise', () => {
    const then = [FORM_ON_CORE, worded('"Trả lời"', '"Phản hồi"')];
    expect(brokenInForms('pooled', [FORM_ON_CORE], then)).toEqual(['C2']);
  });

  it('break nothing that either side does not ask', () => {
    expect(brokenInForms('pooled', [FORM_ON_CORE], [{ questionnaire: FORM }])).toEqual([]);
  });

  it('break the overall question by its words and its scale, under the method that stands on it alone', () => {
    const asking = (label: string, scale = 'S5') => ({
      questionnaire: questionnaire(rating('ALL', { overall: true, label: { vi: label }, scale })),
    });
    const [now] = [asking('Nhìn chung')];
    expect(brokenInForms('overall-question', [now], [asking('Nhìn chung')])).toEqual([]);
    expect(brokenInForms('overall-question', [now], [asking('Tổng thể')])).toEqual([OVERALL]);
    expect(brokenInForms('overall-question', [now], [asking('Nhìn chung', 'N4')])).toEqual([OVERALL]);
    expect(brokenInForms('pooled', [now], [asking('Tổng thể')])).toEqual([]);
  });
});
