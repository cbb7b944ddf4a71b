import { FORM_CLASSES } from '@hailong/surveys/domain';
import { administratorOf } from '../../kit/actors';
import { aClerk } from '../../kit/clerk';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { finalise, showFigures } from '../../kit/show-figures';

const LIST = `query ($round: ID!) { it: surveyResponses(round: $round) { edges { node { id channel } } } }`;
const INVALIDATE = `mutation ($id: ID!) { it: invalidateSurveyResponse(id: $id, input: { reason: "thử" }) { __typename
  ... on SurveyRefusal { code } } }`;

/** The attack: read the figures, take one form out, read them again; the difference is the form. */
describe('the rated agency', () => {
  const described = aProvince().with(aPortal()).with(aRound()).with(aClerk());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(() => province.close());

  const listed = async () => {
    const { edges } = await province.ask<{ edges: { node: { id: string } }[] }>(
      LIST,
      { round: province.publicRoundId },
      administratorOf('P.1'),
    );
    return edges.map(({ node }) => node.id);
  };
  const invalidate = (id: string) =>
    province.ask<{ __typename: string; code?: string }>(INVALIDATE, { id }, administratorOf('P.1'));
  /** Three forms of clerks, of which the third is made one that its respondent sent. */
  const stored = async () => {
    const verdicts = await province.clerk.enter(...[1, 2, 3].map(() => province.clerk.form()));
    const ids = verdicts.map(({ receipt = '' }) => receipt);
    await province.db.admin(
      `with sent as (delete from hailong.response_detail where response_id::text = $1)
       update hailong.survey_response set form_class = $2 where response_id::text = $1`,
      [ids[2]?.replace(/^[^:]*:/, ''), FORM_CLASSES.numberOf('independent')],
    );
    return ids;
  };

  it('takes out of the count a form that it entered itself, until the form is sealed', async () => {
    const [first = '', second = ''] = await stored();
    expect((await invalidate(first)).__typename).toBe('SurveyResponseRevalued');
    await showFigures(province.app, province.round);
    expect(await invalidate(second)).toMatchObject({ code: 'SEALED_FORM_LOCKED' });
  });

  it('neither judges a form of a respondent nor lists one that no block holds, also when the round is final', async () => {
    const [first, second, third = ''] = await stored();
    expect((await listed()).sort()).toEqual([first, second].sort());
    expect(await invalidate(third)).toMatchObject({ code: 'RESPONDENT_FORM_LOCKED' });
    await finalise(province.app, province);
    expect((await listed()).sort()).toEqual([first, second].sort());
  });
});
