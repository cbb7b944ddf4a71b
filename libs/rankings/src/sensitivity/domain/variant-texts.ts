import type { LocalizedText, Texts } from '@hailong/kernel';
import { INDEX_METHODS, IndexMethodName } from '@hailong/statistics';
import { CHANNELS, Channel } from '@hailong/surveys/domain';

/** Name of a variant in both languages. */
export const VARIANT_TEXTS = {
  method: (method: IndexMethodName): Texts => {
    const { vi, en } = INDEX_METHODS.rows[method];
    return { vi: `Cách tính khác. ${vi}`, en: `Other method. ${en}` };
  },
  withoutFactor: (code: string, { vi, en = vi }: LocalizedText): Texts => ({
    vi: `Bỏ yếu tố ${code}: ${vi}`,
    en: `Without factor ${code}: ${en}`,
  }),
  withoutChannel: (channel: Channel): Texts => {
    const { vi, en } = CHANNELS.rows[channel];
    return { vi: `Bỏ phiếu qua kênh ${vi}`, en: `Without forms of the channel ${en}` };
  },
  eachFactor: { vi: 'Lần lượt bỏ từng yếu tố', en: 'Without each factor, one after another' },
  eachChannel: { vi: 'Lần lượt bỏ từng kênh', en: 'Without each channel, one after another' },
  standardMix: {
    vi: 'Cùng một cơ cấu lĩnh vực cho mọi cơ quan',
    en: 'The same mix of service fields for every agency',
  },
} as const;

/** Reasons why a variant cannot be computed, with the remedy where there is one. */
export const OBSTACLES = {
  WITHOUT_WEIGHTS: {
    vi: 'Bộ tiêu chí khung không ghi trọng số khác nhau cho các yếu tố: kết quả sẽ trùng với trung bình cộng các yếu tố.',
    en: 'The core gives all factors the same weight: the result would be that of the mean of factors.',
  },
  WITHOUT_OVERALL_QUESTION: {
    vi: 'Không mẫu phiếu nào có câu hỏi chung về toàn bộ dịch vụ: thêm câu hỏi đó vào mẫu phiếu của đợt sau nếu cần.',
    en: 'No form asks the overall question on the whole service: add it to the form of the next round if it is wanted.',
  },
  FACTORS_UNUSED: {
    vi: 'Quy chế xếp hạng theo câu hỏi chung, không theo yếu tố nào.',
    en: 'The scheme ranks by the overall question and looks at no factor.',
  },
  SINGLE_FACTOR: {
    vi: 'Xếp hạng chỉ so sánh một yếu tố nên không bỏ được yếu tố nào.',
    en: 'The ranking compares a single factor, so none can be left out.',
  },
  SINGLE_CHANNEL: {
    vi: 'Các đợt chỉ dùng một kênh nên không bỏ được kênh nào.',
    en: 'The rounds use a single channel, so none can be left out.',
  },
  CHANNELS_NOT_TOLD_APART: (rounds: readonly string[]): Texts => ({
    vi: `Có đợt không tách số liệu theo kênh (${rounds.join(', ')}): nêu "toldApartBy" trước khi mở đợt sau.`,
    en: `Some rounds do not tell their figures apart by channel (${rounds.join(', ')}): state "toldApartBy" before the next round opens.`,
  }),
  FIELDS_NOT_TOLD_APART: (rounds: readonly string[]): Texts => ({
    vi: `Có đợt không tách số liệu theo lĩnh vực (${rounds.join(', ')}): nêu "toldApartBy" trước khi mở đợt sau.`,
    en: `Some rounds do not tell their figures apart by service field (${rounds.join(', ')}): state "toldApartBy" before the next round opens.`,
  }),
  FIELDS_NOT_SHARED: (least: number): Texts => ({
    vi: `Không lĩnh vực nào có ít nhất ${least} phiếu ở mọi cơ quan được xếp hạng: thử xem riêng một nhóm xếp hạng.`,
    en: `No service field has ${least} forms or more at every ranked agency: try a single ranking group.`,
  }),
} as const;
