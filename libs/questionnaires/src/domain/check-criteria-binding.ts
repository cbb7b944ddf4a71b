import { criteriaOf, CriteriaSet, sameMeasure } from '@hailong/criteria/domain';
import { Problem, problem } from '@hailong/kernel';
import { itemsOf, PlacedItem } from './display-rule';
import { Questionnaire } from './questionnaire';

/** Every criterion of the set is rated by exactly one item, for satisfaction, on a scale that measures the same. */
export function criteriaBindingProblems(questionnaire: Questionnaire, set?: CriteriaSet): Problem[] {
  const bound = itemsOf(questionnaire).filter(({ item }) => item.criterion !== undefined);
  return [
    ...bound.flatMap((placed) => [
      ...existenceProblems(placed, set),
      ...measureProblems(placed, questionnaire, set),
    ]),
    ...ratedTwiceProblems(bound),
    ...(set ? notAskedProblems(bound, set) : []),
  ];
}

function existenceProblems({ item, place }: PlacedItem, set?: CriteriaSet): Problem[] {
  const { criterion = '' } = item;
  if (!set) {
    return [
      problem(
        'CRITERION_WITHOUT_SET',
        `${place}.criterion`,
        `Câu ${item.code} đo tiêu chí ${criterion} nhưng mẫu phiếu không gắn với bộ tiêu chí nào: gắn bộ tiêu chí hoặc bỏ tiêu chí.`,
        `Item ${item.code} rates criterion ${criterion}, but the questionnaire is bound to no criteria set: bind it or take the criterion out.`,
      ),
    ];
  }
  if (criteriaOf(set).some((placed) => placed.criterion.code === criterion)) return [];
  return [
    problem(
      'CRITERION_UNKNOWN',
      `${place}.criterion`,
      `Bộ tiêu chí không có tiêu chí ${criterion}: sửa mã hoặc bổ sung tiêu chí.`,
      `The criteria set has no criterion ${criterion}: mend the code or add the criterion.`,
    ),
  ];
}

function measureProblems(
  { item, place }: PlacedItem,
  { scales }: Questionnaire,
  set?: CriteriaSet,
): Problem[] {
  if (item.kind !== 'rating' || item.purpose !== 'satisfaction') {
    return [
      problem(
        'CRITERION_ITEM_NOT_SATISFACTION',
        place,
        `Câu ${item.code} đo một tiêu chí nên phải là câu chấm mức độ hài lòng: đặt kind là rating và purpose là satisfaction.`,
        `Item ${item.code} rates a criterion and must ask for satisfaction: give it the kind rating and the purpose satisfaction.`,
      ),
    ];
  }
  const scale = scales.find(({ code }) => code === item.scale);
  if (!set || !scale || sameMeasure(scale, set.scale)) return [];
  return [
    problem(
      'CRITERION_SCALE_DIFFERS',
      `${place}.scale`,
      `Câu ${item.code} dùng thang đo ${scale.code} khác thang đo của bộ tiêu chí (các mức hoặc các mức được tính là hài lòng): dùng thang đo ${set.scale.code}.`,
      `Item ${item.code} uses the scale ${scale.code}, whose levels or satisfied levels differ from those of the criteria set: use the scale ${set.scale.code}.`,
    ),
  ];
}

function ratedTwiceProblems(bound: readonly PlacedItem[]): Problem[] {
  const first = new Map<string, string>();
  return bound.flatMap(({ item, place }) => {
    const { criterion = '', code } = item;
    const other = first.get(criterion);
    if (other === undefined) {
      first.set(criterion, code);
      return [];
    }
    return [
      problem(
        'CRITERION_RATED_TWICE',
        `${place}.criterion`,
        `Tiêu chí ${criterion} đã được đo ở câu ${other}: bỏ một trong hai câu.`,
        `Criterion ${criterion} is already rated by item ${other}: take one of the two out.`,
      ),
    ];
  });
}

function notAskedProblems(bound: readonly PlacedItem[], set: CriteriaSet): Problem[] {
  const asked = new Set(bound.map(({ item }) => item.criterion));
  return criteriaOf(set).flatMap(({ criterion }) =>
    asked.has(criterion.code)
      ? []
      : [
          problem(
            'CRITERION_NOT_ASKED',
            criterion.code,
            `Chưa có câu hỏi nào đo tiêu chí ${criterion.code} (${criterion.label.vi}): thêm câu hỏi hoặc dùng bộ tiêu chí không có tiêu chí này.`,
            `No item rates criterion ${criterion.code} (${criterion.label.vi}): add one or use a criteria set without it.`,
          ),
        ],
  );
}
