import { catalogue } from '@hailong/kernel';

/** Fewest characters of a passphrase. */
export const PASSPHRASE_CHARACTERS = 16;

/** Problems of backups. */
export const PROBLEMS = catalogue({
  BACKUP_UNREADABLE: (file: string) => ({
    vi: `"${file}" không phải bản sao lưu mà chương trình này đọc được: hãy kiểm tra tên tệp, hoặc cập nhật chương trình nếu bản mới hơn đã ghi nó.`,
    en: `"${file}" is no backup that this program can read: check the name of the file, or update the program if a newer one wrote it.`,
  }),
  BACKUP_UNUSABLE: (file: string) => ({
    vi: `Bản sao lưu "${file}" đã bị sửa hoặc thiếu phần cuối, nên không khôi phục gì: hãy chép lại tệp từ nơi lưu, hoặc dùng bản sao lưu khác.`,
    en: `The backup "${file}" was altered or lacks its end, so nothing was restored: copy the file again from where it is kept, or use another backup.`,
  }),
  PASSPHRASE_DIFFERENT: (file: string) => ({
    vi: `Mật khẩu không mở được bản sao lưu "${file}": hãy dùng mật khẩu lúc sao lưu; nếu chắc chắn đúng thì phần đầu của tệp đã bị sửa.`,
    en: `The passphrase does not open the backup "${file}": use the one with which it was made; if it is certainly right, the beginning of the file was altered.`,
  }),
  PASSPHRASE_UNSUITED: {
    vi: `Mật khẩu của bản sao lưu cần ít nhất ${PASSPHRASE_CHARACTERS} ký tự: tạo bằng openssl rand -base64 32, và cất ở nơi khác với bản sao lưu.`,
    en: `The passphrase of a backup needs ${PASSPHRASE_CHARACTERS} characters at least: make one with openssl rand -base64 32, and keep it apart from the backup.`,
  },
});
