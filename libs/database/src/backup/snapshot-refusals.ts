import { DatabaseFault } from '../connect/database-fault';

export function noSchema(): DatabaseFault {
  return new DatabaseFault(
    'cơ sở dữ liệu này chưa có Hài Lòng nên không có gì để sao lưu: hãy kiểm tra DATABASE_URL hoặc HAILONG_HOME',
    'this database holds no Hài Lòng, so there is nothing to back up: check DATABASE_URL or HAILONG_HOME',
  );
}

export function newerLedger(unknown: readonly string[]): DatabaseFault {
  return new DatabaseFault(
    `cơ sở dữ liệu không do bản chương trình này lập (${unknown.join(', ')}): hãy sao lưu bằng bản chương trình đang dùng cơ sở dữ liệu đó`,
    `the database was not migrated by this version of the program (${unknown.join(', ')}): back it up with the version that uses it`,
  );
}

export function partlyHidden(tables: readonly string[]): DatabaseFault {
  const names = tables.join(', ');
  return new DatabaseFault(
    `tường che một phần các bảng ${names} với tài khoản này, bản sao lưu sẽ thiếu dòng: hãy chạy npm run hailong -- migrate rồi sao lưu lại, hoặc dùng superuser`,
    `the walls hide rows of ${names} from this login, and the backup would lack them: run npm run hailong -- migrate and back up again, or use a superuser`,
  );
}
