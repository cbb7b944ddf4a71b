import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { LocalizedText, Problem, problem } from '@hailong/kernel';
import { Channel } from './channel';
import { RespondentKind } from './survey-plan';

/** What plans and rounds share: who is asked, and how. */

interface Group {
  readonly code: string;
  readonly label: LocalizedText;
  readonly respondents: readonly RespondentKind[];
}

/** At least one group, each with its own code and at least one kind of respondent. */
export function groupProblems(groups: readonly Group[]): Problem[] {
  if (groups.length === 0) {
    return [
      problem(
        'GROUPS_MISSING',
        'groups',
        'Chưa có nhóm đối tượng nào: thêm ít nhất một nhóm.',
        'There is no respondent group: add at least one.',
      ),
    ];
  }
  const codes = groups.map(({ code }, index) => ({ code, place: `groups[${index}].code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...groups.flatMap(({ label }, index) => labelProblems(label, `groups[${index}].label`)),
    ...groups.flatMap(({ code, respondents }, index) =>
      respondents.length > 0 ? [] : [respondentsMissing(code, `groups[${index}].respondents`)],
    ),
  ];
}

function respondentsMissing(group: string, place: string): Problem {
  return problem(
    'RESPONDENTS_MISSING',
    place,
    `Nhóm ${group} chưa ghi ai được trả lời: chọn người dân, tổ chức hoặc cơ quan.`,
    `Group ${group} does not say who may answer: choose citizens, organizations or agencies.`,
  );
}

/** At least one channel, none twice. */
export function channelProblems(channels: readonly Channel[]): Problem[] {
  if (channels.length > 0) {
    return repeatedCodeProblems(channels.map((code, index) => ({ code, place: `channels[${index}]` })));
  }
  return [
    problem(
      'CHANNELS_MISSING',
      'channels',
      'Chưa chọn hình thức lấy ý kiến nào: chọn ít nhất một hình thức.',
      'There is no channel: choose at least one.',
    ),
  ];
}

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2100;

export function yearProblems(year: number, place: string): Problem[] {
  if (Number.isInteger(year) && year >= EARLIEST_YEAR && year <= LATEST_YEAR) return [];
  return [
    problem(
      'YEAR_IMPLAUSIBLE',
      place,
      `Năm ${year} không hợp lý: ghi năm từ ${EARLIEST_YEAR} đến ${LATEST_YEAR}.`,
      `The year ${year} is not plausible: write one from ${EARLIEST_YEAR} to ${LATEST_YEAR}.`,
    ),
  ];
}
