import { CellDimensions } from '@hailong/quotas/domain';
import { QuotaScope, SurveyRound, ToldApartBy, quotaAxes } from '@hailong/surveys/domain';

/** Part of a round of which figures will show: an agency, a respondent group, and what the round tells apart; null: all together. */
export interface ForeseenPart extends CellDimensions {
  readonly shared: false;
  readonly group: number;
}

/** Ways of telling forms apart, with the dimension of cells that has their values and the list of a round that names these. */
const DIMENSIONS = {
  channel: 'channel',
  field: 'field',
  'procedure-group': 'procedureGroup',
} as const satisfies Readonly<Record<ToldApartBy, 'channel' | 'field' | 'procedureGroup'>>;

type Axes = ReturnType<typeof quotaAxes>;

/** Values by which a round tells its forms apart. A way without a list tells nothing apart. */
export function partAxes(round: SurveyRound): Axes {
  const { toldApartBy = [], fields = [], procedureGroups = [] } = round;
  const listed = toldApartBy.filter(
    (way) =>
      way === 'channel' ||
      (way === 'field' && fields.length > 0) ||
      (way === 'procedure-group' && procedureGroups.length > 0),
  );
  const each: QuotaScope['each'] = ['agency', 'group', ...listed.map((way) => DIMENSIONS[way])];
  return quotaAxes({ each }, round);
}

/** Most parts of a round that are foreseen: as many as a province of a thousand agencies tells apart in a hundred ways each. */
export const MOST_PARTS = 100_000;

/** Counts the parts of a round without listing them. */
export function partCount(round: SurveyRound): number {
  const { groups, services, channels } = partAxes(round);
  return round.participants.length * groups.length * services.length * channels.length;
}

/** Lists the parts of an agency in a round. */
export function* foreseenParts(round: SurveyRound, agencyId: number): Generator<ForeseenPart> {
  const { groups, services, channels } = partAxes(round);
  for (const group of groups)
    for (const service of services)
      for (const channel of channels)
        if (group !== null) yield { agencyId, shared: false, unitClass: null, group, channel, ...service };
}
