import { CalendarDay, Problem, problem } from '@hailong/kernel';
import { vietnameseDay } from '@hailong/surveys/domain';

/** The one answer for a round that is not there and for one in which the agency does not take part. */
export function roundUnknown(): Problem {
  return problem(
    'NOT_FOUND',
    'round',
    'Không có đợt khảo sát này hoặc cơ quan bạn không tham gia: chọn lại trong danh sách.',
    'There is no such round, or your agency does not take part in it: choose again from the list.',
  );
}

export function drawUnknown(): Problem {
  return problem(
    'NOT_FOUND',
    'draw',
    'Không có lần rút mẫu này của cơ quan bạn cho đợt này: chọn lại trong danh sách.',
    'There is no such draw of your agency for this round: choose again from the list.',
  );
}

export function dossierUnknown(index: number): Problem {
  return problem(
    'NOT_FOUND',
    `dossiers[${index}]`,
    'Cơ quan bạn không có hồ sơ này: chọn lại trong danh sách hồ sơ đã giải quyết.',
    'Your agency has no such dossier: choose again from the finished dossiers.',
  );
}

export function invitationNotFound(): Problem {
  return problem(
    'NOT_FOUND',
    'invitation',
    'Cơ quan bạn không có giấy mời này: chọn lại trong danh sách.',
    'Your agency has no such invitation: choose again from the list.',
  );
}

export function messageUnknown(): Problem {
  return problem(
    'NOT_FOUND',
    'delivery',
    'Không có thư này của cơ quan, hoặc đợt khảo sát đã đóng và thư không còn dẫn đến hồ sơ nào: ghi theo mã hồ sơ.',
    'The agency has sent no such message, or its round has closed and nothing leads to a dossier: give the code of the dossier.',
  );
}

export function objectionUnclear(): Problem {
  return problem(
    'OBJECTION_UNCLEAR',
    '',
    'Hãy gửi đúng một trong hai: mã hồ sơ (code) hoặc mã thư mà người dân trả lời (delivery).',
    'Send exactly one of the two: the code of the dossier or the id of the message that the person has answered.',
  );
}

export function roundOver(): Problem {
  return problem(
    'ROUND_CLOSED',
    'round',
    'Đợt khảo sát đã đóng, không mời thêm được: mời trong đợt sau.',
    'The round is closed and nobody can be invited any more: invite in the next one.',
  );
}

/** A link that leads nowhere yet is a link that people throw away. */
export function roundNotOpen(): Problem {
  return problem(
    'ROUND_NOT_OPEN',
    'round',
    'Đợt khảo sát còn là dự thảo nên chưa mời được ai: mở đợt trước rồi mời; thư chỉ đi từ ngày bắt đầu nhận phiếu.',
    'The round is a draft, so nobody can be invited: open it first; messages leave from the day it takes answers.',
  );
}

/** One or the other source, and not both. */
export function sourceUnclear(): Problem {
  return problem(
    'INVITE_SOURCE_UNCLEAR',
    '',
    'Hãy chọn đúng một cách: theo một lần rút mẫu, theo danh sách hồ sơ, hoặc in số giấy mời không ghi tên (chỉ trên giấy).',
    'Choose exactly one: a draw, a list of dossiers, or a number of blank invitations (on paper only).',
  );
}

export function expiryOutside(from: CalendarDay, to: CalendarDay): Problem {
  return problem(
    'EXPIRY_OUTSIDE',
    'expiresOn',
    `Hạn của giấy mời phải từ ngày ${vietnameseDay(from)} đến ngày ${vietnameseDay(to)}: sửa lại hạn.`,
    `Invitations can be valid until a day from ${vietnameseDay(from)} to ${vietnameseDay(to)}: change the day.`,
  );
}

export function answerPageMissing(): Problem {
  return problem(
    'ANSWER_PAGE_MISSING',
    '',
    'Chưa khai báo địa chỉ trang trả lời để đưa vào giấy mời: đặt HAILONG_ANSWER_PAGE hoặc tùy chọn invitations.answerPage.',
    'There is no address of the answering page that invitations could lead to: set HAILONG_ANSWER_PAGE or the option invitations.answerPage.',
  );
}
