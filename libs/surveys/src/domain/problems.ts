import { Texts, catalogue } from '@hailong/kernel';

/** Every problem of plans and rounds: of their documents, participants and steps. */
export const PROBLEMS = catalogue({
  GROUPS_MISSING: {
    vi: 'Chưa có nhóm đối tượng nào: thêm ít nhất một nhóm.',
    en: 'There is no respondent group: add at least one.',
  },
  RESPONDENTS_MISSING: (group: string) => ({
    vi: `Nhóm ${group} chưa ghi ai được trả lời: chọn người dân, tổ chức hoặc cơ quan.`,
    en: `Group ${group} does not say who may answer: choose citizens, organizations or agencies.`,
  }),
  CHANNELS_MISSING: {
    vi: 'Chưa chọn hình thức lấy ý kiến nào: chọn ít nhất một hình thức.',
    en: 'There is no channel: choose at least one.',
  },
  BODIES_CHANNEL_MISSING: (group: string) => ({
    vi: `Nhóm ${group} hỏi các cơ quan, đơn vị theo danh sách, mỗi nơi trả lời trên trang phiếu bằng mã giấy mời của mình: thêm hình thức trực tuyến (online).`,
    en: `Group ${group} asks named bodies, each of which answers on the page with the code of its invitation: add the channel online.`,
  }),
  SECOND_FORM_REPEATED: (group: string) => ({
    vi: `Hai mẫu phiếu của nhóm ${group} là một: chọn mẫu thứ hai khác, hoặc bỏ "secondForm".`,
    en: `Both forms of group ${group} are the same questionnaire: choose another second one, or leave out "secondForm".`,
  }),
  SECOND_FORM_SHARE_OUTSIDE: (percent: number) => ({
    vi: `Tỷ lệ ${percent} % của mẫu phiếu thứ hai không dùng được: ghi một số nguyên từ 1 đến 99, thường là 50.`,
    en: `A share of ${percent} % for the second form cannot be used: give a whole number from 1 to 99, usually 50.`,
  }),
  SECOND_FORM_SEED_OUTSIDE: (seed: number) => ({
    vi: `Số gieo ${seed} của mẫu phiếu thứ hai không dùng được: ghi một số nguyên từ 0 đến 99.`,
    en: `The seed ${seed} of the second form cannot be used: give a whole number from 0 to 99.`,
  }),
  CHANNEL_UNKNOWN: (given: string, known: readonly string[]) => ({
    vi:
      known.length === 0
        ? `Không có hình thức lấy ý kiến "${given}": kế hoạch hoặc đợt chưa liệt kê hình thức lấy ý kiến nào, hãy thêm trước.`
        : `Không có hình thức lấy ý kiến "${given}": chọn trong ${known.join(', ')}.`,
    en:
      known.length === 0
        ? `There is no channel "${given}": the plan or round lists none, add it first.`
        : `There is no channel "${given}": choose among ${known.join(', ')}.`,
  }),
  CHANNEL_NOT_OPEN: (channel: Texts, open: readonly Texts[]) => ({
    vi: `Đợt khảo sát không lấy ý kiến qua hình thức ${channel.vi}: dùng ${open.map(({ vi }) => vi).join(', ')}.`,
    en: `The round does not take answers through the channel ${channel.en}: use ${open.map(({ en }) => en).join(', ')}.`,
  }),
  YEAR_OUTSIDE: (year: number, earliest: number, latest: number) => ({
    vi: `Năm ${year} không hợp lý: ghi năm từ ${earliest} đến ${latest}.`,
    en: `The year ${year} is not plausible: write one from ${earliest} to ${latest}.`,
  }),
  YEARS_REVERSED: (from: number, to: number) => ({
    vi: `Kế hoạch bắt đầu năm ${from} sau khi kết thúc năm ${to}: sửa lại hai năm.`,
    en: `The plan begins in ${from}, after it ends in ${to}: mend the two years.`,
  }),
  DAY_OF_YEAR_UNREAL: (day: string) => ({
    vi: `"${day}" không phải là một ngày trong năm: ghi tháng-ngày theo dạng MM-DD, ví dụ 10-31.`,
    en: `"${day}" is not a day of a year: write it as MM-DD, for example 10-31.`,
  }),
  TEMPLATE_YEAR_MISSING: (template: string) => ({
    vi: `Mẫu ${template} ghi năm trong tên kế hoạch và câu hỏi: cho biết năm của kế hoạch (dòng lệnh: --year).`,
    en: `The template ${template} names a year in its titles and questions: give the year of the plan (command line: --year).`,
  }),
  CODE_PREFIX_TAKEN: (prefix: string, taken: Texts, free: string) => ({
    vi: `Cơ quan đã dùng các mã mà "${prefix}" sẽ tạo ra: ${taken.vi}. Chọn mở đầu khác, ví dụ "${free}", hoặc xóa các bản nháp đó trước.`,
    en: `Your agency already uses codes that "${prefix}" would make: ${taken.en}. Choose another prefix, such as "${free}", or delete those drafts first.`,
  }),
  PLAN_NUMBER_MALFORMED: (number: string) => ({
    vi: `Số, ký hiệu "${number}" chưa đúng dạng: ghi như 666/KH-BQLKCN, hoặc để trống khi còn dự thảo.`,
    en: `The number "${number}" has the wrong shape: write it like 666/KH-BQLKCN, or leave it out while the plan is a draft.`,
  }),
  PLAN_NUMBER_MISSING: (signedOn: string) => ({
    vi: `Kế hoạch có ngày ký ${signedOn} nhưng chưa có số: ghi số, hoặc bỏ ngày ký khi còn dự thảo.`,
    en: `The plan has the day of signature ${signedOn} but no number: write the number, or take the day out while it is a draft.`,
  }),
  PLAN_DAY_MISSING: (number: string) => ({
    vi: `Kế hoạch có số ${number} nhưng chưa có ngày ký: ghi ngày ký, hoặc bỏ số khi còn dự thảo.`,
    en: `The plan has the number ${number} but no day of signature: write the day, or take the number out while it is a draft.`,
  }),
  PLAN_SIGNATURE_MISSING: {
    vi: 'Kế hoạch chưa có số, ký hiệu và ngày ký: ghi cả hai rồi ghi nhận đã ký.',
    en: 'The plan has no number and no day of signature: write both, then mark it signed.',
  },
  PARENT_PLAN_UNSUITED: {
    vi: 'Kế hoạch cấp trên này lại thực hiện chính kế hoạch đang sửa: chọn kế hoạch cấp trên khác.',
    en: 'This parent plan itself carries out the plan being saved: choose another parent.',
  },
  ROUND_CODE_MALFORMED: (code: string) => ({
    vi: `Mã đợt "${code}" không đúng dạng: dùng 1 đến 60 chữ thường không dấu, chữ số và gạch nối ở giữa, ví dụ gia-lai-2026.`,
    en: `The round code "${code}" has the wrong shape: use 1 to 60 lower-case letters, digits and inner hyphens, for example gia-lai-2026.`,
  }),
  WINDOW_OUTSIDE: (year: number, opensOn: string) => ({
    vi: `Đợt khảo sát của năm ${year} lại mở ngày ${opensOn}: sửa năm hoặc ngày mở.`,
    en: `The round of ${year} opens on ${opensOn}: mend the year or the day.`,
  }),
  ENTRY_TOO_EARLY: (entry: string, closes: string) => ({
    vi: `Hạn nhập phiếu giấy ${entry} trước ngày đóng ${closes}: ghi ngày đóng hoặc một ngày sau đó.`,
    en: `Paper forms may be typed in until ${entry}, before the round closes on ${closes}: write that day or a later one.`,
  }),
  SERVICE_REVERSED: (from: string, to: string) => ({
    vi: `Thời gian giải quyết thủ tục được tính bắt đầu ngày ${from} sau khi kết thúc ngày ${to}: sửa lại hai ngày.`,
    en: `The transactions that count begin on ${from}, after they end on ${to}: mend the two days.`,
  }),
  MINIMUM_RESPONSES_OUTSIDE: (minimum: number) => ({
    vi: `Số phiếu tối thiểu để xếp hạng (${minimum}) không dùng được: ghi số nguyên từ 1 trở lên.`,
    en: `The fewest responses for a rank (${minimum}) cannot be used: write a whole number from 1 up.`,
  }),
  LEAST_ANSWERED_OUTSIDE: (percent: number) => ({
    vi: `Tỷ lệ câu đánh giá phải trả lời (${percent}) không dùng được: ghi số nguyên từ 0 đến 100, tính theo phần trăm.`,
    en: `The share of rating items that a form must answer (${percent}) cannot be used: write a whole number of percent from 0 to 100.`,
  }),
  SMALLEST_BLOCK_OUTSIDE: (smallest: number, most: number) => ({
    vi: `Số phiếu độc lập ít nhất của một khối (${smallest}) không dùng được: ghi số nguyên từ 1 đến ${most}.`,
    en: `The fewest independent forms of a block (${smallest}) cannot be used: write a whole number from 1 to ${most}.`,
  }),
  TOLD_APART_REPEATED: {
    vi: 'Một cách tách số liệu được ghi hai lần: ghi mỗi cách một lần.',
    en: 'A way of telling forms apart is written twice: write each once.',
  },
  PARTICIPANTS_MISSING: {
    vi: 'Chưa có cơ quan nào tham gia: thêm ít nhất một cơ quan.',
    en: 'No agency takes part: add at least one.',
  },
  PARTICIPANT_REPEATED: {
    vi: 'Cơ quan này có trong danh sách hai lần: bỏ một dòng.',
    en: 'This agency is listed twice: take one line out.',
  },
  PARTICIPANT_OUTSIDE: {
    vi: 'Cơ quan này không trực thuộc cơ quan bạn vào ngày mở đợt: chỉ chọn cơ quan mình và cơ quan trực thuộc, hoặc đề nghị tỉnh tổ chức đợt chung.',
    en: 'This agency does not stand under yours on the day the round opens: choose your own and those below it, or ask the province to run a common round.',
  },
  PARTICIPANT_UNKNOWN: (agency: string) => ({
    vi: `Cơ quan "${agency}" không tham gia đợt khảo sát này: kiểm tra mã cơ quan, đường dẫn hoặc mã QR.`,
    en: `The agency "${agency}" does not take part in this round: check its code, the link or the QR code.`,
  }),
  QUESTIONNAIRE_UNPUBLISHED: {
    vi: 'Mẫu phiếu này còn là dự thảo: công bố mẫu phiếu trước rồi lưu đợt khảo sát.',
    en: 'This questionnaire is still a draft: publish it first, then save the round.',
  },
  GROUP_QUESTIONNAIRE_UNPUBLISHED: (group: string, questionnaire: string) => ({
    vi: `Nhóm ${group} dùng mẫu phiếu "${questionnaire}" nhưng cơ quan chưa công bố mẫu nào mang mã này: công bố mẫu phiếu, hoặc chỉ rõ mẫu phiếu của nhóm.`,
    en: `Group ${group} uses the questionnaire "${questionnaire}", but your agency has published none with that code: publish it, or name the group's questionnaire.`,
  }),
  ROUND_PLAN_DIFFERENT: (round: string) => ({
    vi: `Đợt ${round} đã lập theo kế hoạch khác: dùng mã khác cho đợt của kế hoạch này.`,
    en: `Round ${round} belongs to another plan: use another code for a round of this plan.`,
  }),
  ROUND_STEP_UNSUITED: (state: Texts, step: Texts, needed: Texts) => ({
    vi: `Đợt khảo sát ${state.vi}, chỉ ${step.vi} được khi ${needed.vi}: kiểm tra trạng thái của đợt.`,
    en: `The round is ${state.en}; it can be ${step.en} only while it is ${needed.en}: look at its state.`,
  }),
  ROUND_OPENING_TOO_LATE: (state: Texts) => ({
    vi: `Đợt khảo sát ${state.vi}, không mở lại được: lập một đợt mới.`,
    en: `The round is ${state.en} and cannot be opened again: create a new round.`,
  }),
  LAST_DAY_EXPIRED: (last: string) => ({
    vi: `Thời gian nhận phiếu đã hết từ ngày ${last}, mở ra cũng không nhận được phiếu: lùi ngày đóng rồi mở.`,
    en: `The round stopped taking answers on ${last} and would take none: move its last day, then open it.`,
  }),
  /** Quotas and keys were made for the round as it was: it must not open as another one. */
  ROUND_CHANGED: {
    vi: 'Có người vừa sửa đợt khảo sát này: xem lại rồi thực hiện lại.',
    en: 'Somebody has just changed this round: look at it again, then take the step again.',
  },
  DEMONSTRATION_UNSUITED: {
    vi: 'Chỉ lệnh nạp tỉnh trình diễn đi kèm phần mềm (hailong load gia-lai-2026, bac-kan-2018) lập được đợt trình diễn, và không đợt nào đổi được điều này: bỏ "demonstration", hoặc giữ như đợt đang có.',
    en: 'Only the shipped loader of demonstrations (hailong load gia-lai-2026, bac-kan-2018) makes a demonstration round, and no round changes that: leave "demonstration" out, or as the round has it.',
  },
  DEMONSTRATION_NOT_OPEN: {
    vi: 'Đợt này là đợt trình diễn, chỉ có phiếu mô phỏng và không nhận phiếu nào khác: muốn điền thử, mở phiếu điền thử ở trang đầu của cổng (đợt "dien-thu").',
    en: 'This round is a demonstration: it holds simulated forms and takes no others. To try a form, open the one that the start page of the portal links (round "dien-thu").',
  },
  ROUND_CLOSED: {
    vi: 'Đợt khảo sát đã đóng, không nhận thêm phiếu: liên hệ cơ quan tổ chức khảo sát.',
    en: 'The round is closed and takes no more answers: contact the agency that runs it.',
  },
  ROUND_NOT_OPEN: (opensOn: string) => ({
    vi: `Đợt khảo sát chưa được mở (dự kiến từ ngày ${opensOn}): gửi hoặc nhập phiếu sau khi đợt mở.`,
    en: `The round has not been opened (planned from ${opensOn}): send or enter forms once it is open.`,
  }),
  ROUND_WINDOW_NOT_OPEN: (opensOn: string, closesOn: string) => ({
    vi: `Đợt khảo sát nhận phiếu từ ngày ${opensOn} đến hết ngày ${closesOn}: quay lại từ ngày đó.`,
    en: `The round takes answers from ${opensOn} to ${closesOn}: come back then.`,
  }),
  ROUND_WINDOW_EXPIRED: (opensOn: string, last: string) => ({
    vi: `Đợt khảo sát chỉ nhận phiếu từ ngày ${opensOn} đến hết ngày ${last}, nay đã hết hạn: liên hệ cơ quan tổ chức khảo sát.`,
    en: `The round took answers from ${opensOn} to ${last} and is over: contact the agency that runs it.`,
  }),
  ENTRY_EXPIRED: (last: string) => ({
    vi: `Hạn nhập phiếu của đợt khảo sát này là hết ngày ${last}, nay đã hết: liên hệ cơ quan tổ chức khảo sát.`,
    en: `Forms of this round could be entered until ${last}: contact the agency that runs it.`,
  }),
  RECEIVED_DAY_TOO_LATE: {
    vi: 'Ngày nhận phiếu ở sau ngày hôm nay: kiểm tra ngày và tháng.',
    en: 'The form would have been received after today: check day and month.',
  },
  RECEIVED_DAY_OUTSIDE: (receivedOn: string, opensOn: string, closesOn: string) => ({
    vi: `Phiếu nhận ngày ${receivedOn} ở ngoài thời gian thu phiếu của đợt (từ ${opensOn} đến hết ${closesOn}): ghi đúng ngày đã nhận phiếu; phiếu nhận ngoài thời gian này không được nhập.`,
    en: `A form received on ${receivedOn} came outside the window of the round (${opensOn} to ${closesOn}): state the day on which it was received; forms received outside the window are not entered.`,
  }),
});
