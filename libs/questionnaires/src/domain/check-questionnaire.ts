import {
  codeProblems,
  CriteriaSet,
  labelProblems,
  repeatedCodeProblems,
  scaleProblems,
} from '@hailong/criteria/domain';
import { Problem, problem } from '@hailong/kernel';
import { criteriaBindingProblems } from './check-criteria-binding';
import { displayRuleProblems } from './check-display-rules';
import { itemProblems } from './check-item';
import { itemsOf } from './display-rule';
import { Questionnaire } from './questionnaire';

/**
 * Everything that stands in the way of publishing a questionnaire; empty when it may be published.
 *
 * @param set the criteria set it is bound to; absent when it rates none (perception and needs only, KCN 666/2024)
 */
export function questionnaireProblems(questionnaire: Questionnaire, set?: CriteriaSet): Problem[] {
  return [
    ...labelProblems(questionnaire.title, 'title'),
    ...languageProblems(questionnaire),
    ...scalesProblems(questionnaire),
    ...sectionProblems(questionnaire),
    ...itemsProblems(questionnaire),
    ...displayRuleProblems(questionnaire),
    ...criteriaBindingProblems(questionnaire, set),
  ];
}

function languageProblems({ languages }: Questionnaire): Problem[] {
  const repeated = repeatedCodeProblems(
    languages.map((code, index) => ({ code, place: `languages[${index}]` })),
  );
  if (languages.includes('vi')) return repeated;
  return [
    problem(
      'LANGUAGE_VI_MISSING',
      'languages',
      'Mẫu phiếu phải có tiếng Việt: thêm "vi" vào danh sách ngôn ngữ.',
      'A questionnaire is always offered in Vietnamese: add "vi" to its languages.',
    ),
    ...repeated,
  ];
}

function scalesProblems({ scales }: Questionnaire): Problem[] {
  return [
    ...repeatedCodeProblems(scales.map(({ code }, index) => ({ code, place: `scales[${index}].code` }))),
    ...scales.flatMap((scale, index) => scaleProblems(scale, `scales[${index}]`)),
  ];
}

function sectionProblems({ sections }: Questionnaire): Problem[] {
  const codes = sections.map(({ code }, index) => ({ code, place: `sections[${index}].code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...sections.flatMap(({ title }, index) => labelProblems(title, `sections[${index}].title`)),
  ];
}

function itemsProblems(questionnaire: Questionnaire): Problem[] {
  const items = itemsOf(questionnaire);
  if (items.length === 0) {
    return [
      problem(
        'ITEMS_MISSING',
        'sections',
        'Mẫu phiếu chưa có câu hỏi nào: thêm ít nhất một câu.',
        'The questionnaire has no item: add at least one.',
      ),
    ];
  }
  return [
    ...repeatedCodeProblems(items.map(({ item, place }) => ({ code: item.code, place: `${place}.code` }))),
    ...items.flatMap(({ item, place }) => itemProblems(item, place, questionnaire)),
    ...overallProblems(questionnaire),
  ];
}

/** One question on the whole service, and that one asks for satisfaction: it is the index of `overall-question`. */
function overallProblems(questionnaire: Questionnaire): Problem[] {
  const [first, ...others] = itemsOf(questionnaire).filter(({ item }) => item.overall);
  if (!first) return [];
  const { kind, purpose } = first.item;
  const twice = others.map(({ place }) =>
    problem(
      'OVERALL_ITEM_REPEATED',
      `${place}.overall`,
      `Câu đánh giá chung đã có ở ${first.place}: chỉ giữ một câu đánh giá chung.`,
      `The overall question is already at ${first.place}: keep one.`,
    ),
  );
  if (kind === 'rating' && purpose === 'satisfaction') return twice;
  return [
    problem(
      'OVERALL_ITEM_NOT_SATISFACTION',
      `${first.place}.overall`,
      'Câu đánh giá chung phải là câu chấm mức độ hài lòng: đặt kind là rating và purpose là satisfaction.',
      'The overall question must rate satisfaction: give it the kind rating and the purpose satisfaction.',
    ),
    ...twice,
  ];
}
