import { CriteriaSet } from '@hailong/criteria/domain';
import { LocalizedText, Problem, problem } from '@hailong/kernel';
import { itemsOf } from './display-rule';
import { Questionnaire } from './questionnaire';

/** What the author should look at; none of it stands in the way of publishing. */
export function questionnaireWarnings(questionnaire: Questionnaire, set?: CriteriaSet): Problem[] {
  return [
    ...translationWarnings(questionnaire),
    ...indexWarnings(questionnaire, set),
    ...profileWarnings(questionnaire),
  ];
}

interface PlacedText {
  readonly text: LocalizedText;
  readonly place: string;
}

function translationWarnings(questionnaire: Questionnaire): Problem[] {
  const translated = questionnaire.languages.filter((language) => language !== 'vi');
  return textsOf(questionnaire).flatMap(({ text, place }) => {
    const missing = translated.filter((language) => !text[language]?.trim()).join(', ');
    if (missing === '') return [];
    return [
      problem(
        'TRANSLATION_MISSING',
        place,
        `Chưa có bản dịch (${missing}), người trả lời sẽ thấy tiếng Việt: bổ sung bản dịch hoặc bỏ ngôn ngữ này.`,
        `The translation is missing (${missing}) and respondents will see Vietnamese: add it or take the language out.`,
      ),
    ];
  });
}

function textsOf(questionnaire: Questionnaire): PlacedText[] {
  const optional = (text: LocalizedText | undefined, place: string) => (text ? [{ text, place }] : []);
  return [
    { text: questionnaire.title, place: 'title' },
    ...optional(questionnaire.introduction, 'introduction'),
    ...questionnaire.scales.flatMap(({ levels }, s) =>
      levels.map(({ label }, l) => ({ text: label, place: `scales[${s}].levels[${l}].label` })),
    ),
    ...questionnaire.sections.flatMap(({ title, introduction }, s) => [
      { text: title, place: `sections[${s}].title` },
      ...optional(introduction, `sections[${s}].introduction`),
    ]),
    ...itemsOf(questionnaire).flatMap(({ item, place }) => [
      { text: item.label, place: `${place}.label` },
      ...(item.options ?? []).map(({ label }, o) => ({ text: label, place: `${place}.options[${o}].label` })),
    ]),
  ];
}

/**
 * A questionnaire without satisfaction items is legal (Kế hoạch 666/KH-BQLKCN 2024 has perception and needs only), but
 * the agency then has no index and is never ranked, and its author should know.
 */
function indexWarnings(questionnaire: Questionnaire, set?: CriteriaSet): Problem[] {
  const items = itemsOf(questionnaire).map(({ item }) => item);
  const satisfaction = items.filter(({ kind, purpose }) => kind === 'rating' && purpose === 'satisfaction');
  if (satisfaction.length === 0) {
    return [
      problem(
        'NO_SATISFACTION_ITEM',
        '',
        'Phiếu không có câu nào chấm mức độ hài lòng: đợt này sẽ không có chỉ số hài lòng và không xếp hạng. Thêm câu hỏi hài lòng nếu kế hoạch cần chỉ số.',
        'No item asks for satisfaction: this round will have no satisfaction index and no rank. Add such items if the plan needs an index.',
      ),
    ];
  }
  if (set?.method !== 'overall-question' || items.some(({ overall }) => overall)) return [];
  return [
    problem(
      'NO_OVERALL_ITEM',
      '',
      'Bộ tiêu chí tính chỉ số theo câu đánh giá chung, nhưng phiếu không có câu này nên chỉ số sẽ không xác định: thêm câu đánh giá chung.',
      'The criteria set takes its index from the overall question, which the questionnaire lacks, so the index will be undefined: add that question.',
    ),
  ];
}

function profileWarnings(questionnaire: Questionnaire): Problem[] {
  return itemsOf(questionnaire).flatMap(({ item, place }) =>
    item.purpose === 'profile' && item.required
      ? [
          problem(
            'PROFILE_ITEM_REQUIRED',
            `${place}.required`,
            `Câu ${item.code} hỏi thông tin cá nhân mà lại bắt buộc, người trả lời có thể bỏ phiếu giữa chừng: nên để tự nguyện.`,
            `Item ${item.code} asks about the person and is obligatory, which makes people give up: better leave it voluntary.`,
          ),
        ]
      : [],
  );
}
