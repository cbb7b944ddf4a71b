import { isDatabaseUrl } from '../database-url';
import { DatabaseFault } from './database-fault';

/**
 * Reads the address of a database. Refuses any other text with a sentence that repeats nothing of it, because an address
 * that cannot be read may hold a password anywhere.
 */
export function databaseAddress(text: string): URL {
  if (isDatabaseUrl(text)) return new URL(text);
  throw new DatabaseFault(
    'địa chỉ cơ sở dữ liệu không đọc được: viết dạng postgres://tài-khoản:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu; ký tự đặc biệt trong mật khẩu phải mã hóa phần trăm: # là %23, @ là %40, / là %2F, ? là %3F, : là %3A, % là %25',
    'the address of the database cannot be read: write postgres://user:password@host:5432/database; percent-encode special characters of the password: # is %23, @ is %40, / is %2F, ? is %3F, : is %3A, % is %25',
  );
}

/** Host, port and name of a database, without login and password: `db.example:5433/province`. */
export function placeOf({ host, pathname }: URL): string {
  return `${host}${pathname}`;
}
