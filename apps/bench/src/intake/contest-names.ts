import { Entry } from './entry';

export type Named = Pick<Entry, 'code' | 'vi' | 'en'>;

/** Code of the product's entry that takes answers as a list, and of its like among the common ways. */
export const LISTED = 'listed';
export const COMMON_WAY = 'commonWay';

/** Names of the entries in reports. */
export const NAMES = {
  accepted: name('accepted', 'phiếu nhận qua GraphQL', 'accepted through GraphQL'),
  listed: name(LISTED, 'gửi từng câu trả lời', 'accepted answer by answer'),
  forms: name('forms', 'phiếu nhận qua biểu mẫu', 'accepted as plain form posts'),
  idle: name('idle', 'cùng máy chủ, không làm gì', 'the same host doing nothing'),
  idleForm: name('idleForm', 'Fastify, không làm gì', 'Fastify doing nothing'),
  countedList: name(COMMON_WAY, 'cách thông thường, có đếm', 'the common way with counters'),
  countedSheet: name(
    'commonSheet',
    'cách thông thường, có đếm, gửi chuỗi trả lời',
    'the common way with counters and a sheet',
  ),
  inserted: name(
    'commonInsert',
    'cách thông thường, một lệnh insert, gửi chuỗi trả lời',
    'the common way with one insert and a sheet',
  ),
  oneRow: name('inserts', 'mỗi phiếu một giao dịch INSERT', 'one transaction a response, single-row INSERTs'),
  copied: name('copies', 'lệnh COPY', 'COPY of such rows'),
  rows: (rows: number) => name('manyRows', `lệnh INSERT ${rows} dòng`, `INSERTs of ${rows} rows`),
  many: (many: number) => name('many', `phiếu, mỗi lần gửi ${many}`, `accepted, ${many} a mutation`),
  clients: (clients: number) =>
    name(`clients${clients}`, `phiếu, ${clients} kết nối`, `accepted from ${clients} clients`),
  processes: (processes: number) =>
    name('processes', `phiếu, ${processes} tiến trình`, `accepted by ${processes} processes`),
} as const;

function name(code: string, vi: string, en: string): Named {
  return { code, vi, en };
}
