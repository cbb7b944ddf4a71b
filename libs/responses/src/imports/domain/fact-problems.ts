import { Problem, problem } from '@hailong/kernel';
import { nearestNames } from './similar-names';
import { shortened } from './sheet-row';

/** What may be wrong with what a row says of its form as a whole. */

export function valueMissing(column: string): Problem {
  return problem(
    'VALUE_MISSING',
    '',
    `thiếu ${column}; hãy ghi vào ô này`,
    `${column} is missing; write it in this cell`,
  );
}

export function valueUnknown(column: string, text: string, known: readonly string[]): Problem {
  const near = nearestNames(text, known);
  const list = (near.length ? near : known.slice(0, 10)).join(', ') || '–';
  return problem(
    'VALUE_UNKNOWN',
    '',
    `đợt này không có ${column} "${shortened(text)}"; có: ${list}`,
    `the round has no ${column} "${shortened(text)}"; it has: ${list}`,
  );
}

export function foreignAgency(code: string): Problem {
  return problem(
    'PARTICIPANT_UNKNOWN',
    '',
    `cơ quan "${shortened(code)}" không tham gia đợt này, hoặc bạn không được nhập phiếu cho cơ quan đó; kiểm tra mã cơ quan`,
    `the agency "${shortened(code)}" does not take part in this round, or you may not enter forms for it; check its code`,
  );
}

export function unreadableDay(): Problem {
  return problem(
    'UNREADABLE_DAY',
    '',
    'không phải một ngày có thật; ghi dạng 31/10/2026 hoặc 2026-10-31',
    'this is no day that exists; write 31/10/2026 or 2026-10-31',
  );
}

export function receivedLater(): Problem {
  return problem(
    'RECEIVED_LATER',
    '',
    'ngày nhận phiếu ở sau ngày hôm nay; kiểm tra ngày và tháng',
    'the form would have been received after today; check day and month',
  );
}
