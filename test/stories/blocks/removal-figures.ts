import { TellInterval } from '@hailong/blocks';
import { AgencyScope } from '@hailong/database';
import { administratorOf } from '../../kit/actors';
import { WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';

const RESULTS = `query ($round: ID!) { it: surveyResults(round: $round) { ... on SurveyResults { groups { responses index items { code numbers { mean } }
  forms { received invalid removed valid removal } } } } }`;

interface Item {
  readonly code: string;
  readonly numbers: { readonly mean: number | null } | null;
}
/** Figures of the first respondent group of an agency. */
export interface GroupFigures {
  readonly responses: number;
  readonly index: number | null;
  readonly forms: object | null;
  /** Mean of the days. */
  readonly mean: number | null;
}
/** Reads what an agency is told of its first respondent group. */
export async function figuresOf(
  { ask, publicRoundId }: WithPortal & WithRound,
  agencyCode: string,
): Promise<GroupFigures> {
  const variables = { round: publicRoundId };
  const read = await ask<{ groups: [Omit<GroupFigures, 'mean'> & { items: readonly Item[] }] }>(
    RESULTS,
    variables,
    administratorOf(agencyCode),
  );
  const { items, ...figures } = read.groups[0];
  return { ...figures, mean: items.find(({ code }) => code === 'DAYS')?.numbers?.mean ?? null };
}

/** Reads the interval of the index of an agency and its first respondent group. */
export function intervalOf(
  { app, round: { roundId, document } }: WithPortal & WithRound,
  scope: AgencyScope,
) {
  const forms = [{ roundId, group: 0, questionnaireId: document.groups[0]?.questionnaireId ?? 0 }];
  return app.get(TellInterval).ofIndex(scope, { method: 'pooled', forms });
}
