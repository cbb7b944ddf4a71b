import { KeyOf, ListRow, closedList } from '@hailong/kernel';

/** Named way from counts to an index. A changed formula is a new version, so that a printed figure stays explicable. */
export interface IndexMethod extends ListRow {
  readonly version: number;
  /** Formula; s = satisfied answers, n = valid answers, in percent. */
  readonly definition: string;
  readonly source: string;
}

const INFERRED =
  'The text of QĐ 1001/QĐ-BNV and QĐ 2640/QĐ-BNV with the formula was not at hand; tested against published national values';

/** Methods that a criteria set may name. Name and version are printed with each figure. */
export const INDEX_METHODS = closedList('index method', {
  pooled: {
    number: 0,
    version: 1,
    vi: 'Gộp các lượt trả lời: tổng lượt hài lòng chia tổng lượt trả lời hợp lệ của mọi tiêu chí',
    en: 'Pooled answers: all satisfied answers divided by all valid answers over every criterion',
    definition: '100 · Σs / Σn',
    source: `${INFERRED} of 2023 and 2024, all of which it fits.`,
  },
  'mean-of-criteria': {
    number: 1,
    version: 1,
    vi: 'Trung bình cộng các tiêu chí: mỗi tiêu chí có trả lời được tính như nhau',
    en: 'Mean of criteria: each criterion with an answer counts the same',
    definition: 'mean of 100 · s/n over criteria with n > 0',
    source: `${INFERRED}: fits 2024 (16 of 39 criteria on services), misses 2023 by 0.01.`,
  },
  'mean-of-factors': {
    number: 2,
    version: 1,
    vi: 'Trung bình cộng các yếu tố: mỗi yếu tố là trung bình các tiêu chí của nó',
    en: 'Mean of factors: each factor is the mean of its criteria',
    definition: 'mean over factors with an answer of (mean of 100 · s/n over its criteria with n > 0)',
    source: `${INFERRED}: does not fit the national values of 2024; for provinces that prescribe it.`,
  },
  'weighted-factors': {
    number: 3,
    version: 1,
    vi: 'Trung bình có trọng số các yếu tố; trọng số chia lại khi một yếu tố không có ai trả lời',
    en: 'Weighted mean of factors; weights are re-scaled when a factor has no valid answer',
    definition: 'Σ w·f / Σ w over factors with an answer, f = mean of 100 · s/n over its criteria with n > 0',
    source: 'Provincial methods that give weights to factors.',
  },
  'overall-question': {
    number: 4,
    version: 1,
    vi: 'Câu hỏi chung: tỷ lệ hài lòng của câu hỏi về toàn bộ dịch vụ; các mục bên dưới tính theo cách gộp',
    en: 'Overall question: satisfied share of the one question on the whole service; everything below it is pooled',
    definition: '100 · s/n of the overall question',
    source: 'Forms that ask one question on the whole service.',
  },
  'mean-score': {
    number: 5,
    version: 1,
    vi: 'Điểm trung bình quy về 100: tổng (mức × số lượt) chia (mức cao nhất × tổng số lượt)',
    en: 'Mean score out of 100: sum of level × answers divided by highest level × all answers',
    definition: '100 · Σ(level · n) / (k · Σn), levels numbered 1…k',
    source: 'Mean-score percentage in use beside the satisfied share; never mixed with it in one ranking.',
  },
} satisfies Record<string, IndexMethod>);
export type IndexMethodName = KeyOf<typeof INDEX_METHODS>;

/** Method and version, to be printed beside a figure. */
export interface MethodStamp {
  readonly name: IndexMethodName;
  readonly version: number;
}

export function methodStamp(name: IndexMethodName): MethodStamp {
  return { name, version: INDEX_METHODS.rows[name].version };
}
