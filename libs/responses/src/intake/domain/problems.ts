import { Texts, catalogue } from '@hailong/kernel';
import { Reader } from '@hailong/questionnaires/domain';
import { CHANNELS, isTypedIn } from '@hailong/surveys/domain';

const TYPED_IN_ROWS = CHANNELS.keys.filter(isTypedIn).map((channel) => CHANNELS.rows[channel]);
/** Labels of the channels that operators type in. */
const TYPED_IN = {
  vi: TYPED_IN_ROWS.map(({ vi }) => vi).join(', '),
  en: TYPED_IN_ROWS.map(({ en }) => en).join(', '),
};

/** Problems of a submission as a whole; the problems of single answers are the questionnaire's. */
export const PROBLEMS = catalogue({
  KEY_MALFORMED: {
    vi: 'Khóa phiếu phải gồm 16–64 chữ cái không dấu, chữ số, "-" hoặc "_": tạo ngẫu nhiên cho mỗi phiếu và gửi lại đúng khóa đó khi thử lại.',
    en: 'The key of a form has 16 to 64 letters, digits, "-" or "_": make it at random for each form and repeat it on a retry.',
  },
  GROUP_UNSUITED: (group: string, known: readonly string[]) => ({
    vi: `Phiếu này không dành cho nhóm đối tượng "${group}": các nhóm của đợt là ${known.join(', ')}.`,
    en: `This form is not for the respondent group "${group}": the groups of the round are ${known.join(', ')}.`,
  }),
  DRAWN_FORM_DIFFERENT: (drawn: string) => ({
    vi: `Phiếu này thuộc mẫu ${drawn}: đợt có hai mẫu phiếu, mỗi phiếu được rút thăm một mẫu và không chọn được. Mở lại phiếu và gửi bằng khóa nhận kèm; giấy mời nào mẫu nấy, sửa liên kết không đổi được mẫu; phiếu giấy: nhập đúng số phiếu, mỗi số mang sẵn một mẫu.`,
    en: `This form is to be filled on ${drawn}: the round has two forms, one of which is drawn for each respondent and never chosen. Open the form anew and send it under the key that comes with it; an invitation keeps the form drawn for it, whatever its link says; of a paper form check the serial, which carries its form.`,
  }),
  FIELD_UNEXPECTED: (field: string) => ({
    vi: `Đợt khảo sát này không chia theo lĩnh vực nên không có "${field}": bỏ trống mục này.`,
    en: `This round has no service fields and so no "${field}": leave it out.`,
  }),
  PROCEDURE_GROUP_UNEXPECTED: (group: string) => ({
    vi: `Đợt khảo sát này không chia theo nhóm thủ tục hành chính nên không có "${group}": bỏ trống mục này.`,
    en: `This round has no procedure groups and so no "${group}": leave it out.`,
  }),
  /** The agency takes part; its forms are for other operators to enter. */
  ENTRY_AGENCY_OUTSIDE: (agency: string) => ({
    vi: `Tài khoản này không nhập phiếu cho cơ quan "${agency}": người nhập của cơ quan nhập phiếu của chính cơ quan mình, người nhập của tỉnh nhập cho mọi cơ quan trong đợt do tỉnh tổ chức.`,
    en: `This login does not enter forms for the agency "${agency}": an operator of an agency enters the agency's own forms, an operator of the province those of every participant of the province's rounds.`,
  }),
  CLUSTER_UNEXPECTED: (cluster: number) => ({
    vi: `Đợt khảo sát này chưa rút mẫu hộ theo giai đoạn nên không có cụm ${cluster}: bỏ trống số cụm.`,
    en: `No households were drawn in stages for this round, so there is no cluster ${cluster}: leave it out.`,
  }),
  CLUSTER_UNKNOWN: (cluster: number, last: number) => ({
    vi: `Không có cụm ${cluster}: các cụm của đợt là 1 đến ${last}; ghi đúng số cụm trong danh sách hộ đã rút.`,
    en: `There is no cluster ${cluster}: those of the round are 1 to ${last}; write the number of the list of drawn households.`,
  }),
  FIELD_MISSING: (known: readonly string[]) => ({
    vi: `Phiếu chưa ghi lĩnh vực, mà kế hoạch đếm phiếu theo từng lĩnh vực: ghi một trong ${known.join(', ')}.`,
    en: `The form names no service field, and the plan counts forms field by field: write one of ${known.join(', ')}.`,
  }),
  PROCEDURE_GROUP_MISSING: (known: readonly string[]) => ({
    vi: `Phiếu chưa ghi nhóm thủ tục hành chính, mà kế hoạch đếm phiếu theo từng nhóm thủ tục: ghi một trong ${known.join(', ')}.`,
    en: `The form names no procedure group, and the plan counts forms group by group: write one of ${known.join(', ')}.`,
  }),
  FIELD_UNSUITED: (field: string, group: string, known: readonly string[]) => ({
    vi: `Kế hoạch không lấy phiếu của nhóm đối tượng "${group}" về lĩnh vực "${field}": chọn lĩnh vực trong ${known.join(', ')}, hoặc sửa nhóm đối tượng.`,
    en: `The plan asks for no forms of the respondent group "${group}" about the field "${field}": choose a field among ${known.join(', ')}, or mend the respondent group.`,
  }),
  PROCEDURE_GROUP_UNSUITED: (procedureGroup: string, group: string, known: readonly string[]) => ({
    vi: `Kế hoạch không lấy phiếu của nhóm đối tượng "${group}" về nhóm thủ tục "${procedureGroup}": chọn nhóm thủ tục trong ${known.join(', ')}, hoặc sửa nhóm đối tượng.`,
    en: `The plan asks for no forms of the respondent group "${group}" about the procedure group "${procedureGroup}": choose one among ${known.join(', ')}, or mend the respondent group.`,
  }),
  PROCEDURE_GROUP_DIFFERENT: (procedureGroup: string, home: string, field: string) => ({
    vi: `Nhóm thủ tục "${procedureGroup}" thuộc lĩnh vực "${home}", không thuộc "${field}": sửa lĩnh vực hoặc nhóm thủ tục.`,
    en: `The procedure group "${procedureGroup}" belongs to the field "${home}", not to "${field}": mend the field or the procedure group.`,
  }),
  OPERATOR_MISSING: ({ vi, en }: Texts) => ({
    vi: `Phiếu qua kênh ${vi} do cán bộ nhập: đăng nhập và dùng chức năng nhập phiếu.`,
    en: `Forms of the channel “${en}” are typed in by an operator: log in and use the entry of forms.`,
  }),
  CHANNEL_UNSUITED: ({ vi, en }: Texts) => ({
    vi: `Phiếu qua kênh ${vi} do người trả lời tự gửi nên không nhập tay: chọn kênh của phiếu đang nhập (${TYPED_IN.vi}).`,
    en: `Forms of the channel “${en}” are sent by respondents and not typed in: choose how this form came (${TYPED_IN.en}).`,
  }),
  QUESTIONNAIRE_MISSING: {
    vi: 'Chuỗi trả lời chỉ đọc được khi biết phiên bản mẫu phiếu: gửi kèm questionnaire.',
    en: 'A sheet can only be read on its version of the questionnaire: send its id as well.',
  },
  FORM_BLANK: (missing: number, reader: Reader) =>
    reader === 'official' ? blankToStaff(missing) : blankToAll(missing),
  QUOTA_FULL: (rule: Texts, reader: Reader) => (reader === 'official' ? fullToStaff(rule) : fullToAll(rule)),
  INVITATION_MISSING: {
    vi: 'Đợt khảo sát này chỉ nhận phiếu của người được mời: mở liên kết hoặc nhập mã ngắn trong thư mời.',
    en: 'This round takes forms of people who were invited: open the link of the invitation or type in its short code.',
  },
  BODY_INVITATION_MISSING: {
    vi: 'Nhóm này chỉ hỏi các cơ quan, đơn vị trong danh sách, mỗi nơi một phiếu: mở liên kết hoặc nhập mã ngắn trên giấy mời của cơ quan mình.',
    en: 'This group asks the bodies of a list, each of them once: open the link of the invitation of your body, or type in its short code.',
  },
  BODY_FORM_UNSUITED: (group: string) => ({
    vi: `Phiếu của nhóm ${group} không nhập tay được, vì mỗi cơ quan, đơn vị chỉ trả lời một lần bằng mã của mình: nhập phiếu giấy trên trang phiếu, với mã ngắn in trên giấy mời của nơi đó.`,
    en: `Forms of the group ${group} are not typed in here, because each body answers once, with its code: type a paper form in on the page, with the short code of the invitation of that body.`,
  }),
  CREDENTIAL_UNUSABLE: {
    vi: 'Xác nhận được mời không đúng với đợt và cơ quan này: mở lại liên kết trong thư mời.',
    en: 'The credential was not signed for this round and agency: open the link of the invitation again.',
  },
  /** Sent by a page that knows no halves. */
  HALF_PROOF_MISSING: {
    vi: 'Đợt có hai mẫu phiếu mà phiếu gửi kèm xác nhận được mời lại thiếu halfProof: đổi giấy mời lần nữa với đúng các dữ liệu ẩn danh cũ, rồi gửi halfProof của nhóm này kèm phiếu.',
    en: 'The round has two forms, and halfProof is missing beside the credential: repeat the exchange with the same blinded messages, and send the proof that it gives for this group.',
  },
  HALF_PROOF_UNUSABLE: {
    vi: 'halfProof không đúng với nhóm, đợt và cơ quan này: gửi halfProof mà lần đổi giấy mời đã trả về cho đúng nhóm này.',
    en: 'halfProof is none of this group, round and agency: send the proof that the exchange of the invitation gave for this group.',
  },
  SERIAL_MISSING: {
    vi: 'Thiếu số phiếu: ghi số in trên phiếu, mỗi phiếu một số riêng trong đợt.',
    en: 'The serial is missing: write the number printed on the form, another one for each form of the round.',
  },
  SERIAL_TOO_LONG: (longest: number) => ({
    vi: `Số phiếu dài quá ${longest} ký tự: ghi đúng số in trên phiếu.`,
    en: `A serial has at most ${longest} characters: write the number printed on the form.`,
  }),
  SERIAL_UNREADABLE: {
    vi: 'Số phiếu có ký tự hỏng: gõ lại số in trên phiếu.',
    en: 'The serial has a broken character: type the number printed on the form again.',
  },
  /** `1.23E+15`: many serials are rounded to the same one. */
  SERIAL_UNCLEAR: {
    vi: 'Excel đã làm tròn số phiếu dài: định dạng cột là Văn bản (Text) rồi nhập lại số.',
    en: 'Excel has rounded a long serial: format the column as Text and type the serial again.',
  },
  EXAMPLE_ROW_UNEXPECTED: {
    vi: 'Đây là dòng ví dụ của tệp mẫu, không được đếm: xóa dòng này.',
    en: 'This is an example row of the sample file and is not counted: take it out.',
  },
});

