import { AGENCY_PROBLEMS } from '@hailong/agencies/domain';
import { Problem, problem } from '@hailong/kernel';

/** The one answer for an agency that does not exist and for one that the caller may not act for. */
export function noSuchAgency(code: string, place: string): Problem {
  return AGENCY_PROBLEMS.AGENCY_UNKNOWN.at(place, code);
}

/** Nothing says which agency is meant, and the caller has none of its own. */
export function agencyMissing(place: string): Problem {
  return problem(
    'AGENCY_MISSING',
    place,
    'Chưa rõ cơ quan nào: ghi mã cơ quan.',
    'Which agency is meant is open: give its code.',
  );
}

export function noSuchDossier(code: string): Problem {
  return problem(
    'NOT_FOUND',
    'code',
    `Cơ quan này chưa có hồ sơ mã "${code}" trong danh sách: kiểm tra mã, hoặc báo hồ sơ trước.`,
    `The frame of this agency has no dossier "${code}": check the code, or report the dossier first.`,
  );
}

export function noSuchRound(): Problem {
  return problem(
    'NOT_FOUND',
    'round',
    'Không có đợt khảo sát này hoặc cơ quan không được xem: chọn lại trong danh sách.',
    'There is no such round, or the agency may not see it: choose again from the list.',
  );
}

export function windowMissing(): Problem {
  return problem(
    'WINDOW_MISSING',
    'window',
    'Cần biết kỳ số liệu: chọn một đợt khảo sát hoặc ghi ngày đầu và ngày cuối.',
    'The window is open: name a round, or give the first and the last day.',
  );
}

export function windowReversed(): Problem {
  return problem(
    'WINDOW_REVERSED',
    'window',
    'Ngày cuối kỳ trước ngày đầu kỳ: sửa lại hai ngày.',
    'The window ends before it begins: mend the two days.',
  );
}

export function asOfInFuture(): Problem {
  return problem(
    'AS_OF_IN_FUTURE',
    'asOf',
    'Không thể tính đến một ngày còn ở phía trước: ghi hôm nay hoặc một ngày đã qua.',
    'Nobody knows a day that is still to come: write today or an earlier one.',
  );
}
