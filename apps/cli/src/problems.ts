import { catalogue, Texts } from '@hailong/kernel';

/** Every problem of what an operator names on the command line. */
export const PROBLEMS = catalogue({
  DATABASE_UNAVAILABLE: (found: Texts) => ({
    vi: `Cơ sở dữ liệu chưa sẵn sàng: ${found.vi}`,
    en: `The database is not ready: ${found.en}`,
  }),
  ROUND_UNCLEAR: (name: string, ids: string) => ({
    vi: `Nhiều cơ quan cùng dùng mã đợt "${name}": hãy dùng định danh của đợt, một trong: ${ids}.`,
    en: `Several agencies use the round code "${name}": give the id instead, one of: ${ids}.`,
  }),
  LIST_GROUP_UNCLEAR: (groups: readonly string[]) => ({
    vi:
      groups.length === 0
        ? 'Không nhóm nào của đợt lấy ý kiến theo danh sách: chọn khung "bodies" hoặc "list" cho nhóm khi đợt còn dự thảo.'
        : `Nhiều nhóm của đợt có danh sách: thêm --group, một trong ${groups.join(', ')}.`,
    en:
      groups.length === 0
        ? 'No group of the round has a list as its frame: choose "bodies" or "list" for it while the round is a draft.'
        : `Several groups of the round have a list: add --group, one of ${groups.join(', ')}.`,
  }),
  CRITERIA_OPTION_MISSING: {
    vi: 'Mẫu phiếu đánh giá các tiêu chí nhưng chưa cho biết của bộ nào: thêm --criteria MÃ, hoặc định danh do "load criteria" in ra.',
    en: 'The questionnaire rates criteria and does not say of which set: add --criteria with its code, or with the id that "load criteria" printed.',
  },
  FILE_ENCODING_UNSUITED: {
    vi: 'Tệp không phải UTF-8. Excel: Tệp → Lưu dưới dạng → "CSV UTF-8 (Comma delimited)". Notepad: Lưu dưới dạng → Mã hóa "UTF-8". Chữ TCVN3, VNI: chuyển sang Unicode bằng UniKey Toolkit trước.',
    en: 'The file is not UTF-8. Excel: File → Save As → "CSV UTF-8 (Comma delimited)". Notepad: Save As → Encoding "UTF-8". TCVN3 or VNI letters: turn them into Unicode with the UniKey Toolkit first.',
  },
  RATED_UNITS_UNCLEAR: {
    vi: 'Cần đúng một trong hai: --agency MÃ của cơ quan được đánh giá, hoặc --units của cụm đơn vị.',
    en: 'Give one of the two: --agency CODE of the agency that was rated, or --units of a group of units.',
  },
  ACTING_AGENCY_UNCLEAR: {
    vi: 'Hôm nay không có đúng một tỉnh nên chưa rõ thay mặt cơ quan nào: thêm --as MÃ-CƠ-QUAN, hoặc nạp cơ quan trước.',
    en: 'There is not exactly one province today, so the agency to act for is open: add --as CODE, or load the agencies first.',
  },
  TOKEN_SECRET_MISSING: (home: string) => ({
    vi: `Chưa có khóa ký mã đăng nhập trong ${home}: chạy npm start một lần với cùng HAILONG_HOME, hoặc đặt HAILONG_TOKEN_SECRET như của cổng.`,
    en: `There is no secret for login tokens in ${home}: run npm start once with the same HAILONG_HOME, or set HAILONG_TOKEN_SECRET as the portal has it.`,
  }),
  ROLE_DESK_MISSING: (role: string, agency: string, desks: string) => ({
    vi: `Vai trò ${role} của tỉnh không có hiệu lực ở ${agency}: chọn --as ${desks}, hoặc đưa mã cơ quan vào HAILONG_PROVINCE_DESKS của cổng.`,
    en: `The role ${role} of the province has no effect at ${agency}: choose --as ${desks}, or add the code to HAILONG_PROVINCE_DESKS of the portal.`,
  }),
  ROLE_AGENCY_UNSUITED: (role: string) => ({
    vi: `Vai trò ${role} dành cho máy, không thuộc cơ quan nào: bỏ --as và các vai trò khác.`,
    en: `The role ${role} is a machine's, which works in no agency: leave out --as and the other roles.`,
  }),
  INVITATION_CODES_EXPIRED: {
    vi: 'Đợt khảo sát đã đóng: mã của giấy mời đã bị hủy, không in được nữa.',
    en: 'The round is closed: the codes of its invitations are destroyed and cannot be printed any more.',
  },
  PAPER_INVITATIONS_MISSING: (agencyName: string, how: string) => ({
    vi: `${agencyName} chưa có giấy mời nào như vậy còn hạn để in: tạo bằng ${how}, hoặc bỏ bớt --only, --made-since.`,
    en: `${agencyName} has no such invitation on paper that is still valid: make some with ${how}, or leave out --only, --made-since.`,
  }),
  DELIVERY_PORT_MISSING: {
    vi: 'Chưa có kênh gửi nào: đặt HAILONG_SMTP_URL và HAILONG_MAIL_FROM, hoặc HAILONG_WEBHOOK_URL và HAILONG_WEBHOOK_SECRET, hoặc HAILONG_SMS_FILE, hoặc HAILONG_ZALO_FILE, cùng HAILONG_OBJECTIONS_TO.',
    en: 'There is no way to send: set HAILONG_SMTP_URL and HAILONG_MAIL_FROM, or HAILONG_WEBHOOK_URL and HAILONG_WEBHOOK_SECRET, or HAILONG_SMS_FILE, or HAILONG_ZALO_FILE, with HAILONG_OBJECTIONS_TO.',
  },
  PEOPLE_MISSING: {
    vi: 'Đợt chưa chốt số liệu nên số phiếu đã nhập chưa được công bố đầy đủ: thêm --people với số người nhận tiền.',
    en: 'The round is not final, so the number of entered forms is not told exactly yet: add --people with the number of people that are paid.',
  },
  BACKUP_PASSPHRASE_MISSING: {
    vi: 'Chưa có mật khẩu của bản sao lưu: ghi mật khẩu vào một tệp chỉ mình bạn đọc được và đặt HAILONG_BACKUP_PASSPHRASE_FILE là tên tệp đó, hoặc đặt HAILONG_BACKUP_PASSPHRASE. Tạo bằng openssl rand -base64 32, và cất ở nơi khác với bản sao lưu.',
    en: 'The passphrase of the backup is not given: write it into a file that you alone can read and set HAILONG_BACKUP_PASSPHRASE_FILE to the name of that file, or set HAILONG_BACKUP_PASSPHRASE. Make one with openssl rand -base64 32, and keep it apart from the backup.',
  },
  BACKUP_SOURCE_MISSING: (home: string) => ({
    vi: `Không có cơ sở dữ liệu nào trong ${home}: đặt HAILONG_HOME là thư mục dữ liệu, hoặc đặt DATABASE_URL.`,
    en: `There is no database in ${home}: set HAILONG_HOME to the folder with the data, or set DATABASE_URL.`,
  }),
  HOME_SECRET_DIFFERENT: (file: string, home: string) => ({
    vi: `Trong ${home} đã có ${file} khác với của bản sao lưu: chọn HAILONG_HOME khác, hoặc thêm --overwrite-secrets để thay (tệp cũ được giữ lại bên cạnh).`,
    en: `There is another ${file} in ${home} than in the backup: choose another HAILONG_HOME, or add --overwrite-secrets to replace it (the file that was there is kept beside it).`,
  }),
  GIVEN_SECRET_DIFFERENT: (variable: string) => ({
    vi: `${variable} khác với khóa trong bản sao lưu: bỏ biến này để dùng khóa của bản sao lưu, rồi đặt khóa đó cho cổng.`,
    en: `${variable} is not the secret in the backup: leave it out to take the one of the backup, and give that one to the portal.`,
  }),
  FILE_TAKEN: (name: string) => ({
    vi: `Đã có tệp "${name}": chọn tên khác, hoặc thêm --overwrite để thay.`,
    en: `There is a file "${name}" already: choose another name, or add --overwrite to replace it.`,
  }),
});