function blankToAll(missing: number): Texts {
  return {
    vi: `Phiếu còn thiếu ${missing} câu trả lời: trả lời thêm để phiếu được tính; gửi như hiện có thì phiếu được giữ là phiếu trắng, ngoài kết quả và chỉ tiêu.`,
    en: `The form lacks ${missing} answers: answer more and it counts; sent as it is, it is kept as a blank form, outside every figure and quota.`,
  };
}

function blankToStaff(missing: number): Texts {
  return {
    vi: `Phiếu còn thiếu ${missing} câu trả lời nên được giữ là phiếu trắng, ngoài kết quả và chỉ tiêu: so lại với phiếu giấy; nếu nhập sót thì nhập đủ rồi nạp lại với chính số phiếu này.`,
    en: `The form lacks ${missing} answers and is kept as a blank form, outside every figure and quota: compare it with the paper; if answers were left out, add them and enter it again under the same serial.`,
  };
}

function fullToAll({ vi, en }: Texts): Texts {
  return {
    vi: `Cảm ơn bạn đã dành thời gian. Nhóm khảo sát này (${vi}) đã nhận đủ số phiếu theo kế hoạch nên phiếu này không được ghi nhận: bạn không cần gửi lại.`,
    en: `Thank you for your time. This part of the survey (${en}) has all the forms its plan asks for, so this form was not recorded: it need not be sent again.`,
  };
}

