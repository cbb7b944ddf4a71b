import { DrawRecontact, DrawRecord, ListDrawn, TakeReplacement } from '@hailong/draws/use-cases';
import { dossiers, DrawDesk, draws, problemsOf, reportDossiers } from '../../kit/draw';
import { expectOk } from '../../kit/expect-ok';
import { actAs } from '../../kit/wall-seed';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

describe('a draw', () => {
  const described = aProvince().with(aProcess()).with(aRound()).with(draws());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const replace = (desk: DrawDesk, drawId: number, replaces: string, reason = 'sai số điện thoại') =>
    province.app.get(TakeReplacement).take(desk.scope, { drawId, replaces, reason });

  describe('of whom one cannot be reached', () => {
    let desk: DrawDesk;
    let draw: DrawRecord;
    beforeAll(async () => {
      desk = await province.draws.deskOf('P.2');
      await reportDossiers(province.db, desk.scope.agencyId, dossiers('r', 12));
      draw = await desk.draw({ sizes: { kind: 'fixed', each: 3, exceptions: {} }, replacements: 2 });
    });

    it('calls the next one in the order of the draw, once, with the reason', async () => {
      const [a, b] = await desk.called(draw);
      const [fourth, fifth] = (await desk.members(draw, false)).map(({ code }) => code);
      expect(problemsOf(await replace(desk, draw.drawId, a ?? '', ' '))).toEqual(['REASON_MISSING']);
      expect(problemsOf(await replace(desk, draw.drawId, fifth ?? ''))).toEqual(['MEMBER_UNSUITED']);
      expect(problemsOf(await replace(desk, draw.drawId, 'nobody'))).toEqual(['NOT_FOUND']);
      const both = await Promise.all([
        replace(desk, draw.drawId, a ?? ''),
        replace(desk, draw.drawId, b ?? ''),
      ]);
      expect(both.map((verdict) => expectOk(verdict).code).sort()).toEqual([fourth, fifth].sort());
      expect(problemsOf(await replace(desk, draw.drawId, a ?? ''))).toEqual(['REPLACEMENT_USED']);
      const taken = (await desk.members(draw)).filter(({ replaces }) => replaces !== null);
      expect(taken).toMatchObject([
        { code: fourth, kind: 'replacement', calledOn: '2018-08-15', reason: 'sai số điện thoại' },
        { code: fifth },
      ]);
      const trail = await province.db.admin(
        `select actor, subject, after ->> 'reason' as reason from hailong.audit_entry where action = 'take-replacement'`,
      );
      const by = { actor: 'tester of P.2', subject: String(draw.drawId), reason: 'sai số điện thoại' };
      expect(trail).toEqual([by, by]);
      // A replacement that was called does not make the draw another one.
      expect(await desk.checked(draw)).toMatchObject({
        listIntact: true,
        wrongMembers: [],
        differences: [],
      });
    });

    it('lets nobody take a call back', async () => {
      const agency = { role: 'hailong_agency', agencyId: desk.scope.agencyId };
      const undo = `update hailong.draw_member set called_on = null, called_at = null, replaces = null, reason = null
        where called_on is not null returning 1`;
      expect(await actAs(province.db, agency, undo)).toEqual([]);
      await expect(actAs(province.db, agency, `update hailong.draw_member set position = 1`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(actAs(province.db, agency, `update hailong.draw set seed = 'better'`)).rejects.toThrow(
        /permission denied/,
      );
    });

    it('passes over one who objects by now or whom another draw has called since, until none is left', async () => {
      const waiting = (await desk.members(draw, false)).map(({ code }) => code);
      expect(waiting).toHaveLength(4);
      await province.db.admin(`update hailong.dossier set objects = true where code = $1`, [waiting[0]]);
      const other = await desk.draw({ sizes: { kind: 'fixed', each: 99, exceptions: {} }, restDays: 0 });
      expect(await desk.called(other)).toEqual(expect.arrayContaining(waiting.slice(1)));
      const [, , c] = (await desk.members(draw, true)).map(({ code }) => code);
      expect(problemsOf(await replace(desk, draw.drawId, c ?? ''))).toEqual(['REPLACEMENTS_EMPTY']);
    });
  });

  it('passes over a person whom another draw has called for another dossier within the rest days', async () => {
    const desk = await province.draws.deskOf('P.1');
    await reportDossiers(province.db, desk.scope.agencyId, dossiers('k', 6));
    const draw = await desk.draw({ sizes: { kind: 'fixed', each: 2, exceptions: {} }, replacements: 1 });
    const [unreachable] = await desk.called(draw);
    const [resting, next] = (await desk.members(draw, false)).map(({ code }) => code);
    const again = { code: 'k-again', person: `person of ${resting}`, outcome: 'withdrawn' };
    await reportDossiers(province.db, desk.scope.agencyId, [again]);
    expect(await desk.called(await desk.draw({ outcomes: ['withdrawn'] }))).toEqual(['k-again']);
    expect(expectOk(await replace(desk, draw.drawId, unreachable ?? '')).code).toBe(next);
  });

  describe('of whom some are called again to check', () => {
    it('gives a random five to ten percent of those called, in proportion to the strata, never one twice', async () => {
      const desk = await province.draws.deskOf('P.3');
      await reportDossiers(province.db, desk.scope.agencyId, [
        ...dossiers('land', 120, { field: 'dat-dai' }),
        ...dossiers('civil', 40, { field: 'ho-tich' }),
      ]);
      const fixed = { kind: 'fixed', each: 90, exceptions: { 'ho-tich': 30 } } as const;
      const survey = await desk.draw({ dimensions: ['field'], sizes: fixed });
      const again = (percent: number) =>
        province.app.get(DrawRecontact).draw(desk.scope, { roundId: desk.roundId, percent });
      expect(problemsOf(await again(20))).toEqual(['RECONTACT_PERCENT_OUTSIDE']);
      const draw = expectOk(await again(10));
      expect(draw).toMatchObject({ purpose: 'recontact', method: 'hash-order-1' });
      expect(draw.document.strata).toMatchObject([
        { name: 'dat-dai', population: 90, drawn: 9 },
        { name: 'ho-tich', population: 30, drawn: 3 },
      ]);
      const [first, called] = [await desk.called(draw), new Set(await desk.called(survey))];
      expect(first.every((code) => called.has(code))).toBe(true);
      const next = expectOk(await again(5));
      // Those checked are left out: 108 remain, and 5 % of them are 5.4.
      expect(next.document.strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(6);
      expect((await desk.called(next)).filter((code) => first.includes(code))).toEqual([]);
      for (const each of [draw, next])
        expect(await desk.checked(each)).toMatchObject({
          listIntact: true,
          wrongMembers: [],
          differences: [],
        });
      // Being checked is not being drawn: another survey draw leaves out the 120, not more.
      expect((await desk.draw({ dimensions: [] })).document.exclusions['drawn-in-round']).toBe(120);
    });

    it('writes down who looked at the list', async () => {
      const desk = await province.draws.deskOf('P.3');
      const looks = async () => {
        const [row] = await province.db.admin<{ n: number }>(
          `select count(*)::int as n from hailong.audit_entry where action = 'read-recontact-list' and actor = 'tester of P.3'`,
        );
        return row?.n ?? 0;
      };
      const [draw] = await province.db.admin<{ id: number }>(
        `select draw_id as id from hailong.draw where purpose = 'recontact' limit 1`,
      );
      const before = await looks();
      await province.app.get(ListDrawn).list(desk.scope, draw?.id ?? 0, { after: null, limit: 1 });
      expect(await looks()).toBe(before + 1);
    });
  });
});
