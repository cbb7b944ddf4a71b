import { codeProblems, labelProblems, repeatedCodeProblems, textProblems } from '@hailong/criteria/domain';
import { Problem, problem } from '@hailong/kernel';
import { partProblems } from './check-parts';
import { quotaProblems } from './check-quotas';
import { channelProblems, groupProblems, yearProblems } from './check-respondents';
import { Participant, SurveyRound } from './survey-round';
import { lastDay } from './last-day';
import { dayProblems, vietnameseDay } from './vietnamese-day';

/** Everything that stands in the way of opening a round; a draft may still have it. */
export function roundProblems(round: SurveyRound): Problem[] {
  const groups = round.groups.map(({ code }) => code);
  return [
    ...roundCodeProblems(round.code),
    ...textProblems(round.title, 'title'),
    ...yearProblems(round.year, 'year'),
    ...windowProblems(round),
    ...serviceProblems(round),
    ...deadlineProblems(round),
    ...channelProblems(round.channels),
    ...groupProblems(round.groups),
    ...participantProblems(round, groups),
    ...partProblems(round),
    ...quotaProblems(round.quotas, round),
    ...minimumProblems(round.minimumResponses),
  ];
}

const ROUND_CODE = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

function roundCodeProblems(code: string): Problem[] {
  if (ROUND_CODE.test(code)) return [];
  return [
    problem(
      'ROUND_CODE_SHAPE',
      'code',
      `Mã đợt "${code}" không đúng dạng: dùng 1 đến 60 chữ thường không dấu, chữ số và gạch nối ở giữa, ví dụ gia-lai-2026.`,
      `The round code "${code}" has the wrong shape: use 1 to 60 lower-case letters, digits and inner hyphens, for example gia-lai-2026.`,
    ),
  ];
}

function windowProblems({ window, year }: SurveyRound): Problem[] {
  const { opensOn, closesOn } = window;
  const entryUntil = lastDay(window);
  const unreal = [
    ...dayProblems(opensOn, 'window.opensOn'),
    ...dayProblems(closesOn, 'window.closesOn'),
    ...(entryUntil === closesOn ? [] : dayProblems(entryUntil, 'window.entryUntil')),
  ];
  if (unreal.length > 0) return unreal;
  const [opens, closes, entry] = [opensOn, closesOn, entryUntil].map(vietnameseDay);
  const reversed = problem(
    'WINDOW_REVERSED',
    'window',
    `Đợt khảo sát mở ngày ${opens} sau khi đóng ngày ${closes}: sửa lại hai ngày.`,
    `The round opens on ${opens}, after it closes on ${closes}: mend the two days.`,
  );
  const entryTooEarly = problem(
    'ENTRY_BEFORE_CLOSE',
    'window.entryUntil',
    `Hạn nhập phiếu giấy ${entry} trước ngày đóng ${closes}: ghi ngày đóng hoặc một ngày sau đó.`,
    `Paper forms may be typed in until ${entry}, before the round closes on ${closes}: write that day or a later one.`,
  );
  const farFromYear = problem(
    'WINDOW_OUTSIDE_YEAR',
    'window.opensOn',
    `Đợt khảo sát của năm ${year} lại mở ngày ${opens}: sửa năm hoặc ngày mở.`,
    `The round of ${year} opens on ${opens}: mend the year or the day.`,
  );
  return [
    ...(opensOn > closesOn ? [reversed] : []),
    ...(entryUntil < closesOn ? [entryTooEarly] : []),
    ...(Math.abs(Number(opensOn.slice(0, 4)) - year) > 1 ? [farFromYear] : []),
  ];
}

function serviceProblems({ service }: SurveyRound): Problem[] {
  if (!service) return [];
  const unreal = [...dayProblems(service.from, 'service.from'), ...dayProblems(service.to, 'service.to')];
  if (unreal.length > 0 || service.from <= service.to) return unreal;
  return [
    problem(
      'SERVICE_REVERSED',
      'service',
      `Thời gian giải quyết thủ tục được tính bắt đầu ngày ${vietnameseDay(service.from)} sau khi kết thúc ngày ${vietnameseDay(service.to)}: sửa lại hai ngày.`,
      `The transactions that count begin on ${service.from}, after they end on ${service.to}: mend the two days.`,
    ),
  ];
}

function deadlineProblems({ deadlines }: SurveyRound): Problem[] {
  const codes = deadlines.map(({ code }, index) => ({ code, place: `deadlines[${index}].code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...deadlines.flatMap(({ label }, index) => labelProblems(label, `deadlines[${index}].label`)),
    ...deadlines.flatMap(({ on }, index) => dayProblems(on, `deadlines[${index}].on`)),
  ];
}

function participantProblems({ participants }: SurveyRound, groups: readonly string[]): Problem[] {
  if (participants.length === 0) {
    return [
      problem(
        'PARTICIPANTS_MISSING',
        'participants',
        'Chưa có cơ quan nào tham gia: thêm ít nhất một cơ quan.',
        'No agency takes part: add at least one.',
      ),
    ];
  }
  const seen = new Set<number>();
  return participants.flatMap((participant, index) => {
    const place = `participants[${index}]`;
    const twice = seen.has(participant.agencyId) ? [participantTwice(participant, place)] : [];
    seen.add(participant.agencyId);
    return [
      ...twice,
      ...textProblems(participant.rankingGroup, `${place}.rankingGroup`),
      ...(participant.unitClass === undefined
        ? []
        : textProblems(participant.unitClass, `${place}.unitClass`)),
      ...Object.keys(participant.questionnaires ?? {}).flatMap((group) =>
        groups.includes(group) ? [] : [unknownGroup(group, `${place}.questionnaires`, groups)],
      ),
    ];
  });
}

function participantTwice({ agencyId }: Participant, place: string): Problem {
  return problem(
    'PARTICIPANT_TWICE',
    place,
    `Cơ quan ${agencyId} có trong danh sách hai lần: bỏ một dòng.`,
    `Agency ${agencyId} is listed twice: take one line out.`,
  );
}

function unknownGroup(group: string, place: string, groups: readonly string[]): Problem {
  return problem(
    'GROUP_UNKNOWN',
    place,
    `Không có nhóm đối tượng "${group}": chọn trong ${groups.join(', ')}.`,
    `There is no respondent group "${group}": choose among ${groups.join(', ')}.`,
  );
}

function minimumProblems(minimum: number): Problem[] {
  if (Number.isInteger(minimum) && minimum >= 1) return [];
  return [
    problem(
      'MINIMUM_RESPONSES',
      'minimumResponses',
      `Số phiếu tối thiểu để xếp hạng (${minimum}) không dùng được: ghi số nguyên từ 1 trở lên.`,
      `The fewest responses for a rank (${minimum}) cannot be used: write a whole number from 1 up.`,
    ),
  ];
}