function fullToStaff({ vi, en }: Texts): Texts {
  return {
    vi: `Chỉ tiêu "${vi}" đã đủ số phiếu nhiều nhất theo kế hoạch nên phiếu này không được ghi nhận: không cần nhập lại; giữ phiếu giấy cùng hồ sơ của đợt.`,
    en: `The quota "${en}" has as many forms as its plan takes, so this form was not recorded: do not enter it again; keep the paper with the files of the round.`,
  };
}

/** Words about a form that needed no refusal: beside its receipt, in the entry of forms, and as a warning of an import. */
export const NOTES = catalogue({
  HIDDEN_ANSWER_UNEXPECTED: (item: string) => ({
    vi: `Theo các câu trước thì câu ${item} không phải hỏi: câu trả lời này không được ghi, phiếu vẫn được ghi; xem lại câu trước nếu câu đó ghi nhầm.`,
    en: `By the earlier answers item ${item} is not asked: this answer is left out and the form is stored; look at the earlier ones if they are not as they were meant.`,
  }),
  SERIAL_REPEATED: {
    vi: 'Phiếu mang số này đã được ghi trước đó (ở dòng trên, tệp khác, lần nạp trước hoặc người khác nhập): không đếm lần nữa, câu trả lời lần này không được xem. Nếu là cùng một phiếu thì không cần làm gì. Nếu lần trước nhập sai: báo quản trị viên đánh dấu phiếu đó không hợp lệ, rồi nhập lại với số có thêm chữ (BK-7 thành BK-7a). Nếu là hai phiếu trùng số: chỉ nhập phiếu này với số có thêm chữ.',
    en: 'The form of this serial was stored before (by an earlier row, file or run, or typed in by another operator): it is not counted again, and the answers were not looked at this time. If it is the same form, there is nothing to do. If it was typed in wrongly then: have an administrator mark that response invalid, and type the form in again under a serial with a letter added (BK-7 becomes BK-7a). If two forms have one number: type this one in under a serial with a letter added.',
  },
});
