import { SurveyActor } from '@hailong/access';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Province } from '../../kit/province';
import { sentBack } from '../../kit/sent-back';
import { WithPortal } from '../../kit/servers/portal';
import { wholeSelection } from '../../kit/whole-selection';

type Answer = Readonly<Record<string, unknown>>;

export interface Kind {
  readonly query: string;
  readonly type: string;
  readonly mutation: string;
  readonly input: string;
  readonly table: string;
  /** Objects within objects that are asked for. */
  readonly depth: number;
}

export const KINDS = {
  set: {
    query: 'surveyCriteriaSet',
    type: 'SurveyCriteriaSet',
    mutation: 'saveSurveyCriteriaSet',
    input: 'SurveyCriteriaSetInput',
    table: 'criteria_set',
    depth: 4,
  },
  form: {
    query: 'surveyQuestionnaire',
    type: 'SurveyQuestionnaire',
    mutation: 'saveSurveyQuestionnaire',
    input: 'SurveyQuestionnaireInput',
    table: 'questionnaire',
    depth: 4,
  },
  plan: {
    query: 'surveyPlan',
    type: 'SurveyPlan',
    mutation: 'saveSurveyPlan',
    input: 'SurveyPlanInput',
    table: 'survey_plan',
    depth: 3,
  },
  round: {
    query: 'surveyRound',
    type: 'SurveyRound',
    mutation: 'saveSurveyRound',
    input: 'SurveyRoundInput',
    table: 'survey_round',
    depth: 3,
  },
} as const satisfies Record<string, Kind>;

/** Reads a document, sends it back, and expects it unchanged: in the answer and where it is stored. */
export interface Unchanged {
  (kind: Kind, id: string): Promise<void>;
}

export function unchangedIn({ app, ask, db }: WithPortal & Province, actor: SurveyActor): Unchanged {
  const { schema } = app.get(GraphQLSchemaHost);
  const whole = ({ type, depth }: Kind) => wholeSelection(schema, type, depth);
  const read = (kind: Kind, id: string) =>
    ask<Answer>(`query ($id: ID!) { it: ${kind.query}(id: $id) ${whole(kind)} }`, { id }, actor);
  const save = (kind: Kind, input: object) =>
    ask<Answer>(
      `mutation ($input: ${kind.input}!) { it: ${kind.mutation}(input: $input) { __typename
        ... on SurveyRefusal { problems { code place message } } ... on ${kind.type} ${whole(kind)} } }`,
      { input },
      actor,
    );
  const stored = async (kind: Kind) =>
    (
      await db.admin<{ document: Answer }>(`select code, document from hailong.${kind.table} order by code`)
    ).map(withDaysOfService);
  return async (kind, id) => {
    const [before, rows] = [await read(kind, id), await stored(kind)];
    expect(before).toMatchObject({ __typename: kind.type });
    expect(await save(kind, sentBack(schema, kind.input, before))).toEqual(before);
    expect(await stored(kind)).toEqual(rows);
  };
}

/** A round that states no days of service has those of its year, and a query returns them. */
function withDaysOfService({ document, ...row }: { readonly document: Answer }) {
  const { year } = document;
  const service = typeof year === 'number' && { service: { from: `${year}-01-01`, to: `${year}-12-31` } };
  return { ...row, document: { ...service, ...document } };
}
