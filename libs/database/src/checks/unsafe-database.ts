import { DatabaseFault } from '../connect/database-fault';
import { Check } from './check';

/** Fault of a database whose walls do not stand. */
export class UnsafeDatabaseFault extends DatabaseFault {
  /** @param checks those that failed */
  constructor(readonly checks: readonly Check[]) {
    const [vi, en] = [checks.map((check) => check.vi).join('; '), checks.map((check) => check.en).join('; ')];
    super(`Hài Lòng không dùng được cơ sở dữ liệu này: ${vi}`, `Hài Lòng cannot use this database: ${en}`);
  }
}
