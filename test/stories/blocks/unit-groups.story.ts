import { SealDue, TellAccounts } from '@hailong/blocks/use-cases';
import { CloseRound, FinaliseRound } from '@hailong/surveys/use-cases';
import { ANALYST, administratorOf, operatorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { ENTER } from '../../kit/intake';
import { Opened, aProvince } from '../../kit/province';
import { VUNG_TAU, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { BlankForm, aVisitor, firstChoices } from '../../kit/visitor';
import { differencesOf } from '../responses/differences-of';
import { REQUEST_REMOVAL, RequestedRemoval, VALIDATOR } from './request-removal';

const UNITS = `query ($round: ID!, $unitGroup: String) { it: surveyUnitResults(round: $round, unitGroup: $unitGroup) { __typename
  ... on SurveyRefusal { problems { code place } }
  ... on SurveyUnitResults { unitGroup units missing groups { group responses items { code valid } areas { factors { criteria { code valid } } } } } } }`;
const OWN = `query ($round: ID!) { it: surveyResults(round: $round) { ... on SurveyResults { groups { responses } } } }`;

interface Counted {
  readonly valid: number;
}
interface Units {
  readonly units: number;
  readonly missing: number;
  readonly groups: readonly {
    readonly responses: number;
    readonly items: readonly Counted[];
    readonly areas: readonly { readonly factors: readonly { readonly criteria: readonly Counted[] }[] }[];
  }[];
}

type Fill = (form: BlankForm) => ReturnType<typeof firstChoices>;
interface Filling {
  readonly fill?: Fill;
  readonly seconds?: number;
}

/** First choices, but for an answer that need not be given. */
const withGap: Fill = (form) => {
  const optional = form.sections.flatMap(({ items }) => items).filter(({ required }) => !required);
  const gap = optional.find(({ choices }) => choices.length > 0)?.code;
  return firstChoices(form).filter(({ item }) => item !== gap);
};

/** P.1 and P.2 are a group of units that the province named; k is 10. */
describe('forms that never filled a block of their unit', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal({ gate: { burst: 1000, perMinute: 1000, shortestSeconds: 3 } }))
    .with(
      aRound({
        template: VUNG_TAU,
        changes: {
          channels: ['ONLINE', 'PAPER'],
          removal: { signs: ['TOO_FAST'] },
          participants: [
            { agencyCode: 'P.1', unitGroup: 'Cụm Bắc' },
            { agencyCode: 'P.2', unitGroup: 'Cụm Bắc' },
            { agencyCode: 'P.3' },
          ],
        },
      }),
    )
    .with(aVisitor());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  const online = async (
    agencyCode: string,
    count: number,
    { fill = firstChoices, seconds = 10 }: Filling = {},
  ) => {
    for (let n = 0; n < count; n += 1) {
      const form = await province.visitor.blank(agencyCode);
      province.later(seconds);
      const answers = fill(form);
      const { data } = await province.visitor.submit(province.visitor.inputOf(form, { agencyCode, answers }));
      expect(data.submitSurveyResponse.__typename).toBe('SurveyResponseAccepted');
    }
  };
  const typed = async (count: number) => {
    const answers = firstChoices(await province.visitor.blank());
    const inputs = Array.from({ length: count }, (_, at) => ({
      ...{ key: `typed-${at}-0000000000000`, round: province.publicRoundId, agencyCode: 'P.1' },
      ...{ group: 'citizens', channel: 'PAPER', answers },
    }));
    await province.ask(ENTER, { inputs }, operatorOf('P.1'));
  };
  const close = async () =>
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
  const finalise = async () =>
    expectOk(await province.app.get(FinaliseRound).finalise(province.owner, province.round.roundId));
  const units = async (unitGroup?: string, actor = ANALYST) =>
    await province.ask<Units>(UNITS, { round: province.publicRoundId, unitGroup }, actor);
  const told = async (unitGroup?: string) => {
    const { units: of, missing, groups } = await units(unitGroup);
    return { of, missing, responses: groups.map(({ responses }) => responses) };
  };
  const own = async (agencyCode: string) =>
    (
      await province.ask<Units>(OWN, { round: province.publicRoundId }, administratorOf(agencyCode))
    ).groups.map(({ responses }) => responses);

  it('are shown for the group of the unit and never for the unit, once the round is final', async () => {
    await online('P.1', 6);
    await online('P.2', 5);
    await online('P.3', 3);
    await typed(4);
    await close();
    expect(await told('Cụm Bắc')).toEqual({ of: 2, missing: 1, responses: [4] });
    await finalise();
    expect(await told('Cụm Bắc')).toEqual({ of: 2, missing: 0, responses: [15] });
    expect(await told()).toEqual({ of: 3, missing: 1, responses: [15] });
    expect([await own('P.1'), await own('P.2'), await own('P.3')]).toEqual([[4], [0], [0]]);
    const toRunner = await units('Cụm Bắc', administratorOf('P'));
    expect(toRunner).toEqual(await units('Cụm Bắc'));
    expect(await units('Cụm Bắc', administratorOf('P.1'))).toMatchObject({
      problems: [{ code: 'NOT_FOUND' }],
    });
  });

  it('are not shown where those of the group hold nine independent ones', async () => {
    await online('P.1', 6);
    await online('P.2', 3);
    await close();
    await finalise();
    expect(await told('Cụm Bắc')).toEqual({ of: 2, missing: 2, responses: [0] });
    expect(await province.db.admin('select 1 from hailong.survey_response where block > 0')).toEqual([]);
  });

  it('keep the answers to an item back that fewer than ten people of the group gave', async () => {
    await online('P.1', 6);
    await online('P.2', 5, { fill: withGap });
    await close();
    await finalise();
    const [group] = (await units('Cụm Bắc')).groups;
    const criteria = group?.areas.flatMap(({ factors }) => factors.flatMap((factor) => factor.criteria));
    const counted = [...(group?.items ?? []), ...(criteria ?? [])].map(({ valid }) => valid);
    expect(counted).toContain(11);
    expect(counted.filter((valid) => valid === 6 || valid === 5)).toEqual([]);
    expect(counted).toContain(0);
  });

  it('are sealed for the group once, and taken up again where a process died between two units', async () => {
    await online('P.1', 6);
    await online('P.2', 5);
    await close();
    await finalise();
    const figures = () =>
      province.db.admin('select unit_group, responses, counts from hailong.unit_group_tally');
    const before = await figures();
    await province.db.admin(
      `delete from hailong.unit_group_tally; delete from hailong.block_tally where agency_id = 3; delete from hailong.block where agency_id = 3;
       update hailong.survey_response set block = 0 where agency_id = 3`,
    );
    const seal = () => province.app.get(SealDue).seal('test');
    await seal();
    expect(await figures()).toEqual(before);
    await seal();
    expect(await figures()).toEqual(before);
    expect(await province.db.admin('select 1 from hailong.block where state = 4')).toHaveLength(2);
    expect(await own('P.1')).toEqual([0]);
  });

  it('are no part of the account of their unit, also when it is told once more', async () => {
    await online('P.1', 6);
    await online('P.2', 5);
    await close();
    await finalise();
    const valid = async () =>
      (
        await province.db.admin<{ valid: number }>(
          'select valid from hailong.form_account order by agency_id',
        )
      ).map((account) => account.valid);
    expect(await valid()).toEqual([0, 0, 0]);
    await province.app.get(TellAccounts).tell(await province.scopeOf('P.1'), province.round);
    expect(await valid()).toEqual([0, 0, 0]);
  });

  it('are recounted with the group: an answer that its figure invents is found', async () => {
    await online('P.1', 6);
    await online('P.2', 5);
    await close();
    await finalise();
    await province.db.admin('update hailong.unit_group_tally set responses = responses + 1');
    expect((await differencesOf(province.app)).map(({ what }) => what)).toEqual(['Cụm Bắc: responses']);
    await province.db.admin('update hailong.unit_group_tally set responses = responses - 1');
  });

  it('are shown for the group without those that the rule of the round removes', async () => {
    await online('P.1', 6, { seconds: 60 });
    await online('P.1', 2, { seconds: 3 });
    await online('P.2', 5, { seconds: 60 });
    await close();
    const request = { round: province.publicRoundId, reason: 'Thanh tra kết luận' };
    expect((await province.ask<RequestedRemoval>(REQUEST_REMOVAL, request, VALIDATOR)).round).toBeDefined();
    await finalise();
    expect(await told('Cụm Bắc')).toEqual({ of: 2, missing: 0, responses: [11] });
    expect(
      await province.db.admin('select sum(responses)::int as forms from hailong.unit_group_tally'),
    ).toEqual([{ forms: 11 }]);
  });

  it('are asked for by a group that the round named', async () => {
    expect(await units('Cụm Nam')).toMatchObject({
      problems: [{ code: 'UNIT_GROUP_UNKNOWN', place: 'unitGroup' }],
    });
  });
});
