import { OpenRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { expectOk } from '../../kit/expect-ok';
import { surveyContext } from '../../kit/servers/process';
import { aProvince, Province } from '../../kit/province';
import { aDraft, WithRound } from '../../kit/round';

const rule = (code: string, each: readonly string[]) => ({
  ...{ code, label: { vi: code }, over: { each }, rule: { kind: 'exact', count: 5 } },
});

describe('a round that is refused its opening', () => {
  let province: Province;
  let draft: WithRound;
  beforeAll(async () => {
    province = await aProvince().open();
  });
  afterAll(() => province.close());

  const withApp = async <T>(secretKey: object, work: (app: INestApplicationContext) => Promise<T>) => {
    const app = await surveyContext(province.db.appUrl, secretKey);
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  };
  const rulesAre = (...quotas: object[]) =>
    province.db.admin(
      `update hailong.survey_round set document = document || jsonb_build_object('access', 'invited', 'quotas', $2::jsonb)
       where round_id = $1`,
      [draft.round.roundId, JSON.stringify(quotas)],
    );
  const cells = () => province.db.admin('select rule, agency_id from hailong.quota_cell order by cell_id');

  it('has made nothing yet, so that its rules can still be changed before it opens', async () => {
    await withApp({ secretKey: undefined }, async (app) => {
      draft = await aDraft()({ app });
      await rulesAre(rule('cu', ['agency']));
      const refused = await app.get(OpenRound).open(draft.owner, draft.round.roundId);
      expect(refused).toMatchObject({ ok: false, problems: [{ code: 'SECRET_KEY_MISSING' }] });
    });
    expect(await cells()).toEqual([]);
    await rulesAre(rule('moi', ['group']));
    await withApp({}, async (app) =>
      expectOk(await app.get(OpenRound).open(draft.owner, draft.round.roundId)),
    );
    expect(await cells()).toEqual([expect.objectContaining({ rule: 'moi' })]);
  });
});
