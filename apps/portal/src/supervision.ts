import type { Supervision } from '@hailong/database';
import { complaintOf } from './complaint';

/** Tells of an embedded server that died; a server that cannot be started again ends this process, with the reason. */
export function supervision(say: (line: string) => void): Supervision {
  return {
    lost: () => say('· PostgreSQL đã ngừng, đang khởi động lại (PostgreSQL ended, starting it again) …'),
    back: () =>
      say('· PostgreSQL đã chạy lại, tiếp tục nhận phiếu (PostgreSQL is back, forms are taken again)'),
    givenUp: (fault) => {
      process.stderr.write(complaintOf(fault));
      process.exitCode = 1;
      process.kill(process.pid, 'SIGTERM');
    },
  };
}
