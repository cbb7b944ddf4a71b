import { DatabaseFault } from '../connect/database-fault';

export function databaseTaken(): DatabaseFault {
  return new DatabaseFault(
    'cơ sở dữ liệu này đã có Hài Lòng: hãy khôi phục vào một cơ sở dữ liệu trống; hoặc, khi cổng đã dừng, thêm --replace để thay toàn bộ dữ liệu đang có',
    'this database holds Hài Lòng already: restore into an empty database; or, while the portal is stopped, add --replace to replace all that is there',
  );
}

export function stillUsed(): DatabaseFault {
  return new DatabaseFault(
    'cơ sở dữ liệu đang được dùng nên không thay được, mọi thứ vẫn như cũ: hãy dừng cổng và các lệnh khác rồi khôi phục lại',
    'the database is in use and cannot be replaced; everything is as it was: stop the portal and other commands, then restore again',
  );
}

export function unknownMigrations(unknown: readonly string[], file: string): DatabaseFault {
  return new DatabaseFault(
    `bản sao lưu "${file}" do bản chương trình mới hơn ghi (${unknown.join(', ')}): hãy cập nhật chương trình rồi khôi phục lại`,
    `the backup "${file}" was written by a newer program (${unknown.join(', ')}): update the program, then restore again`,
  );
}

export function otherTables(tables: readonly string[], file: string): DatabaseFault {
  const names = tables.join(', ');
  return new DatabaseFault(
    `bản sao lưu "${file}" có các bảng hoặc cột không do các bước cập nhật lập ra (${names}): hãy khôi phục bằng bản chương trình đã ghi nó`,
    `the backup "${file}" holds tables or columns that its migrations do not make (${names}): restore it with the version of the program that wrote it`,
  );
}

export function rowsLost(table: string, expected: number, stored: number): DatabaseFault {
  return new DatabaseFault(
    `bảng ${table} chỉ nhận ${stored} trong ${expected} dòng của bản sao lưu, nên không khôi phục gì: hãy kiểm tra đĩa rồi khôi phục lại`,
    `the table ${table} took ${stored} of the ${expected} rows of the backup, so nothing was restored: check the disk, then restore again`,
  );
}
