import { Problem, problem } from '@hailong/kernel';
import { SMALLEST_GROUP } from '@hailong/statistics';

export function roundNotFound(): Problem {
  return problem(
    'NOT_FOUND',
    'round',
    'Không có đợt khảo sát này hoặc cơ quan bạn không được xem: chọn lại trong danh sách.',
    'There is no such round, or your agency may not see it: choose again from the list.',
  );
}

export function roundNotOpen(): Problem {
  return problem(
    'ROUND_NOT_OPEN',
    'round',
    'Đợt khảo sát không mở nên không gửi thư được: mở đợt trước, hoặc chọn đợt đang mở.',
    'The round is not open, so nothing can be sent for it: open it first, or choose one that is open.',
  );
}

export function daysOutOfRange(): Problem {
  return problem(
    'DAYS_OUT_OF_RANGE',
    'afterDays',
    'Số ngày chờ phải là số nguyên từ 1 đến 365: nhập lại, ví dụ 7.',
    'The days to wait must be a whole number from 1 to 365: enter it again, for instance 7.',
  );
}

export function nobodyToRemind(): Problem {
  return problem(
    'NOBODY_TO_REMIND',
    '',
    'Chưa có ai đến lượt nhắc (thư mời phải gửi đủ số ngày, còn hạn và chưa xét nhắc lần nào): thử lại sau vài ngày.',
    'Nobody is due for a reminder (sent long enough ago, not expired, not looked at before): try again in some days.',
  );
}

/** Says neither how many there are nor on which side they are few. */
export function groupTooSmall(): Problem {
  return problem(
    'REMINDER_GROUP_TOO_SMALL',
    '',
    `Nhóm đến lượt nhắc còn quá nhỏ (cần ít nhất ${SMALLEST_GROUP} người ở mỗi phía) nên danh sách nhắc có thể chỉ đích danh một người: đợi thêm người được mời rồi nhắc.`,
    `The group due for a reminder is too small (at least ${SMALLEST_GROUP} people on each side are needed), so its list could point at one person: wait until more were invited.`,
  );
}

export function reminderOvertaken(): Problem {
  return problem(
    'REMINDER_OVERTAKEN',
    '',
    'Vừa có người khác nhắc nhóm này: không cần làm gì thêm.',
    'Somebody else has just reminded this group: nothing more is to be done.',
  );
}
