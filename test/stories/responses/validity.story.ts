import { RESPONSE_ID } from '@hailong/kernel';
import { VerifyTallies } from '@hailong/responses/use-cases';
import { CloseRound, FinaliseRound } from '@hailong/surveys/use-cases';
import { NO_FEEDBACK } from '../../kit/intake';
import { expectOk } from '../../kit/expect-ok';
import { administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';
import { aClerk } from '../../kit/clerk';

describe('a stored response', () => {
  const described = aProvince().with(aPortal()).with(aRound()).with(aClerk());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  it('can be marked invalid with a reason and restored; the tally follows in the same statement', async () => {
    const [verdict] = await province.clerk.enter(province.clerk.form());
    const before = await province.clerk.tallied();
    const change = async (
      verb: 'invalidate' | 'restore',
      actor = administratorOf('P.1'),
      reason = 'trùng phiếu',
    ) => {
      const operation = `mutation ($id: ID!, $input: SurveyRevalueResponseInput!) { ${verb}SurveyResponse(id: $id, input: $input) {
        __typename ... on SurveyResponseRevalued { response valid reason } ... on SurveyRefusal { code } } }`;
      const { data } = await province.portal.ask<Record<string, { valid?: boolean; code?: string }>>(
        operation,
        { id: verdict?.receipt, input: { reason } },
        actor,
      );
      return data[`${verb}SurveyResponse`];
    };
    expect(await change('invalidate')).toMatchObject({ valid: false, reason: 'trùng phiếu' });
    expect(await province.clerk.tallied()).toEqual({ responses: (before?.responses ?? 0) - 1, invalid: 1 });
    expect(await change('invalidate')).toMatchObject({ valid: false });
    expect(await province.clerk.tallied()).toEqual({ responses: (before?.responses ?? 0) - 1, invalid: 1 });
    expect(await change('restore', administratorOf('P.2'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change('restore', administratorOf('P.1'), '  ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await change('restore')).toMatchObject({ valid: true });
    expect(await province.clerk.tallied()).toEqual(before);
    const trail = await province.db.admin(
      `select valid, reason, actor from hailong.response_correction where response_id = $1 order by at`,
      [RESPONSE_ID.read(verdict?.receipt ?? '')],
    );
    expect(trail).toEqual([
      { valid: false, reason: 'trùng phiếu', actor: 'admin of P.1' },
      { valid: true, reason: 'trùng phiếu', actor: 'admin of P.1' },
    ]);
    const audit = await province.db.admin(
      `select action, actor, before, after from hailong.audit_entry where subject = $1 order by at`,
      [RESPONSE_ID.read(verdict?.receipt ?? '')],
    );
    const of = (action: string, valid: boolean) => ({
      ...{ action, actor: 'admin of P.1', before: { valid: !valid } },
      after: { valid, reason: 'trùng phiếu' },
    });
    expect(audit).toEqual([of('invalidate-response', false), of('restore-response', true)]);
  });

  it('is found by its sign, and shows its group and whether it is surplus', async () => {
    const straight = Array.from({ length: 10 }, (_, at) => at + 1);
    const codes = await province.db.admin<{ code: string }>(
      `select i ->> 'code' as code from hailong.questionnaire, jsonb_path_query(document, '$.sections[*].items[*] ? (@.kind == "rating")') i`,
    );
    const answers = straight.map((at) => ({ item: codes[at - 1]?.code, level: '4' }));
    const [flagged] = await province.clerk.enter(
      province.clerk.form({ answers: [...answers, NO_FEEDBACK] }),
      province.clerk.form(),
    );
    const find = `query ($round: ID!) { surveyResponses(round: $round, first: 50, sign: STRAIGHT_LINE) { edges { node { id group surplus signs } } } }`;
    const { data } = await province.portal.ask<{ surveyResponses: { edges: unknown[] } }>(
      find,
      { round: province.clerk.form().round },
      administratorOf('P.1'),
    );
    expect(data.surveyResponses.edges).toEqual([
      { node: { id: flagged?.receipt, group: 'citizens', surplus: false, signs: ['STRAIGHT_LINE'] } },
    ]);
  });

  it('is listed to its agency without answers', async () => {
    await province.clerk.enter(province.clerk.form(), province.clerk.form(), province.clerk.form());
    const list = `query ($round: ID!) { surveyResponses(round: $round, first: 3) { edges { node { id receivedOn channel valid assistedBy } } pageInfo { hasNextPage } } }`;
    const own = await province.portal.ask<{
      surveyResponses: { edges: unknown[]; pageInfo: { hasNextPage: boolean } };
    }>(list, { round: province.clerk.form().round }, administratorOf('P.1'));
    expect(own.data.surveyResponses.edges).toHaveLength(3);
    const other = await province.portal.ask<{ surveyResponses: { edges: unknown[] } }>(
      list,
      { round: province.clerk.form().round },
      administratorOf('P.2'),
    );
    expect(other.data.surveyResponses.edges).toEqual([]);
  });

  it('counts the same when everything is counted again', async () => {
    const verified = [];
    for await (const agency of province.app.get(VerifyTallies).verify('test')) verified.push(agency);
    expect(verified.flatMap(({ differences }) => differences)).toEqual([]);
    expect(verified.reduce((sum, { responses }) => sum + responses, 0)).toBe(await province.clerk.stored());
    await province.db.admin(`update hailong.tally set counts[3] = counts[3] + 1 where tally_class = 0`);
    const again = [];
    for await (const agency of province.app.get(VerifyTallies).verify('test'))
      again.push(...agency.differences);
    expect(again).toMatchObject([{ what: 'slot 2' }]);
    await province.db.admin(`update hailong.tally set counts[3] = counts[3] - 1 where tally_class = 0`);
  });

  it('that was counted stays counted when its sender asks again after the round has closed; a new one comes too late', async () => {
    const kept = province.clerk.form();
    const [first] = await province.clerk.enter(kept);
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    // At once, when the process still takes the round for open, and after it has looked again.
    for (const later of [0, 1]) {
      province.later(later);
      expect((await province.clerk.enter(province.clerk.form()))[0]?.problems).toMatchObject([
        { __typename: 'SurveyRoundNotOpen', code: 'ROUND_CLOSED' },
      ]);
      expect((await province.clerk.enter(kept))[0]).toMatchObject({
        receipt: first?.receipt,
        repeated: true,
      });
    }
  });

  it('can no longer be re-valued once the round is final', async () => {
    const [row] = await province.db.admin<{ id: string }>(
      `select response_id as id from hailong.survey_response limit 1`,
    );
    expectOk(await province.app.get(FinaliseRound).finalise(province.owner, province.round.roundId));
    const { data } = await province.portal.ask(
      `mutation ($id: ID!) { invalidateSurveyResponse(id: $id, input: { reason: "x" }) { ... on SurveyRefusal { code } } }`,
      { id: RESPONSE_ID.of(row?.id ?? '') },
      administratorOf('P.1'),
    );
    expect(data).toEqual({ invalidateSurveyResponse: { code: 'VALIDITY_LOCKED' } });
  });
});
