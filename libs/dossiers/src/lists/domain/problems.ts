import { catalogue } from '@hailong/kernel';

/** Every problem of the lists of bodies, enterprises and people. */
export const LIST_PROBLEMS = catalogue({
  LIST_GROUP_UNSUITED: (group: string) => ({
    vi: `Nhóm ${group} không lấy ý kiến theo danh sách: chọn khung BODIES (cơ quan, đơn vị) hoặc LIST (doanh nghiệp, người dân) cho nhóm khi còn dự thảo.`,
    en: `The group ${group} has no list as its frame: choose BODIES or LIST for it while the round is a draft.`,
  }),
  LIST_ROUND_CLOSED: {
    vi: 'Đợt khảo sát đã đóng, danh sách đã hủy tên và liên hệ: lập danh sách cho đợt sau.',
    en: 'The round is closed, and names and contacts of its list are destroyed: make a list for the next round.',
  },
  MEMBER_CODE_MALFORMED: {
    vi: 'Mã trong danh sách cần từ 1 đến 60 ký tự gồm chữ, chữ số và . _ / -: ghi mã cơ quan, mã số doanh nghiệp hoặc số thứ tự của bạn.',
    en: 'The code in the list has 1 to 60 letters, digits and . _ / -: write the code of the agency, a tax code, or a number of yours.',
  },
  MEMBER_NAME_MISSING: {
    vi: 'Thiếu tên: ghi tên, chỉ bỏ trống khi mã là mã một cơ quan trong hệ thống.',
    en: 'The name is missing: write it; it may be left out where the code is that of an agency of the tree.',
  },
  MEMBER_TEXT_TOO_LONG: (most: number) => ({
    vi: `Ô này dài hơn ${most} ký tự: rút ngắn lại.`,
    en: `This value has more than ${most} characters: shorten it.`,
  }),
  MEMBER_CODE_REPEATED: {
    vi: 'Mã này đã có ở dòng trước: mỗi nơi một dòng, hoặc đặt mã khác nhau.',
    en: 'An earlier row has this code: write one row for each, or give them different codes.',
  },
  MEMBERS_MISSING: {
    vi: 'Cần nói rõ những số nào của danh sách: ghi các số in trên nhãn; chỉ phát và gửi phiếu mới ghi được cho cả danh sách.',
    en: 'Say which numbers of the list are meant, as printed on the labels; issuing alone can be noted for the whole list.',
  },
  MARK_DAY_OUTSIDE: {
    vi: 'Ngày ghi nhận phải là hôm nay hoặc một ngày đã qua: sửa lại ngày.',
    en: 'The day of the mark is today or an earlier day: mend it.',
  },
  MEMBER_ASKED_LOCKED: (number: number) => ({
    vi: `Số ${number} của danh sách đã được mời hoặc phát phiếu nên không bỏ khỏi danh sách được: ghi "không tới tay" hoặc "không nhận khảo sát".`,
    en: `Number ${number} of the list was invited or issued a form and cannot be left out: mark it undeliverable or objecting.`,
  }),
});
