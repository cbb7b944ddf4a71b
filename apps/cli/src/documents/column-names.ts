/** Vietnamese names of the columns of dossiers. */
export const DOSSIER_NAMES = {
  code: ['mã hồ sơ', 'số hồ sơ'],
  deciding_agency: ['cơ quan giải quyết', 'mã cơ quan giải quyết', 'đơn vị giải quyết'],
  receiving_agency: ['cơ quan tiếp nhận', 'mã cơ quan tiếp nhận', 'đơn vị tiếp nhận'],
  judges: ['cơ quan được đánh giá'],
  procedure: ['mã thủ tục', 'mã tthc', 'thủ tục'],
  field: ['lĩnh vực', 'mã lĩnh vực'],
  outcome: ['kết quả', 'kết quả giải quyết'],
  late: ['trễ hẹn', 'quá hạn'],
  applicant: ['đối tượng', 'người nộp', 'loại người nộp'],
  finished_on: ['ngày trả kết quả', 'ngày hoàn thành', 'ngày kết thúc'],
  person: ['số định danh', 'số cccd', 'cccd', 'số giấy tờ'],
  email: ['thư điện tử', 'e-mail'],
  phone: ['điện thoại', 'số điện thoại', 'sđt'],
  objects: ['từ chối khảo sát', 'không nhận lời mời'],
} as const;

/** Vietnamese names of the columns of a list. */
export const MEMBER_NAMES = {
  code: ['mã', 'mã số', 'mã số thuế', 'số thứ tự', 'stt'],
  name: ['tên', 'họ tên', 'họ và tên', 'tên đơn vị'],
  field: ['lĩnh vực', 'mã lĩnh vực'],
  address: ['địa chỉ'],
  email: ['thư điện tử', 'e-mail'],
  phone: ['điện thoại', 'số điện thoại', 'sđt'],
  objects: ['từ chối khảo sát', 'không nhận lời mời'],
} as const;
