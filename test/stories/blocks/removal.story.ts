import { randomUUID } from 'node:crypto';
import { SurveyActor } from '@hailong/access';
import { SealDue } from '@hailong/blocks/use-cases';
import { CloseRound, FinaliseRound } from '@hailong/surveys/use-cases';
import { template } from '../../fixtures/labels/template-parts';
import { ANALYST, operatorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { ENTER, IntakeVerdict, NO_FEEDBACK } from '../../kit/intake';
import { askingDays } from '../../kit/number-question';
import { Opened, aProvince } from '../../kit/province';
import { BAC_KAN, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { surveyContext } from '../../kit/servers/process';
import { differencesOf } from '../responses/differences-of';
import { intervalWorkedOut, ratedForms } from './rated-forms';
import { figuresOf, intervalOf } from './removal-figures';
import { REQUEST_REMOVAL, RequestedRemoval, VALIDATOR } from './request-removal';

const RANKING = `query ($round: ID!) { it: surveyRanking(round: $round, minimumResponses: 1) { ... on SurveyRanking { round { removalOn } entries { n rank agency { code } } } } }`;
const RECEIPT = `query ($agencyCode: String!, $receipt: String!) { it: surveyReceipt(agencyCode: $agencyCode, receipt: $receipt) }`;

/** Types in for any agency of the province's round; such forms are independent of it. */
const PROVINCE_OPERATOR: SurveyActor = { subject: 'operator', agencyCode: 'P', roles: ['province-operator'] };
const CRITERIA = [4, 5, 6, 3].flatMap((n, factor) =>
  Array.from({ length: n }, (_, at) => `Q${factor + 1}.${at + 1}`),
);
const STRAIGHT = '5'.repeat(CRITERIA.length);
const HONEST = '123123123123123123';
const REASON = 'Thanh tra kết luận phiếu điền hàng loạt';

interface Ranked {
  readonly round: { readonly removalOn: string | null };
  readonly entries: readonly {
    readonly n: number;
    readonly rank: number;
    readonly agency: { readonly code: string };
  }[];
}

/** k is 10. The round stated before it opened that forms with a straight line are removed. */
describe('forms with a sign of the rule of their round', () => {
  const described = aProvince('2018-08-15', 9)
    .with(aPortal())
    .with(
      aRound({
        template: askingDays(template(BAC_KAN)),
        changes: { removal: { signs: ['STRAIGHT_LINE'] } },
      }),
    );
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  /** Enters forms: of those with a straight line 60 days, of the others 10. Returns the receipts. */
  const enter = async (agencyCode: string, levels: string, count: number, actor = PROVINCE_OPERATOR) => {
    const days = { item: 'DAYS', number: levels === STRAIGHT ? 60 : 10 };
    const answers = [...[...levels].map((level, at) => ({ item: CRITERIA[at], level })), days, NO_FEEDBACK];
    const inputs = Array.from({ length: count }, () => ({
      ...{ key: randomUUID(), round: province.publicRoundId, agencyCode, group: 'citizens' },
      ...{ channel: 'PAPER', answers },
    }));
    const verdicts = await province.ask<IntakeVerdict[]>(ENTER, { inputs }, actor);
    return verdicts.map(({ receipt }) => receipt ?? '');
  };
  const close = async () =>
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
  const finalise = async () =>
    expectOk(await province.app.get(FinaliseRound).finalise(province.owner, province.round.roundId));
  const request = (reason = REASON, actor = VALIDATOR) =>
    province.ask<RequestedRemoval>(REQUEST_REMOVAL, { round: province.publicRoundId, reason }, actor);
  const refusal = async (reason?: string, actor?: SurveyActor) =>
    (await request(reason, actor)).problems?.map(({ code }) => code);
  const figures = (agencyCode: string) => figuresOf(province, agencyCode);
  const ranked = async () => {
    const { round, entries } = await province.ask<Ranked>(
      RANKING,
      { round: province.publicRoundId },
      ANALYST,
    );
    return [round.removalOn, ...entries.map(({ n, agency }) => `${agency.code} ${n}`)];
  };
  const receipt = (agencyCode: string, given = '') =>
    province.ask<string>(RECEIPT, { agencyCode, receipt: given }, ANALYST);
  const stored = () =>
    province.db.admin(
      'select block_no, state, seen, touched, independent from hailong.block where state = 5 order by 1, 3',
    );

  it('are removed at the final on request of the role that reads no figures, as one sum, once', async () => {
    const [straight] = await enter('P.1', STRAIGHT, 12);
    const [honest] = await enter('P.1', HONEST, 13);
    await enter('P.2', STRAIGHT, 3);
    await enter('P.2', HONEST, 12);
    await enter('P.2', STRAIGHT, 1, operatorOf('P.2'));
    expect(await refusal()).toEqual(['REMOVAL_TOO_EARLY']);
    await close();
    const before = [await figures('P.1'), await figures('P.2')];
    expect(before).toEqual([
      { responses: 25, index: 48, mean: (12 * 60 + 13 * 10) / 25, forms: null },
      { responses: 16, index: 25, mean: (4 * 60 + 12 * 10) / 16, forms: null },
    ]);
    expect(await ranked()).toEqual([null, 'P.1 25', 'P.2 16']);
    expect(await refusal('  ')).toEqual(['REASON_MISSING']);
    for (const roles of [['province-analyst'], ['province-validator', 'province-analyst']] as const) {
      const answer = await province.portal.ask(
        REQUEST_REMOVAL,
        { round: province.publicRoundId, reason: REASON },
        { subject: 'x', agencyCode: 'P', roles },
      );
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    expect((await request()).round).toEqual({
      removal: { signs: ['STRAIGHT_LINE'] },
      removalOn: '2018-08-15',
    });
    expect((await request('once more')).round).toBeDefined();
    expect(
      await province.db.admin(
        `select actor, after ->> 'reason' as reason from hailong.audit_entry where action = 'request-removal'`,
      ),
    ).toEqual([{ actor: 'validator', reason: REASON }]);
    expect([await figures('P.1'), await figures('P.2')]).toEqual(before);
    expect(await ranked()).toEqual(['2018-08-15', 'P.1 25', 'P.2 16']);

    await finalise();
    expect(await figures('P.1')).toEqual({
      ...{ responses: 13, index: 0, mean: 10 },
      forms: { received: 25, invalid: 12, removed: 12, valid: 13, removal: 'WHOLE' },
    });
    expect(await figures('P.2')).toEqual({
      ...{ responses: 15, index: 20, mean: (3 * 60 + 12 * 10) / 15 },
      forms: { received: 16, invalid: 1, removed: 1, valid: 15, removal: 'PARTLY' },
    });
    expect(await ranked()).toEqual(['2018-08-15', 'P.2 15', 'P.1 13']);
    expect([await receipt('P.1', straight), await receipt('P.1', honest)]).toEqual([
      'NOT_COUNTED',
      'COUNTED',
    ]);
    expect(await refusal()).toEqual(['REMOVAL_TOO_LATE']);
    const scope = await province.scopeOf('P.2');
    const stay = (await ratedForms(province.db)).filter(
      (form) => form.agencyId === scope.agencyId && !form.removed,
    );
    expect(stay).toHaveLength(15);
    expect(await intervalOf(province, scope)).toEqual(intervalWorkedOut(stay));
    const once = await stored();
    expect(once).toHaveLength(2);
    await province.app.get(SealDue).seal('test');
    await province.app.get(FinaliseRound).finalise(province.owner, province.round.roundId);
    expect([await stored(), (await figures('P.1')).responses]).toEqual([once, 13]);

    const found = async () => (await differencesOf(province.app)).map(({ what }) => what).sort();
    await province.db.admin(
      'update hailong.block_tally set counts[3] = counts[3] + 1 where removes and agency_id = 2',
    );
    expect(await found()).toEqual(['removal: slot 2']);
    await province.db.admin(
      'update hailong.block_tally set counts[3] = counts[3] - 1 where removes and agency_id = 2',
    );
    await province.db.admin(
      'update hailong.block set independent = independent - 1 where state = 5 and agency_id = 2',
    );
    expect(await found()).toEqual(['independent']);
    await province.db.admin(
      'update hailong.block set independent = independent + 1 where state = 5 and agency_id = 2',
    );

    // Deployment that asks for more than the twelve removed forms from now on; the round keeps its ten.
    const blocks = { smallest: 13 };
    const changed = await surveyContext(province.db.appUrl, { clock: province.clock, blocks });
    province.whenClosing(() => changed.close());
    expect(await differencesOf(changed)).toEqual([]);
  });

  it('that no block holds are removed before the account is told, where a process died as well; unrequested, none is', async () => {
    await enter('P.1', STRAIGHT, 4);
    await enter('P.1', HONEST, 3);
    await enter('P.2', STRAIGHT, 12);
    await enter('P.2', HONEST, 12);
    province.today('2018-08-20');
    await province.app.get(SealDue).seal('test');
    await enter('P.2', STRAIGHT, 2);
    await enter('P.2', HONEST, 2);
    await close();
    await finalise();
    expect((await figures('P.2')).forms).toEqual({
      ...{ received: 24, invalid: 0, removed: 0, valid: 24 },
      removal: 'NONE',
    });
    await province.db.admin(
      `delete from hailong.form_account; update hailong.survey_round set removal_on = '2018-08-15'`,
    );
    await province.app.get(SealDue).seal('test');
    expect((await figures('P.1')).forms).toEqual({
      received: 0,
      invalid: 0,
      removed: 0,
      valid: 0,
      removal: 'WHOLE',
    });
    expect(await figures('P.2')).toMatchObject({ responses: 12, forms: { removed: 12, removal: 'WHOLE' } });
    expect(
      await province.db.admin('select 1 from hailong.survey_response where removed and block = 0'),
    ).toHaveLength(4 + 2);
  });
});
