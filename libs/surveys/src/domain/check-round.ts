import { codeProblems, labelProblems, repeatedCodeProblems, textProblems } from '@hailong/criteria/domain';
import { COMMON_PROBLEMS, Problem } from '@hailong/kernel';
import { categoryProblems } from './check-categories';
import { quotaProblems } from './quotas/check-quotas';
import { channelProblems, groupProblems, yearProblems } from './check-respondents';
import { lastDay } from './last-day';
import { PROBLEMS } from './problems';
import { removalProblems } from './removal/check-removal';
import { secondFormProblems } from './check-round-forms';
import { frameOf } from './survey-plan';
import { SurveyRound } from './survey-round';
import { unitGroupProblems } from './unit-groups/check-unit-groups';
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
    ...bodiesProblems(round),
    ...secondFormProblems(round),
    ...participantProblems(round, groups),
    ...categoryProblems(round),
    ...quotaProblems(round.quotas, round),
    ...leastAnsweredProblems(round.leastAnswered),
    ...blockProblems(round),
    ...removalProblems(round.removal),
    ...minimumProblems(round.minimumResponses),
  ];
}

const ROUND_CODE = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

function roundCodeProblems(code: string): Problem[] {
  if (ROUND_CODE.test(code)) return [];
  return [PROBLEMS.ROUND_CODE_MALFORMED.at('code', code)];
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
  const opens = vietnameseDay(opensOn);
  const closes = vietnameseDay(closesOn);
  const entry = vietnameseDay(entryUntil);
  const reversed = COMMON_PROBLEMS.WINDOW_REVERSED.at('window', opens, closes);
  const entryTooEarly = PROBLEMS.ENTRY_TOO_EARLY.at('window.entryUntil', entry, closes);
  const farFromYear = PROBLEMS.WINDOW_OUTSIDE.at('window.opensOn', year, opens);
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
  return [PROBLEMS.SERVICE_REVERSED.at('service', vietnameseDay(service.from), vietnameseDay(service.to))];
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

/** Checks that bodies on a list find a page where they answer with the code of their invitation. */
function bodiesProblems({ groups, channels }: SurveyRound): Problem[] {
  if (channels.includes('online')) return [];
  return groups.flatMap((group, index) =>
    frameOf(group) === 'bodies'
      ? [PROBLEMS.BODIES_CHANNEL_MISSING.at(`groups[${index}].frame`, group.code)]
      : [],
  );
}

function participantProblems({ participants }: SurveyRound, groups: readonly string[]): Problem[] {
  if (participants.length === 0) {
    return [PROBLEMS.PARTICIPANTS_MISSING.at('participants')];
  }
  const seen = new Set<number>();
  return participants.flatMap((participant, index) => {
    const place = `participants[${index}]`;
    const repeated = seen.has(participant.agencyId) ? [PROBLEMS.PARTICIPANT_REPEATED.at(place)] : [];
    seen.add(participant.agencyId);
    return [
      ...repeated,
      ...textProblems(participant.rankingGroup, `${place}.rankingGroup`),
      ...(participant.unitClass === undefined
        ? []
        : textProblems(participant.unitClass, `${place}.unitClass`)),
      ...unitGroupProblems(participant, participants, place),
      ...Object.keys(participant.questionnaires ?? {}).flatMap((group) =>
        groups.includes(group)
          ? []
          : [COMMON_PROBLEMS.GROUP_UNKNOWN.at(`${place}.questionnaires`, group, groups)],
      ),
    ];
  });
}

function leastAnsweredProblems(percent = 0): Problem[] {
  if (Number.isInteger(percent) && percent >= 0 && percent <= 100) return [];
  return [PROBLEMS.LEAST_ANSWERED_OUTSIDE.at('leastAnswered', percent)];
}

function minimumProblems(minimum: number): Problem[] {
  if (Number.isInteger(minimum) && minimum >= 1) return [];
  return [PROBLEMS.MINIMUM_RESPONSES_OUTSIDE.at('minimumResponses', minimum)];
}

/** Most independent forms that a round may demand for a figure: a term beyond it would show nothing. */
const MOST_SMALLEST_BLOCK = 1000;

function blockProblems({ toldApartBy = [], smallestBlock = 1 }: SurveyRound): Problem[] {
  const usable =
    Number.isInteger(smallestBlock) && smallestBlock >= 1 && smallestBlock <= MOST_SMALLEST_BLOCK;
  const repeated = new Set(toldApartBy).size < toldApartBy.length;
  return [
    ...(usable
      ? []
      : [PROBLEMS.SMALLEST_BLOCK_OUTSIDE.at('smallestBlock', smallestBlock, MOST_SMALLEST_BLOCK)]),
    ...(repeated ? [PROBLEMS.TOLD_APART_REPEATED.at('toldApartBy')] : []),
  ];
}
