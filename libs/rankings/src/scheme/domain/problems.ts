import { CalendarDay, Texts, catalogue } from '@hailong/kernel';
import type { NamedVersion } from './ranking-scheme';

const known = (codes: readonly string[]): Texts =>
  codes.length > 0
    ? { vi: `chọn trong ${codes.join(', ')}`, en: `choose among ${codes.join(', ')}` }
    : { vi: 'hiện chưa có nhóm nào', en: 'there is none yet' };

/** Problems of ranking schemes and of rankings by them. */
export const PROBLEMS = catalogue({
  PERIOD_MISSING: {
    vi: 'Chưa ghi kỳ xếp hạng: ghi "year" (năm) hoặc "period" với "from" và "to".',
    en: 'The period is missing: give "year", or "period" with "from" and "to".',
  },
  PERIOD_UNCLEAR: {
    vi: 'Kỳ xếp hạng được ghi hai lần: ghi "year" hoặc "period", không ghi cả hai.',
    en: 'The period is given twice: give "year" or "period", not both.',
  },
  SCHEME_YEAR_OUTSIDE: (year: number) => ({
    vi: `Năm ${year} không dùng được: ghi một năm từ 2000 đến 2100.`,
    en: `The year ${year} cannot be used: give one from 2000 to 2100.`,
  }),
  MINIMUM_OUTSIDE: (given: number) => ({
    vi: `Số phiếu tối thiểu ${given} không dùng được: ghi một số nguyên từ 1 đến 1000000.`,
    en: `The minimum of ${given} forms cannot be used: give a whole number from 1 to 1000000.`,
  }),
  CONFIDENCE_OUTSIDE: (given: number) => ({
    vi: `Độ tin cậy ${given} % không dùng được: ghi 90, 95 hoặc 99, thường là 95.`,
    en: `A confidence level of ${given} % cannot be used: give 90, 95 or 99, usually 95.`,
  }),
  TARGET_OUTSIDE: (given: number) => ({
    vi: `Chỉ tiêu ${given} % không dùng được: ghi từ 0 đến 100.`,
    en: `A target of ${given} % cannot be used: give 0 to 100.`,
  }),
  CONDITION_MISSING: (code: string) => ({
    vi: `Nhóm "${code}" chưa nói gồm những cơ quan nào: ghi "kinds", "levels" hoặc "roundGroups", danh sách không để trống.`,
    en: `The group "${code}" does not say which agencies are in it: give "kinds", "levels" or "roundGroups", no list of them empty.`,
  }),
  ROUNDS_MISSING: {
    vi: 'Quy chế theo danh sách nhưng danh sách trống: ghi các đợt trong "rounds".',
    en: 'The rule takes the rounds of a list and the list is empty: name them in "rounds".',
  },
  ROUNDS_UNEXPECTED: {
    vi: 'Quy tắc này lấy mọi đợt của kỳ nên không dùng danh sách: bỏ "rounds", hoặc chọn quy tắc "listed".',
    en: 'This rule takes every round of the period and no list: leave out "rounds", or choose the rule "listed".',
  },
  ROUND_REPEATED: (code: string) => ({
    vi: `Đợt "${code}" có hai lần trong danh sách: giữ lại một.`,
    en: `The round "${code}" is on the list twice: keep it once.`,
  }),
  ROUND_UNSUITED: (code: string, reason: Texts) => ({
    vi: `Đợt "${code}" không vào được xếp hạng này (${reason.vi}): bỏ khỏi danh sách.`,
    en: `The round "${code}" cannot enter this ranking, because it ${reason.en}: take it off the list.`,
  }),
  POOL_TOO_SMALL: (code: string) => ({
    vi: `Nhóm gộp "${code}" chưa đủ hai cơ quan: thêm cơ quan, hoặc bỏ nhóm gộp này.`,
    en: `The pool "${code}" has fewer than two agencies: add some, or leave the pool out.`,
  }),
  POOL_AGENCY_REPEATED: (code: string) => ({
    vi: `Cơ quan "${code}" có hai lần trong các nhóm gộp: mỗi cơ quan chỉ ở một nhóm gộp.`,
    en: `The agency "${code}" is in the pools twice: keep it in one pool.`,
  }),
  POOL_GROUPS_DIFFERENT: (code: string, groups: readonly string[]) => ({
    vi: `Các cơ quan của nhóm gộp "${code}" thuộc nhiều nhóm xếp hạng (${groups.join(', ')}): chỉ gộp cơ quan của cùng một nhóm.`,
    en: `The agencies of the pool "${code}" are in several ranking groups (${groups.join(', ')}): pool agencies of one group alone.`,
  }),
  COMPARISON_UNSUITED: ({ code, version }: NamedVersion) => ({
    vi: `Quy chế ${code} bản ${version} không dùng để so sánh được: chọn một quy chế đã công bố của kỳ kết thúc trước kỳ này.`,
    en: `Scheme ${code} version ${version} is nothing to compare with: choose an announced scheme of a period that ends before this one begins.`,
  }),
  COMPARISON_UNCLEAR: {
    vi: 'Kỳ trước được ghi hai lần: so với một quy chế ("comparison") hoặc với số liệu đã công bố ("publishedFigures"), không ghi cả hai.',
    en: 'The earlier period is given twice: compare with a scheme ("comparison") or with published figures ("publishedFigures"), not both.',
  },
  BRIDGE_UNEXPECTED: {
    vi: 'Có phép nối từ bộ tiêu chí cũ nhưng không so với quy chế nào: ghi "comparison" (quy chế của kỳ trước), hoặc bỏ "bridge".',
    en: 'There is a bridge from an old core and no scheme to compare with: give "comparison" (scheme of the earlier period), or leave out "bridge".',
  },
  BRIDGE_CORE_REPEATED: {
    vi: 'Bộ tiêu chí cũ và mới là một: ghi bộ tiêu chí của kỳ trước trong "bridge.core", hoặc bỏ "bridge".',
    en: 'The old and the new core are the same: name the core of the earlier period in "bridge.core", or leave out "bridge".',
  },
  BRIDGE_CORE_DIFFERENT: (code: string) => ({
    vi: `Quy chế của kỳ trước dựa trên bộ tiêu chí "${code}": ghi một bản của bộ đó trong "bridge.core".`,
    en: `The scheme of the earlier period rests on the core "${code}": name a version of it in "bridge.core".`,
  }),
  FIGURES_YEAR_UNSUITED: (year: number) => ({
    vi: `Số liệu của năm ${year} không dùng để so sánh được: ghi một năm từ 2000, kết thúc trước kỳ xếp hạng.`,
    en: `Figures of ${year} are nothing to compare with: give a year from 2000 that ends before the period of the ranking begins.`,
  }),
  FIGURES_DAY_OUTSIDE: (day: CalendarDay, year: number) => ({
    vi: `Số liệu của năm ${year} không thể được công bố ngày ${day}: ghi ngày của văn bản, từ ${year}-01-01 đến hôm nay.`,
    en: `Figures of ${year} cannot have been published on ${day}: give the day of the document, from ${year}-01-01 to today.`,
  }),
  FIGURE_SOURCE_MISSING: {
    vi: 'Chưa ghi nguồn của số liệu: ghi "source" với "document" (tên văn bản), "number" (số, nếu có) và "day" (ngày công bố).',
    en: 'The source of the figures is missing: give "source" with "document" (title), "number" (if it has one) and "day" (of publication).',
  },
  FIGURES_MISSING: {
    vi: 'Chưa có số liệu của cơ quan nào: ghi "agencies", hoặc bỏ "publishedFigures".',
    en: 'There is no figure of any agency: give "agencies", or leave out "publishedFigures".',
  },
  FIGURE_REPEATED: (code: string) => ({
    vi: `Cơ quan "${code}" có hai chỉ số: giữ lại một.`,
    en: `The agency "${code}" has two figures: keep one.`,
  }),
  FIGURE_OUTSIDE: (code: string, index: number) => ({
    vi: `Chỉ số ${index} của cơ quan "${code}" không dùng được: ghi phần trăm như đã công bố, từ 0 đến 100.`,
    en: `The index ${index} of the agency "${code}" cannot be used: give the percentage as published, 0 to 100.`,
  }),
  FIGURE_FORMS_OUTSIDE: (code: string, n: number) => ({
    vi: `Số phiếu ${n} của cơ quan "${code}" không dùng được: ghi một số nguyên từ 1, hoặc bỏ "n" nếu nguồn không ghi.`,
    en: `The number of forms ${n} of the agency "${code}" cannot be used: give a whole number from 1, or leave out "n" if the source has none.`,
  }),
  SCHEME_CHANGED: ({ code, version }: NamedVersion) => ({
    vi: `Quy chế ${code} bản ${version} vừa được người khác sửa: xem lại các điều khoản rồi công bố.`,
    en: `Scheme ${code} version ${version} was changed by another user just now: read its terms again, then announce it.`,
  }),
  SCHEME_LOCKED: ({ code, version }: NamedVersion) => ({
    vi: `Quy chế ${code} bản ${version} đã công bố, không có dự thảo nào để công bố: lưu một bản mới cùng mã rồi công bố bản đó.`,
    en: `Scheme ${code} version ${version} is announced and there is no draft to announce: save a new version under the same code and announce that.`,
  }),
  SCHEME_UNPUBLISHED: (code: string) => ({
    vi: `Quy chế "${code}" mới là dự thảo: công bố quy chế rồi mới xếp hạng.`,
    en: `The scheme "${code}" is a draft: announce it before ranking by it.`,
  }),
  SCHEME_UNCLEAR: (year: number, codes: readonly string[]) => ({
    vi: `Năm ${year} có nhiều quy chế đã công bố (${codes.join(', ')}): chọn một mã bằng --scheme.`,
    en: `Several schemes are announced for ${year} (${codes.join(', ')}): choose a code with --scheme.`,
  }),
  SCHEME_YEAR_UNKNOWN: (year: number, years: readonly number[]) => ({
    vi: `Chưa công bố quy chế xếp hạng nào của năm ${year}: ${years.length > 0 ? `chọn trong các năm ${years.join(', ')}, ` : ''}công bố một quy chế của năm đó (hailong scheme save, scheme announce), hoặc nêu mã của quy chế có kỳ khác (hailong scheme list).`,
    en: `No ranking scheme of ${year} is announced: ${years.length > 0 ? `choose among the years ${years.join(', ')}, ` : ''}announce a scheme of that year (hailong scheme save, scheme announce), or give the code of a scheme of another period (hailong scheme list).`,
  }),
  SCHEME_GROUP_UNKNOWN: (code: string, codes: readonly string[]) => ({
    vi: `Quy chế không có nhóm xếp hạng "${code}": ${known(codes).vi}.`,
    en: `The scheme has no ranking group "${code}": ${known(codes).en}.`,
  }),
  SCHEME_AGENCY_UNSUITED: (code: string) => ({
    vi: `Cơ quan "${code}" không có phiếu nào trong xếp hạng này: chọn một cơ quan được xếp hạng, hoặc xem lý do cơ quan không được xếp hạng.`,
    en: `The agency "${code}" has no form in this ranking: choose an agency that is ranked, or see why this agency is not.`,
  }),
  POOLED_AGENCY_UNSUITED: (code: string, pool: string) => ({
    vi: `Cơ quan "${code}" được xếp hạng chung trong nhóm gộp "${pool}": không có số liệu riêng theo tiêu chí; xem dòng hoặc trang của nhóm gộp (hailong standing).`,
    en: `The agency "${code}" is ranked together with others in the pool "${pool}": it has no figures by criterion of itself; read the line or the page of the pool (hailong standing).`,
  }),
  SCHEME_RANK_MISSING: (code: string, why: Texts) => ({
    vi: `Cơ quan "${code}" không có hạng với khoảng tin cậy trong xếp hạng này. ${why.vi}`,
    en: `The agency "${code}" has no rank with an interval in this ranking. ${why.en}`,
  }),
  SCHEME_FIELD_UNKNOWN: (code: string, codes: readonly string[]) => ({
    vi: `Không xếp hạng được theo lĩnh vực "${code}": ${codes.length > 0 ? `chọn trong ${codes.join(', ')}` : 'không đợt nào của kỳ tách số liệu theo lĩnh vực, điều đó phải được nêu trước khi mở đợt (toldApartBy)'}.`,
    en: `The service field "${code}" cannot be ranked: ${codes.length > 0 ? `choose among ${codes.join(', ')}` : 'no round of the period tells its figures apart by field, which is stated before a round opens (toldApartBy)'}.`,
  }),
  COMPARED_FACTOR_UNKNOWN: (code: string, codes: readonly string[]) => ({
    vi: `Không so sánh được theo yếu tố "${code}": ${known(codes).vi}.`,
    en: `The ranking compares no factor "${code}": ${known(codes).en}.`,
  }),
});
