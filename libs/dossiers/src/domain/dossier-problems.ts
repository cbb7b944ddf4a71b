import { COMMON_PROBLEMS, CalendarDay, Problem, parseDay, problem } from '@hailong/kernel';
import { DossierReport } from './dossier';
import { DossierCode, readDossierCode } from './dossier-code';
import { readProcedureCode } from './procedure-code';

const FIELD = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;
const PERSON = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,99}$/u;
/** One address and nothing that a mail server could take for more; whether it is anybody's, the mail server says. */
const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const LONGEST_EMAIL = 254;
const PHONE = /^\+?[0-9](?:[ .-]?[0-9]){7,14}$/;

/** Everything that is wrong with a report by itself. @param on the day it came */
export function dossierProblems(report: DossierReport, on: CalendarDay): Problem[] {
  const code = readDossierCode(report.code);
  return [
    ...(code ? [] : [badCode(report.code)]),
    ...finishProblems(report.finishedOn, code, on),
    ...(report.procedure === undefined || readProcedureCode(report.procedure) ? [] : [badProcedure(report)]),
    ...(report.field === undefined || FIELD.test(report.field) ? [] : [badField()]),
    ...(report.outcome === 'late' && report.late === false ? [contradiction()] : []),
    ...(report.person === undefined || PERSON.test(report.person) ? [] : [badPerson()]),
    ...contactProblems(report),
  ];
}

function finishProblems(finishedOn: CalendarDay, code: DossierCode | undefined, on: CalendarDay): Problem[] {
  const found = (code: string, vi: string, en: string) => [problem(code, 'finishedOn', vi, en)];
  if (!parseDay(finishedOn)) {
    return [COMMON_PROBLEMS.DAY_UNREAL.at('finishedOn', finishedOn)];
  }
  if (finishedOn > on) {
    return found(
      'FINISHED_IN_FUTURE',
      `Ngày kết thúc ${finishedOn} còn ở phía trước: báo hồ sơ khi đã trả kết quả.`,
      `It is to be finished on ${finishedOn}, which is still to come: report it once it is.`,
    );
  }
  if (!code || finishedOn >= code.receivedOn) return [];
  return found(
    'FINISHED_BEFORE_RECEIVED',
    `Ngày kết thúc ${finishedOn} trước ngày tiếp nhận ${code.receivedOn} ghi trong mã hồ sơ: kiểm tra lại hai ngày.`,
    `It was finished on ${finishedOn}, before ${code.receivedOn}, the day in its code: check the two.`,
  );
}

function contactProblems({ email, phone }: DossierReport): Problem[] {
  const emailIsFine = email === undefined || (email.length <= LONGEST_EMAIL && EMAIL.test(email));
  const phoneIsFine = phone === undefined || PHONE.test(phone);
  return [...(emailIsFine ? [] : [badEmail()]), ...(phoneIsFine ? [] : [badPhone()])];
}

function badCode(code: string): Problem {
  return problem(
    'BAD_DOSSIER_CODE',
    'code',
    `Mã hồ sơ "${code}" không đúng mẫu hoặc có ngày không có thật; ví dụ: H21.17-261008-0975 hoặc 000.00.17.H21-261008-0975.`,
    `"${code}" is no dossier code or has a day that does not exist; examples: H21.17-261008-0975, 000.00.17.H21-261008-0975.`,
  );
}

function badProcedure({ procedure = '' }: DossierReport): Problem {
  return problem(
    'BAD_PROCEDURE_CODE',
    'procedure',
    `Mã thủ tục "${procedure}" không đúng mẫu; ví dụ: 1.010708 hoặc 1.010708.000.00.00.H56.`,
    `"${procedure}" is no procedure code; examples: 1.010708, 1.010708.000.00.00.H56.`,
  );
}

function badField(): Problem {
  return problem(
    'BAD_FIELD_CODE',
    'field',
    'Mã lĩnh vực chỉ gồm chữ, chữ số, dấu chấm, gạch nối, gạch dưới, tối đa 60 ký tự: gửi mã, không gửi tên.',
    'A field is named by a code of letters, digits, dots, hyphens, underscores, at most 60: send the code, not the name.',
  );
}

function contradiction(): Problem {
  return problem(
    'LATE_CONTRADICTED',
    'late',
    'Kết quả ghi trễ hạn nhưng "late" ghi không: sửa một trong hai.',
    'The outcome says late and "late" says no: mend one of them.',
  );
}

/** Values of people are never repeated in a message: messages end up in logs. */
function badPerson(): Problem {
  return problem(
    'BAD_PERSON',
    'person',
    'Mã phân biệt người nộp chỉ gồm chữ, chữ số và . _ / -, tối đa 100 ký tự: gửi số định danh hoặc mã nội bộ.',
    'A person is told apart by letters, digits and . _ / -, at most 100: send an identity number or a number of yours.',
  );
}

function badEmail(): Problem {
  return problem(
    'BAD_EMAIL',
    'email',
    'Địa chỉ thư điện tử không đúng mẫu: gửi một địa chỉ, hoặc bỏ trống.',
    'This is no e-mail address: send exactly one, or leave it out.',
  );
}

function badPhone(): Problem {
  return problem(
    'BAD_PHONE',
    'phone',
    'Số điện thoại cần 8 đến 15 chữ số, có thể có dấu + ở đầu: sửa lại, hoặc bỏ trống.',
    'A phone number has 8 to 15 digits, with a leading + if you like: mend it, or leave it out.',
  );
}
