import { KeyOf, ListRow, closedList } from '@hailong/kernel';

/**
 * Classes of forms by what the rated agency can know of a form before its figures are shown. Stored as numbers with each
 * response; a figure needs independent forms before it is shown, see `blocks`.
 *
 * - seen: the rated agency typed it in or imported it, so it has read it;
 * - touched: the rated agency alone vouches for its sender: its kiosk, its help, a dossier or list that only it reported, its
 *   blank sheets;
 * - independent: the portal, the unit above or a third party vouches for its sender, or it came to an open round with a ticket.
 */
export const FORM_CLASSES = closedList('class of forms', {
  seen: { number: 1, vi: 'cơ quan đã đọc', en: 'seen by the agency' },
  touched: { number: 2, vi: 'chỉ cơ quan xác nhận', en: 'vouched for by the agency alone' },
  independent: { number: 3, vi: 'độc lập', en: 'independent' },
});
export type FormClass = KeyOf<typeof FORM_CLASSES>;

interface QualitySignRow extends ListRow {
  /** 0: of a whole. */
  readonly bit: number;
}

/**
 * Signs that a form was not filled by the citizen it stands for, or not read by him: reasons to look, never proofs. The
 * closed list of what `survey_response.flags` may say; a sign without a bit is of a whole (a channel, an operator, the
 * comments) and stands in the report alone. A bit keeps its meaning for good.
 */
export const QUALITY_SIGNS = closedList('quality sign', {
  STRAIGHT_LINE: {
    number: 0,
    bit: 1,
    vi: 'chọn cùng một mức liên tiếp ở nhiều câu',
    en: 'the same level on many questions in a row',
  },
  TOO_FAST: {
    number: 1,
    bit: 2,
    vi: 'điền nhanh hơn mức có thể đọc hết câu hỏi',
    en: 'filled faster than the questions can be read',
  },
  BURST: {
    number: 2,
    bit: 4,
    vi: 'cùng một thiết bị hoặc quầy gửi dồn dập, nhanh hơn thời gian điền một phiếu',
    en: 'one device or counter sent forms faster than one can be filled',
  },
  AFTER_HOURS: {
    number: 3,
    bit: 8,
    vi: 'gửi từ thiết bị tại cơ quan ngoài giờ làm việc',
    en: 'sent from a device in the office outside office hours',
  },
  SERIAL_PATTERN: {
    number: 4,
    bit: 16,
    vi: 'các phiếu giấy có số liền nhau trả lời giống hệt nhau',
    en: 'paper forms with neighbouring serials are answered exactly alike',
  },
  REPEATED_TEXT: {
    number: 5,
    bit: 0,
    vi: 'ý kiến dài viết giống hệt nhau',
    en: 'long comments that are word for word the same',
  },
  ALL_HIGHEST: {
    number: 6,
    bit: 0,
    vi: 'một kênh có tỷ lệ phiếu chọn toàn mức cao nhất vượt hẳn các kênh khác',
    en: 'one channel has clearly more forms with nothing but the highest level than the others',
  },
  FEW_PATTERNS: {
    number: 7,
    bit: 0,
    vi: 'các phiếu một người nhập chỉ theo vài kiểu trả lời',
    en: 'the forms that one operator typed in follow a few patterns only',
  },
} satisfies Record<string, QualitySignRow>);

export type QualitySign = KeyOf<typeof QUALITY_SIGNS>;

/** The bit of the sign in the flags of a response; 0: no response carries it. */
export function bitOf(sign: QualitySign): number {
  return QUALITY_SIGNS.rows[sign].bit;
}

/** Signs that a single response can carry, lowest bit first. */
export const RESPONSE_SIGNS = QUALITY_SIGNS.keys.filter((sign) => bitOf(sign) > 0);

/** Rule by which forms are removed when a round becomes final: those that bear one of the signs. */
export interface RemovalRule {
  readonly signs: readonly QualitySign[];
}
