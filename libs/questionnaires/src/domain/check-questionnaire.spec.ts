import { questionnaireProblems } from './check-questionnaire';
import { Questionnaire } from './questionnaire';
import {
  hl5,
  rating,
  plain,
  section,
  formOf,
  twoCriteria,
  rated,
  named,
  foundIn,
  at,
} from './spec-form-samples';

function found(questionnaire: Questionnaire): string[] {
  return named(questionnaireProblems(questionnaire, twoCriteria));
}

describe('a questionnaire', () => {
  it('that rates every criterion once may be published', () => {
    expect(found(formOf([section('A', rated)]))).toEqual([]);
  });

  it('of perception and needs only may be published without a criteria set (KCN 666/2024)', () => {
    expect(foundIn(rating('Q1', { purpose: 'perception', scale: 'QT4' }))).toEqual([]);
  });

  it('has no two items, sections or scales with one code', () => {
    const twice = formOf([section('A', rated), section('A', [plain('Q1', 'yes-no')])], {
      scales: [hl5, hl5],
    });
    expect(found(twice)).toEqual([
      'CODE_REPEATED scales[1].code',
      'CODE_REPEATED sections[1].code',
      'CODE_REPEATED sections[1].items[0].code',
    ]);
  });

  it('has no blank title, label or malformed code', () => {
    const blank = { vi: '' };
    const sections = [{ ...section('phần', [{ ...plain('Q 1', 'yes-no'), label: blank }]), title: blank }];
    expect(named(questionnaireProblems(formOf(sections, { title: blank })))).toEqual([
      'LABEL_MISSING title',
      'CODE_MALFORMED sections[0].code',
      'LABEL_MISSING sections[0].title',
      `CODE_MALFORMED ${at(0)}.code`,
      `LABEL_MISSING ${at(0)}.label`,
    ]);
  });

  it('is offered in Vietnamese, each language once, and asks something', () => {
    expect(found(formOf([section('A', rated)], { languages: ['en', 'en'] }))).toEqual([
      'LANGUAGE_VI_MISSING languages',
      'CODE_REPEATED languages[1]',
    ]);
    expect(questionnaireProblems(formOf([section('A', [])])).map(({ code }) => code)).toEqual([
      'ITEMS_MISSING',
    ]);
  });

  it('has one overall question, and that one rates satisfaction', () => {
    expect(foundIn(rating('Q1', { overall: true }))).toEqual([]);
    expect(foundIn(rating('Q1', { overall: true }), rating('Q2', { overall: true }))).toEqual([
      `OVERALL_ITEM_REPEATED ${at(1)}.overall`,
    ]);
    expect(foundIn(rating('Q1', { overall: true, purpose: 'perception' }))).toEqual([
      `OVERALL_ITEM_UNSUITED ${at(0)}.overall`,
    ]);
    expect(foundIn(plain('Q1', 'yes-no', { overall: true, purpose: 'satisfaction' }))).toEqual([
      `OVERALL_ITEM_UNSUITED ${at(0)}.overall`,
    ]);
  });
});
