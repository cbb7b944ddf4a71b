import {
  QuotaRule,
  RespondentGroup,
  RoundRecord,
  SurveyRound,
  frameOf,
  isSelfService,
} from '@hailong/surveys/domain';
import type { FormDraw, FormDrawOf } from './form-draw';
import type { Sampling } from './sampling';

/** Round as far as its terms tell how respondents were found. */
export interface SampledRound extends Pick<RoundRecord, 'roundId'> {
  readonly document: Pick<SurveyRound, 'groups' | 'access' | 'channels' | 'quotas' | 'participants'>;
}

/** Forms of a figure. */
export interface SampledForms<Round extends SampledRound> {
  readonly rounds: readonly Round[];
  readonly agencyIds: readonly number[];
  readonly drawOf: FormDrawOf;
  /** Positions of the respondent groups of a round that are in the figure; absent: all. */
  readonly groupsOf?: (round: Round) => readonly number[];
}

/** Ways in which the respondents of agencies were found, over the rounds in which these take part. */
export function samplingsOf<Round extends SampledRound>({
  rounds,
  agencyIds,
  drawOf,
  groupsOf,
}: SampledForms<Round>): readonly Sampling[] {
  const found = rounds.flatMap((round) => {
    const { groups, participants } = round.document;
    const positions = groupsOf?.(round);
    const asked = groups.filter((_, at) => positions?.includes(at) ?? true);
    const own = participants.filter(({ agencyId }) => agencyIds.includes(agencyId));
    const draws = new Set(own.map(({ agencyId }) => drawOf(round.roundId, agencyId)));
    return [...draws].flatMap((draw) => asked.flatMap((group) => samplingsOfGroup(round, group, draw)));
  });
  return [...new Set(found)].sort();
}

function samplingsOfGroup(
  { document: { access = 'open', channels, quotas } }: SampledRound,
  group: RespondentGroup,
  draw: FormDraw | undefined,
): readonly Sampling[] {
  const frame = frameOf(group);
  if (frame === 'bodies') return ['listed-bodies'];
  const answersAlone = channels.some(isSelfService);
  if (answersAlone && access === 'open') return ['self-selected'];
  if (quotas.some((rule) => asksAllOf(rule, group))) return ['census'];
  if (!answersAlone) return draw ? issuedBy(draw) : ['issued'];
  const invited =
    frame === 'list' ? 'invited-list' : draw === 'people' ? 'drawn-applicants' : 'invited-applicants';
  // No proof of an invitation comes with a form that an official types in.
  return channels.every(isSelfService) ? [invited] : [invited, 'issued'];
}

function issuedBy(draw: FormDraw): readonly Sampling[] {
  if (draw === 'people') return ['issued'];
  return draw === 'households' ? ['drawn-households'] : ['drawn-households', 'issued'];
}

/** Tells whether a quota asks for every member of the frame of a group, of whatever field, procedure, channel and class of units. */
function asksAllOf({ rule, over = {} }: QuotaRule, { code }: RespondentGroup): boolean {
  const { group = code, field, procedureGroup, channel, unitClass } = over;
  const limits = [field, procedureGroup, channel, unitClass];
  return rule.kind === 'census' && group === code && limits.every((each) => each === undefined);
}
