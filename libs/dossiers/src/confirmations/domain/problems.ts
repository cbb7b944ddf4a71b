import { CalendarDay, catalogue } from '@hailong/kernel';

/** Every problem of confirming a frame. */
export const CONFIRMATION_PROBLEMS = catalogue({
  FRAME_CONFIRMATION_MISSING: (code: string, own: number, above: string) => ({
    vi: `Chỉ cơ quan ${code} tự xác nhận ${own} hồ sơ, nơi trong danh sách của đợt này: không có kết quả nào của phiếu mời từ đó được công bố trước khi đợt được chốt. Trước khi mời, ${above} hoặc tỉnh xác nhận khung mẫu (hailong confirm, confirmSurveyFrame).`,
    en: `${code} alone vouches for the ${own} dossiers and members of lists of this round: no result of forms invited from them is shown before the round is final. Before people are invited, ${above} or the province can confirm the frame (hailong confirm, confirmSurveyFrame).`,
  }),
  FRAME_CHANGED: {
    vi: 'Khung mẫu đã thay đổi sau khi mã kiểm tra này được hiển thị: xem lại số hồ sơ, danh sách và xác nhận bằng mã kiểm tra mới.',
    en: 'The frame has changed since this digest was shown: look at the counts again, and confirm with the new digest.',
  },
  CONFIRMED_FRAME_CHANGED: (on: CalendarDay, added: number) => ({
    vi: `Từ khi cấp trên xác nhận ngày ${on}, ${added} hồ sơ hoặc nơi trong danh sách đã được thêm hoặc sửa mà chỉ cơ quan này xác nhận: đề nghị cấp trên xác nhận lại trước khi mời, nếu không phiếu của họ không được tính là độc lập.`,
    en: `Since the unit above confirmed it on ${on}, ${added} dossiers or members of lists were added or changed that this agency alone vouches for: have the frame confirmed again before they are invited, or their forms do not count as independent.`,
  }),
  UNCONFIRMED_FRAME_EMPTY: {
    vi: 'Không có hồ sơ hay danh sách nào cần xác nhận: hồ sơ do cổng dịch vụ công hoặc hệ thống báo đã được coi là độc lập; nếu chưa có gì thì nạp hồ sơ, danh sách trước.',
    en: 'Nothing of the frame needs a confirmation: what the portal or dossier system reported counts already; where there is nothing yet, report dossiers or load the list first.',
  },
  FRAME_ROUND_CLOSED: {
    vi: 'Đợt khảo sát đã đóng, không còn mời ai: xác nhận khung mẫu của đợt sau.',
    en: 'The round is closed and invites nobody any more: confirm the frame of the next one.',
  },
  FRAME_GIVER_UNSUITED: (code: string) => ({
    vi: `Cơ quan ${code} không tự xác nhận khung mẫu của mình: cơ quan cấp trên hoặc tỉnh xác nhận.`,
    en: `${code} does not confirm a frame of its own: the unit above or the province does.`,
  }),
});
