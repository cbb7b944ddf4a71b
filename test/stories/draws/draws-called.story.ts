import {
  DrawRecord,
  ListDrawn,
  ReadDrawAudit,
  ReadDraws,
  RedrawSample,
  TakeReplacement,
} from '@hailong/draws/use-cases';
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

  describe('that an agency once made to check its own people', () => {
    it('shows to the checkers of the province and the operator alone, who can still draw it again', async () => {
      const desk = await province.draws.deskOf('P.3');
      await reportDossiers(province.db, desk.scope.agencyId, dossiers('own', 30));
      const draw = await desk.draw({ sizes: { kind: 'fixed', each: 20, exceptions: {} } });
      const again = await desk.draw({ sizes: { kind: 'fixed', each: 3, exceptions: {} }, restDays: 0 });
      // As the earlier version stored it: no command makes such a draw any more.
      await province.db.admin(
        `update hailong.draw set purpose = 'recontact', document = jsonb_set(document, '{terms,purpose}', '"recontact"')
         where draw_id = $1`,
        [again.drawId],
      );
      const of = { roundId: desk.roundId, beforeId: null, limit: 9 };
      const draws = province.app.get(ReadDraws);
      const shown = async (reader: 'agency' | 'checker') =>
        (await draws.page(desk.scope, { ...of, reader })).map(({ drawId }) => drawId);
      expect([await shown('agency'), await shown('checker')]).toEqual([
        [draw.drawId],
        [again.drawId, draw.drawId],
      ]);
      const members = (reader: 'agency' | 'checker') =>
        province.app.get(ListDrawn).list(desk.scope, again.drawId, { after: null, limit: 1 }, reader);
      expect([(await members('agency')).length, (await members('checker')).length]).toEqual([0, 1]);
      const redraw = (reader: 'agency' | 'checker') =>
        province.app.get(RedrawSample).redraw(desk.scope, again.drawId, reader);
      expect(problemsOf(await redraw('agency'))).toEqual(['NOT_FOUND']);
      expect(expectOk(await redraw('checker'))).toMatchObject({ listIntact: true, wrongMembers: [] });
      const audit = province.app.get(ReadDrawAudit);
      expect(problemsOf(await audit.read(desk.scope, again.drawId, 1))).toEqual(['NOT_FOUND']);
      const [member] = await members('checker');
      expect(problemsOf(await replace(desk, again.drawId, member?.code ?? ''))).toEqual(['NOT_FOUND']);
      expect(
        await province.db.admin(
          `select actor from hailong.audit_entry where action = 'read-recontact-list' and subject = $1`,
          [String(again.drawId)],
        ),
      ).toEqual([{ actor: 'tester of P.3' }, { actor: 'tester of P.3' }]);
    });
  });
});
