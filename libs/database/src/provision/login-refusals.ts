import { DatabaseFault } from '../connect/database-fault';

/** Refusal to set the password of a login that existed before: an application may be using it. */
export function passwordUnknown(login: string, database: string): DatabaseFault {
  const own = `hailong_app_${database.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`.slice(0, 63);
  return new DatabaseFault(
    `tài khoản "${login}" đã có từ trước và mật khẩu của nó không được lưu ở đây, nên không đổi: hãy đặt APP_DATABASE_URL với mật khẩu đang dùng; hoặc thêm --reset-login để cấp mật khẩu mới (ứng dụng đang chạy phải nhận địa chỉ mới); hoặc, khi tài khoản này là của cơ sở dữ liệu khác trong cụm, thêm --login ${own}`,
    `the login "${login}" existed before and its password is not kept here, so it stays as it is: set APP_DATABASE_URL with the password in use; or add --reset-login to give it a new one (a running application then needs the new address); or, when the login belongs to another database of the cluster, add --login ${own}`,
  );
}

/** Refusal to take over a role that was not made for Hài Lòng. */
export function foreignRole(login: string): DatabaseFault {
  return new DatabaseFault(
    `"${login}" là vai trò của ứng dụng khác trên máy chủ này; hãy chọn tên khác bằng --login, ví dụ --login hailong_app_tinh`,
    `"${login}" is a role of another application on this server; choose another name with --login, such as --login hailong_app_province`,
  );
}

export function unusableName(login: string): DatabaseFault {
  return new DatabaseFault(
    `tên tài khoản "${login}" không dùng được; chỉ gồm chữ thường không dấu, chữ số và gạch dưới, tối đa 63 ký tự`,
    `the login name "${login}" cannot be used; write lower-case letters, digits and underscores, 63 at most`,
  );
}
