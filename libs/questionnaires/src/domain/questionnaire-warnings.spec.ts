import { CriteriaSet } from '@hailong/criteria/domain';
import { questionnaireProblems } from './check-questionnaire';
import { Questionnaire } from './questionnaire';
import { questionnaireWarnings } from './questionnaire-warnings';
import {
  label,
  option,
  hl5,
  rating,
  plain,
  section,
  formOf,
  twoCriteria,
  rated,
  at,
} from './spec-form-samples';

describe('the author of a questionnaire is warned', () => {
  const warnings = (questionnaire: Questionnaire, criteria?: CriteriaSet) =>
    questionnaireWarnings(questionnaire, criteria).map(({ code, place }) => `${code} ${place}`);

  it('of nothing when there is nothing', () => {
    expect(warnings(formOf([section('A', rated)]), twoCriteria)).toEqual([]);
  });

  it('of each text that misses a translation, and which, without standing in the way', () => {
    const both = { vi: 'Có', en: 'Yes', bdq: 'Ơ' };
    const questionnaire: Questionnaire = {
      title: { vi: 'Phiếu', en: 'Form' },
      introduction: { vi: 'Mời', en: 'Please', bdq: ' ' },
      languages: ['vi', 'en', 'bdq'],
      scales: [{ ...hl5, levels: [{ code: '1', label: both }, option('2')], satisfied: ['2'] }],
      sections: [
        {
          code: 'A',
          title: both,
          introduction: label,
          items: [
            rating('Q1', { label: both }),
            plain('Q2', 'single', { options: [{ code: 'a', label: both }, option('b')] }),
          ],
        },
      ],
    };
    expect(warnings(questionnaire)).toEqual([
      'TRANSLATION_MISSING title',
      'TRANSLATION_MISSING introduction',
      'TRANSLATION_MISSING scales[0].levels[1].label',
      'TRANSLATION_MISSING sections[0].introduction',
      `TRANSLATION_MISSING ${at(1)}.label`,
      `TRANSLATION_MISSING ${at(1)}.options[1].label`,
    ]);
    const [title, , level] = questionnaireWarnings(questionnaire);
    expect([title?.en, level?.en].map((en) => /\(.*?\)/.exec(en ?? '')?.[0])).toEqual(['(bdq)', '(en, bdq)']);
    expect(questionnaireProblems(questionnaire)).toEqual([]);
  });

  it('that a round without satisfaction items has no index (KCN 666/2024)', () => {
    expect(warnings(formOf([section('A', [rating('Q1', { purpose: 'expectation' })])]))).toEqual([
      'SATISFACTION_ITEM_MISSING ',
    ]);
  });

  it('that an index taken from the overall question needs that question', () => {
    const overall: CriteriaSet = { ...twoCriteria, method: 'overall-question' };
    expect(warnings(formOf([section('A', rated)]), overall)).toEqual(['OVERALL_ITEM_MISSING ']);
    expect(warnings(formOf([section('A', [...rated, rating('Q3', { overall: true })])]), overall)).toEqual(
      [],
    );
  });

  it('that an obligatory question about the person makes people give up', () => {
    const required = rating('Q3', { required: true });
    expect(
      warnings(
        formOf([section('A', [...rated, required, plain('P1', 'yes-no', { purpose: 'profile' })])]),
        twoCriteria,
      ),
    ).toEqual([]);
    const profile = plain('P1', 'yes-no', { purpose: 'profile', required: true });
    expect(warnings(formOf([section('A', [...rated, profile])]), twoCriteria)).toEqual([
      `PROFILE_ITEM_UNSUITED ${at(2)}.required`,
    ]);
  });
});
