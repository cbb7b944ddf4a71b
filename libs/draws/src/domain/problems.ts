import { catalogue } from '@hailong/kernel';

/** Every problem of draws and of their replacements. */
export const PROBLEMS = catalogue({
  DRAW_PARTICIPANT_UNKNOWN: {
    vi: 'Cơ quan bạn không tham gia đợt này: rút mẫu trong đợt mà cơ quan tham gia, hoặc đề nghị cơ quan tổ chức thêm vào.',
    en: 'Your agency does not take part in this round: draw in one in which it does, or ask the agency that runs it to add yours.',
  },
  DRAW_ROUND_LOCKED: {
    vi: 'Đợt khảo sát đã có lượt rút mẫu, lượt rút được giữ mãi nên không xóa được đợt: sửa bản nháp này rồi dùng tiếp.',
    en: 'The round has a draw, which is kept for good, so it cannot be deleted: change this draft and go on with it.',
  },
  DRAW_ROUND_CLOSED: {
    vi: 'Đợt khảo sát đã đóng, không rút mẫu được nữa: rút mẫu trong đợt còn mở hoặc còn dự thảo.',
    en: 'The round is closed and takes no more draws: draw in one that is open or a draft.',
  },
  DRAW_WINDOW_REVERSED: {
    vi: 'Ngày đầu của thời gian giao dịch sau ngày cuối: đổi lại.',
    en: 'The service window ends before it begins: change the days.',
  },
  DRAW_OUTCOMES_MISSING: {
    vi: 'Chưa chọn loại kết quả hồ sơ nào: chọn ít nhất một.',
    en: 'No outcome is chosen: choose at least one.',
  },
  DRAW_DIMENSION_REPEATED: {
    vi: 'Một tiêu thức phân tầng được chọn hai lần: bỏ một.',
    en: 'One dimension of the strata is chosen twice: leave one out.',
  },
  DRAW_NUMBER_OUTSIDE: (from: number, to: number) => ({
    vi: `Phải là số nguyên từ ${from} đến ${to}.`,
    en: `It must be a whole number from ${from} to ${to}.`,
  }),
  DRAW_SEED_MALFORMED: {
    vi: 'Số mầm ngẫu nhiên là một dòng tối đa 200 ký tự, không có dấu cách ở đầu hoặc cuối.',
    en: 'A seed is one line of at most 200 characters without spaces at its ends.',
  },
  DRAW_SEED_ORIGIN_MISSING: {
    vi: 'Ghi nguồn của số mầm để ai cũng tra được, ví dụ kết quả xổ số ngày nào.',
    en: 'Say where everybody can look the seed up, for example the lottery result of which day.',
  },
  /** @param leftOut reasons with their numbers of dossiers: says what to change */
  FRAME_EMPTY: (leftOut: string) => ({
    vi: `Không có hồ sơ nào đủ điều kiện (bị loại: ${leftOut}): kiểm tra thời gian giao dịch, loại kết quả và hồ sơ đã báo.`,
    en: `No dossier may be drawn (left out: ${leftOut}): check the service window, the outcomes and what was reported.`,
  }),
  STRATA_TOO_MANY: (count: number, most: number) => ({
    vi: `Phân thành ${count} tầng, nhiều nhất là ${most}: bớt tiêu thức phân tầng.`,
    en: `This makes ${count} strata, at most ${most} are taken: use fewer dimensions.`,
  }),
  SAMPLE_TOTAL_TOO_SMALL: (strata: number) => ({
    vi: `Tổng số mẫu không đủ để mỗi tầng trong ${strata} tầng đạt số tối thiểu: tăng tổng, giảm số tối thiểu hoặc phân ít tầng hơn.`,
    en: `The total cannot give each of the ${strata} strata its minimum: raise the total, lower the minimum or use fewer strata.`,
  }),
  VILLAGES_TOO_MANY: (count: number, most: number) => ({
    vi: `Danh sách có ${count} thôn, nhiều nhất là ${most}: chia thành nhiều lần rút.`,
    en: `The list has ${count} villages, at most ${most} are taken: make several draws.`,
  }),
  VILLAGE_NAME_UNREADABLE: {
    vi: 'Tên dài tối đa 200 ký tự, không có ký tự điều khiển hoặc dấu "\\": gõ lại.',
    en: 'A name has at most 200 characters, without control characters or "\\": type it again.',
  },
  VILLAGE_REPEATED: (village: string, row: string) => ({
    vi: `Thôn "${village}" đã có ở ${row}: mỗi thôn một dòng; hai thôn trùng tên trong một xã thì ghi thêm để phân biệt.`,
    en: `The village "${village}" stands in ${row} already: one row a village; add to the names of two that are called alike in a commune.`,
  }),
  COMMUNE_STRATUM_DIFFERENT: (commune: string, first: string, stratum: string) => ({
    vi: `Xã "${commune}" đã thuộc tầng "${first}", ở đây lại ghi "${stratum}": mọi thôn của một xã thuộc cùng một tầng.`,
    en: `The commune "${commune}" is in the stratum "${first}" and here in "${stratum}": all villages of a commune belong to one stratum.`,
  }),
  COMMUNE_UNKNOWN: (code: string) => ({
    vi: `Không có đơn vị hành chính mang mã "${code}" trong cây tổ chức hôm nay: ghi đúng mã, hoặc nạp đơn vị đó trước.`,
    en: `No unit of today's organisation tree has the code "${code}": correct the code, or load that unit first.`,
  }),
  STRATUM_UNKNOWN: (stratum: string, known: readonly string[]) => ({
    vi: `Danh sách thôn không có tầng "${stratum}": các tầng là ${known.join(', ')}.`,
    en: `The list of villages has no stratum "${stratum}": the strata are ${known.join(', ')}.`,
  }),
  VILLAGES_EMPTY: {
    vi: 'Mọi thôn trong danh sách đã được rút trong đợt này: nạp danh sách có thôn khác.',
    en: 'Every village of the list was drawn in this round already: load a list with other villages.',
  },
  CLUSTERS_TOO_MANY: (count: number, most: number) => ({
    vi: `Thiết kế này rút ${count} thôn (cụm), còn rút được nhiều nhất ${most} trong đợt: giảm số xã hoặc số thôn.`,
    en: `This design draws ${count} villages (clusters), the round takes at most ${most} more: ask for fewer communes or villages.`,
  }),
  DRAW_RUNNER_DIFFERENT: {
    vi: 'Chỉ cơ quan tổ chức đợt khảo sát mới rút mẫu hộ theo giai đoạn, vì số cụm là của cả đợt: đề nghị cơ quan đó rút.',
    en: 'Only the agency that runs the round draws households in stages, since the numbers of clusters are those of the round: ask it to draw.',
  },
  DRAW_METHOD_UNKNOWN: (method: string) => ({
    vi: `Phiên bản này không có cách rút "${method}": dùng phiên bản mới hơn để kiểm tra lại.`,
    en: `This version does not know the method "${method}": check the draw with a newer one.`,
  }),
  MEMBER_UNSUITED: {
    vi: 'Hồ sơ này chưa được gọi nên chưa thể thay thế: chọn một hồ sơ đang trong mẫu.',
    en: 'This dossier has not been called, so it cannot be replaced: choose one that is in the sample.',
  },
  REPLACEMENT_USED: {
    vi: 'Hồ sơ này đã có hồ sơ thay thế: nếu cần, thay tiếp hồ sơ thay thế đó.',
    en: 'Another dossier was called for this one already: replace that one if need be.',
  },
  REPLACEMENTS_EMPTY: {
    vi: 'Tầng này không còn hồ sơ thay thế: ghi nhận thiếu mẫu hoặc rút thêm một lần trong đợt.',
    en: 'This stratum has no replacement left: accept the shortfall or make another draw in the round.',
  },
});
