import { KeyOf, closedList } from '@hailong/kernel';

/** Reasons to list an agency without rank; such an agency is never last. */
export const RANK_EXCLUSIONS = closedList('reason without a rank', {
  NOTHING_COMPARABLE: { number: 0, vi: 'không có tiêu chí chung', en: 'nothing comparable' },
  NO_RESPONSES: { number: 1, vi: 'chưa có phiếu tính chỉ số', en: 'no form in the index' },
  BELOW_MINIMUM: { number: 2, vi: 'chưa đủ phiếu', en: 'too few responses' },
  INDEX_UNDEFINED: { number: 3, vi: 'không tính được chỉ số', en: 'no index' },
  NO_ROUND: { number: 4, vi: 'không tham gia đợt nào của kỳ', en: 'in no round of the period' },
  NO_GROUP: { number: 5, vi: 'không thuộc nhóm xếp hạng nào', en: 'in no ranking group' },
  NO_FORM_IN_FIELD: { number: 6, vi: 'chưa có phiếu của lĩnh vực', en: 'no form of the field' },
  POOL_DIVIDED: {
    number: 7,
    vi: 'các cơ quan gộp ở nhiều nhóm xếp hạng',
    en: 'pooled agencies in several ranking groups',
  },
});
export type ExclusionCode = KeyOf<typeof RANK_EXCLUSIONS>;

export interface Exclusion {
  readonly agencyId: number;
  readonly code: ExclusionCode;
  /** Forms in the index. */
  readonly n: number;
  /** Reason and what to do, Vietnamese. */
  readonly vi: string;
  /** Reason and what to do, English. */
  readonly en: string;
}

/** Exclusion with its texts; `minimum` is the fewest forms in the index a rank needs. */
export function exclusion(agencyId: number, code: ExclusionCode, n: number, minimum: number): Exclusion {
  return { agencyId, code, n, ...REASONS[code](n, minimum) };
}

/** Reason of several agencies in one sentence, which leaves out how many forms each has. */
export function sharedReason(code: ExclusionCode, minimum: number): Pick<Exclusion, 'vi' | 'en'> {
  if (code !== 'BELOW_MINIMUM') return REASONS[code](0, minimum);
  return {
    vi: `Chưa đủ ${minimum} phiếu tính vào chỉ số để xếp hạng: thu thêm phiếu, hoặc xem kết quả riêng của đơn vị.`,
    en: `There are fewer forms in the index than the ${minimum} that a rank needs: collect more, or read the agency's results on their own.`,
  };
}

type Reason = (n: number, minimum: number) => Pick<Exclusion, 'vi' | 'en'>;

const REASONS: Readonly<Record<ExclusionCode, Reason>> = {
  NOTHING_COMPARABLE: () => ({
    vi: 'Phiếu của đơn vị không có tiêu chí chung nào để so sánh: gắn tiêu chí riêng với tiêu chí chung của tỉnh cho đợt sau, hoặc xem kết quả riêng của đơn vị.',
    en: "The agency's form has no criterion in common with the others: map its own criteria to the province's core for the next round, or read its results on their own.",
  }),
  NO_RESPONSES: () => ({
    vi: 'Chưa có phiếu nào tính vào chỉ số: kiểm tra việc phát và thu phiếu của đơn vị.',
    en: 'There is no form in the index yet: check how the agency hands out and collects its forms.',
  }),
  BELOW_MINIMUM: (n, minimum) => ({
    vi: `Mới có ${n} phiếu tính vào chỉ số, cần ít nhất ${minimum} phiếu để xếp hạng: thu thêm phiếu, hoặc xem kết quả riêng của đơn vị.`,
    en: `There are ${n} forms in the index and a rank needs at least ${minimum}: collect more, or read the agency's results on their own.`,
  }),
  INDEX_UNDEFINED: () => ({
    vi: 'Không có câu trả lời nào để tính chỉ số theo phương pháp đã chọn: xem lại câu hỏi về sự hài lòng trên phiếu, hoặc chọn phương pháp khác.',
    en: 'No answer can enter the index under the chosen method: review the satisfaction questions on the form, or choose another method.',
  }),
  NO_ROUND: () => ({
    vi: 'Trong kỳ này đơn vị không tham gia đợt nào được đưa vào xếp hạng: mở một đợt theo bộ tiêu chí khung của tỉnh, hoặc xem lý do các đợt của đơn vị không được đưa vào.',
    en: "The agency takes part in no round of the period that enters the ranking: open a round on the province's core, or see why its rounds were left out.",
  }),
  NO_FORM_IN_FIELD: () => ({
    vi: 'Chưa có phiếu nào của lĩnh vực này được công bố: nếu đơn vị giải quyết lĩnh vực này thì kiểm tra việc phát và thu phiếu, hoặc xem xếp hạng trên mọi lĩnh vực.',
    en: 'No form of this service field is shown yet: if the agency serves it, check how forms are handed out and collected, or read the ranking over all fields.',
  }),
  POOL_DIVIDED: () => ({
    vi: 'Các đợt xếp những cơ quan của nhóm gộp này vào nhiều nhóm xếp hạng: nêu nhóm xếp hạng trong bản sau của quy chế, hoặc chỉ gộp cơ quan của cùng một nhóm.',
    en: 'The rounds put the agencies of this pool into several ranking groups: state ranking groups in the next version of the scheme, or pool agencies of one group alone.',
  }),
  NO_GROUP: () => ({
    vi: 'Quy chế xếp hạng không có nhóm nào cho đơn vị này: bổ sung nhóm trong bản sau của quy chế, hoặc xem kết quả riêng của đơn vị.',
    en: 'The ranking scheme has no group for this agency: add one in the next version of the scheme, or read its results on their own.',
  }),
};
