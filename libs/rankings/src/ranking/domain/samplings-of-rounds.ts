import { QuotaRule, RespondentGroup, SurveyRound, frameOf, isSelfService } from '@hailong/surveys/domain';
import type { Sampling } from './sampling';

type SampledRound = Pick<SurveyRound, 'groups' | 'access' | 'channels' | 'quotas' | 'participants'>;

/**
 * Ways in which the respondents of some groups of a round were found, as its terms tell; how people were drawn among the invited, only the
 * agency that drew them knows.
 *
 * @param groups positions of the respondent groups; absent: all
 */
export function samplingsOfRound(round: SampledRound, groups?: readonly number[]): readonly Sampling[] {
  const asked = round.groups.filter((_, at) => groups?.includes(at) ?? true);
  return [...new Set(asked.map((group) => samplingOf(round, group)))];
}

/** Ways in which the respondents of agencies were found, over the rounds in which they take part. */
export function samplingsOfAgencies(
  rounds: readonly SampledRound[],
  agencyIds: readonly number[],
): readonly Sampling[] {
  const own = rounds.filter(({ participants }) =>
    participants.some(({ agencyId }) => agencyIds.includes(agencyId)),
  );
  return [...new Set(own.flatMap((round) => samplingsOfRound(round)))].sort();
}

function samplingOf({ access = 'open', channels, quotas }: SampledRound, group: RespondentGroup): Sampling {
  const frame = frameOf(group);
  if (frame === 'bodies') return 'listed-bodies';
  const answersAlone = channels.some(isSelfService);
  if (answersAlone && access === 'open') return 'self-selected';
  if (quotas.some((rule) => asksAllOf(rule, group))) return 'census';
  if (!answersAlone) return 'issued';
  return frame === 'list' ? 'invited-list' : 'invited-applicants';
}

/** Tells whether a quota asks for every member of the frame of a group, of whatever field, procedure, channel and class of units. */
function asksAllOf({ rule, over = {} }: QuotaRule, { code }: RespondentGroup): boolean {
  const { group = code, field, procedureGroup, channel, unitClass } = over;
  const limits = [field, procedureGroup, channel, unitClass];
  return rule.kind === 'census' && group === code && limits.every((each) => each === undefined);
}
