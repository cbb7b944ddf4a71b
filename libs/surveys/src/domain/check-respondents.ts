import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { LocalizedText, Problem } from '@hailong/kernel';
import { Channel } from './channel';
import { PROBLEMS } from './problems';
import { RespondentKind } from './survey-plan';

/** Checks shared by plans and rounds: respondent groups, channels, years. */

interface Group {
  readonly code: string;
  readonly label: LocalizedText;
  readonly respondents: readonly RespondentKind[];
}

/** Checks that there is at least one group, each with its own code and at least one kind of respondent. */
export function groupProblems(groups: readonly Group[]): Problem[] {
  if (groups.length === 0) {
    return [PROBLEMS.GROUPS_MISSING.at('groups')];
  }
  const codes = groups.map(({ code }, index) => ({ code, place: `groups[${index}].code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...groups.flatMap(({ label }, index) => labelProblems(label, `groups[${index}].label`)),
    ...groups.flatMap(({ code, respondents }, index) =>
      respondents.length > 0 ? [] : [PROBLEMS.RESPONDENTS_MISSING.at(`groups[${index}].respondents`, code)],
    ),
  ];
}

/** Checks that there is at least one channel, none twice. */
export function channelProblems(channels: readonly Channel[]): Problem[] {
  if (channels.length > 0) {
    return repeatedCodeProblems(channels.map((code, index) => ({ code, place: `channels[${index}]` })));
  }
  return [PROBLEMS.CHANNELS_MISSING.at('channels')];
}

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2100;

export function yearProblems(year: number, place: string): Problem[] {
  if (Number.isInteger(year) && year >= EARLIEST_YEAR && year <= LATEST_YEAR) return [];
  return [PROBLEMS.YEAR_OUTSIDE.at(place, year, EARLIEST_YEAR, LATEST_YEAR)];
}
