import { KeyOf, closedList } from '@hailong/kernel';

/** Verdicts on a change: whether it is more than chance, by its interval as it is printed. */
export const CHANGE_VERDICTS = closedList('verdict on a change', {
  more: { number: 0, vi: 'tăng, nhiều hơn mức ngẫu nhiên', en: 'more, beyond chance' },
  less: { number: 1, vi: 'giảm, nhiều hơn mức ngẫu nhiên', en: 'less, beyond chance' },
  'cannot-be-told': {
    number: 2,
    vi: 'chưa đủ cơ sở nói tăng hay giảm',
    en: 'cannot be told from its forms',
  },
});
export type ChangeVerdict = KeyOf<typeof CHANGE_VERDICTS>;

/** Kinds of changes, by what the earlier index stands on; said beside every change. */
export const CHANGE_KINDS = closedList('kind of a change', {
  recounted: { number: 0, vi: 'hai kỳ tính lại từ phiếu', en: 'both periods recounted from forms' },
  published: {
    number: 1,
    vi: 'số kỳ trước do nơi khác công bố, không tính lại',
    en: 'the earlier figure was published by others and is not recounted',
  },
  linked: {
    number: 2,
    vi: 'nối chuỗi giữa hai bộ tiêu chí, đã tính sai số của phép nối',
    en: 'linked, with the error of the link',
  },
});
export type ChangeKind = KeyOf<typeof CHANGE_KINDS>;

/** Fates of agencies of the earlier ranking that are not in the later one. */
export const GONE_BECAUSE = closedList('fate of an agency that a ranking no longer has', {
  SUCCEEDED: {
    number: 0,
    vi: 'đã chuyển vào đơn vị khác, các đơn vị đó không có thứ hạng trong kỳ này',
    en: 'went into other agencies, which have no rank in this period',
  },
  DISSOLVED: {
    number: 1,
    vi: 'đã giải thể, chưa ghi đơn vị kế thừa: ghi việc sáp nhập vào cây tổ chức nếu có',
    en: 'was dissolved with no successor on record: record the merger in the organisation if there was one',
  },
  NOT_RANKED: {
    number: 2,
    vi: 'vẫn còn, không có trong bảng xếp hạng kỳ này',
    en: 'still exists and is not in this ranking',
  },
});
export type GoneBecause = KeyOf<typeof GONE_BECAUSE>;

/** Reasons for which an agency has no change; the texts say what to do where something can be done. */
export const NO_COMPARISON = closedList('reason without a change', {
  FOUNDED_LATER: {
    number: 0,
    vi: 'Không có số so sánh: đơn vị thành lập sau kỳ trước và không ghi đơn vị tiền thân nào. Nếu có, ghi việc sáp nhập hoặc chia tách vào cây tổ chức.',
    en: 'No comparison exists: the agency was founded after the earlier period and has no predecessor on record. If it has, record the merger or split in the organisation.',
  },
  NOT_RANKED_THEN: {
    number: 1,
    vi: 'Không có số so sánh: kỳ trước đơn vị này và các đơn vị tiền thân không có số liệu được xếp hạng.',
    en: 'No comparison exists: neither the agency nor a predecessor had figures in the earlier ranking.',
  },
  BELOW_MINIMUM_THEN: {
    number: 2,
    vi: 'Không có số so sánh: kỳ trước chưa đủ số phiếu tối thiểu.',
    en: 'No comparison exists: there were fewer forms than the minimum in the earlier period.',
  },
  OTHER_CORE: {
    number: 3,
    vi: 'Không có số so sánh: kỳ trước hỏi theo bộ tiêu chí khung khác và quy chế không ghi phép nối ("bridge") giữa hai bộ.',
    en: 'No comparison exists: the earlier period stands on another core, and the scheme names no bridge between the two.',
  },
  NOTHING_IN_COMMON: {
    number: 4,
    vi: 'Không có số so sánh: hai kỳ không có tiêu chí chung nào cùng cách ghi, cùng thang đo và có người trả lời.',
    en: 'No comparison exists: the two periods have no answered criterion in the same words on the same scale.',
  },
  LINK_MISSING: {
    number: 7,
    vi: 'Không có số so sánh: chưa có phép nối giữa hai bộ tiêu chí, vì trong nhóm hai mẫu phiếu rút thăm chưa có đủ phiếu, hoặc các đợt chia hai mẫu theo tỷ lệ khác nhau.',
    en: 'No comparison exists: the two cores are not linked, because the two drawn forms have too few forms in the group yet, or the rounds share them out differently.',
  },
  NOT_PUBLISHED: {
    number: 5,
    vi: 'Không có số so sánh: số liệu đã công bố không có đơn vị này và các đơn vị tiền thân. Nếu nguồn có, lưu một bản quy chế mới có đơn vị đó trong "publishedFigures".',
    en: 'No comparison exists: the published figures have neither the agency nor a predecessor. If the source has, save a new version of the scheme with it in "publishedFigures".',
  },
  FORMS_UNPUBLISHED: {
    number: 6,
    vi: 'Không có số so sánh: có nhiều đơn vị tiền thân mà số phiếu của một trong số đó chưa được ghi nên không gộp được. Nếu nguồn có, lưu một bản quy chế mới ghi "n" của từng đơn vị.',
    en: 'No comparison exists: the agency has several predecessors, and the forms of one of them are not given, so their figures cannot be combined. If the source has them, save a new version of the scheme with the "n" of each.',
  },
  POOL_MEMBERS_MISSING: {
    number: 8,
    vi: 'Không có số so sánh: trong nhóm gộp có cơ quan mà kỳ trước nó và các đơn vị tiền thân không có số liệu, nên hai kỳ không cùng các cơ quan. Nếu thiếu do sáp nhập hoặc chia tách chưa ghi, ghi vào cây tổ chức.',
    en: 'No comparison exists: an agency of the pool, or its predecessors, had no figures in the earlier period, so the two periods are not of the same agencies. If a merger or split is not on record, record it in the organisation.',
  },
  FIELD_NOT_TOLD_THEN: {
    number: 9,
    vi: 'Không có số so sánh: kỳ trước không có đợt nào tách riêng lĩnh vực này. Xem thay đổi trên mọi lĩnh vực.',
    en: 'No comparison exists: no round of the earlier period tells this service field apart. Read the change over all fields.',
  },
  FIELD_DIFFERENT_THEN: {
    number: 10,
    vi: 'Không có số so sánh: kỳ trước mã này chỉ một lĩnh vực khác. Xem thay đổi trên mọi lĩnh vực.',
    en: 'No comparison exists: the code meant another service field in the earlier period. Read the change over all fields.',
  },
});
export type NoComparison = KeyOf<typeof NO_COMPARISON>;

/** Reasons for which a criterion cannot be compared over two periods. */
export const SERIES_BREAKS = closedList('reason that breaks the series of a criterion', {
  WORDING: { number: 0, vi: 'đổi cách ghi', en: 'worded otherwise' },
  SCALE: { number: 1, vi: 'đổi thang đo', en: 'another scale' },
  NOT_ASKED_THEN: {
    number: 2,
    vi: 'kỳ trước không so sánh tiêu chí này',
    en: 'not compared in the earlier period',
  },
  NOT_ASKED_NOW: { number: 3, vi: 'kỳ này không so sánh tiêu chí này', en: 'not compared in this period' },
});
export type SeriesBreak = KeyOf<typeof SERIES_BREAKS>;
