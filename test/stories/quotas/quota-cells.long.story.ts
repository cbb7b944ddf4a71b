import { AgencyScope } from '@hailong/database';
import { MakeCells } from '@hailong/quotas/use-cases';
import { QUOTAS, QuotaPage } from './quota-cells';
import { CITY, hue } from '../../kit/hue';
import {
  formInput,
  Outcome,
  PLAN,
  PLAN_ROUNDS,
  PUBLISH_FORM,
  SAVE_FORM,
  SAVE_PLAN,
} from '../../kit/survey-operations';
import { statementsOf } from '../../kit/statements-of';
import { ROUND_ID } from '@hailong/kernel';
import { Opened } from '../../kit/province';

describe('twenty thousand quota cells', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
    const { id } = await province.ask<Outcome>(SAVE_FORM, { input: formInput('nguoi-dan') }, CITY);
    await province.ask<Outcome>(PUBLISH_FORM, { id }, CITY);
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-hue' } }, CITY);
    await province.ask<Outcome>(PLAN_ROUNDS, { input: { plan: plan.id } }, CITY);
  });
  afterAll(() => province.close());

  const idOf = async (code: string) =>
    (
      await province.db.admin<{ id: number }>('select agency_id as id from hailong.agency where code = $1', [
        code,
      ])
    )[0]?.id ?? 0;
  const page = async (first: number) =>
    (await province.ask<QuotaPage>(QUOTAS, { round: ROUND_ID.of(900), first }, CITY)).edges.length;

  it('are made once, and a page of them costs no more than a page of three (LimeSurvey#1692)', async () => {
    const [record] = await province.db.admin<{ document: object; agencyId: number; roundId: number }>(
      `select document, agency_id as "agencyId", 900 as "roundId" from hailong.survey_round limit 1`,
    );
    const { document, agencyId = 0, roundId = 0 } = record ?? {};
    const participants = await Promise.all(
      ['P', 'BQL', 'SCT', 'HUE', 'HH'].map(async (code) => ({
        agencyId: await idOf(code),
        rankingGroup: 'x',
      })),
    );
    const named = (n: number) => ({ code: `p${n}`, label: { vi: `Lĩnh vực ${n}` } });
    const many = {
      ...(document as Parameters<MakeCells['make']>[1]['document']),
      ...{ participants, fields: Array.from({ length: 2000 }, (_, n) => named(n)) },
      quotas: [
        {
          ...{ code: 'q', label: { vi: 'q' }, over: { each: ['agency', 'field', 'channel'] as const } },
          rule: { kind: 'exact', count: 5 } as const,
        },
      ],
    };
    const made = { agencyId, roundId, planId: 1, code: 'lon', state: 'draft' as const, document: many };
    const scope = AgencyScope.of(agencyId, 'tester');
    const makeCells = province.app.get(MakeCells);
    const count = async () =>
      province.db.admin(
        'select count(*)::int as n, max(cell_id) as last from hailong.quota_cell where round_id = 900',
      );
    for (const again of [1, 2]) {
      expect([again, await makeCells.make(scope, made)]).toEqual([again, []]);
      expect(await count()).toEqual([{ n: 20_000, last: 20_000 }]);
    }
    const other = { ...made, document: { ...many, quotas: [] } };
    expect((await makeCells.make(scope, other)).map(({ code }) => code)).toEqual(['QUOTA_CELLS_DIFFERENT']);
    await province.db.admin(
      `insert into hailong.survey_round (round_id, agency_id, plan_id, code, state, document)
       overriding system value select 900, agency_id, plan_id, 'lon', 'open', $1 from hailong.survey_round limit 1`,
      [JSON.stringify(many)],
    );
    const small = await statementsOf(() => page(3));
    expect(await statementsOf(async () => expect(await page(200)).toBe(200))).toBe(small);
  });
});
