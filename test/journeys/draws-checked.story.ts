import { createHash } from 'node:crypto';
import {
  DrawRecord,
  DrawRecontact,
  ListDrawn,
  ReadDrawAudit,
  RedrawSample,
  TakeReplacement,
} from '@hailong/sampling';
import { INestApplicationContext } from '@nestjs/common';
import { DrawDesk, dossiers, reportDossiers } from '../support/draws';
import { PreparedRound, expectOk, openBacKanRound } from '../support/open-round';
import { surveyContext } from '../support/survey-context';
import { TestDatabase, testDatabase } from '../support/test-database';

describe('a kept draw', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let prepared: PreparedRound;
  beforeAll(async () => {
    db = await testDatabase();
    app = await surveyContext(db.appUrl);
    prepared = await openBacKanRound(app);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const deskOf = async (code: string) =>
    new DrawDesk(app, await prepared.scopeOf(code), prepared.round.roundId);
  const checked = async (desk: DrawDesk, { drawId }: DrawRecord) =>
    expectOk(await app.get(RedrawSample).run(desk.scope, drawId));
  const replace = (desk: DrawDesk, drawId: number, replaces: string, reason = 'sai số điện thoại') =>
    app.get(TakeReplacement).run(desk.scope, { drawId, replaces, reason });
  const problemsOf = (verdict: { ok: boolean; problems?: readonly { code: string }[] }) =>
    verdict.problems?.map(({ code }) => code) ?? [];

  describe('that is checked', () => {
    let desk: DrawDesk;
    let draw: DrawRecord;
    beforeAll(async () => {
      desk = await deskOf('P.1');
      const families = Array.from({ length: 20 }, (_, i) => ({
        code: `kin-${i}`,
        field: 'x',
        person: `kin ${i % 7}`,
      }));
      await reportDossiers(db, desk.scope.agencyId, [
        ...dossiers('land', 30, { field: 'dat-dai' }),
        ...dossiers('civil', 30, { field: 'ho-tich' }),
        ...families,
      ]);
      draw = await desk.draw({ dimensions: ['field', 'applicant'], replacements: 1 });
    });

    it('can be drawn again by anybody with nothing but the exported list and SHA-256', async () => {
      const audit = expectOk(await app.get(ReadDrawAudit).run(desk.scope, draw.drawId, 1));
      expect(audit.parts).toBe(1);
      const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
      expect(sha256(audit.list)).toBe(draw.frameDigest);
      const lines = audit.list
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => line.split('\t'));
      const ordered = lines
        .map(([code, stratum, same]) => ({ code, stratum, same, hash: sha256(`${draw.seed}/${code}`) }))
        .sort((a, b) => (a.hash < b.hash ? -1 : 1));
      const once = ordered.filter(
        ({ same }, i) => !same || ordered.findIndex((other) => other.same === same) === i,
      );
      const redrawn = draw.document.strata.flatMap(({ name, drawn, replacements }) => {
        const codes = once.filter(({ stratum }) => stratum === name).map(({ code }) => code);
        return codes.slice(0, drawn + replacements);
      });
      expect((await desk.members(draw)).map(({ code }) => code)).toEqual(redrawn);
      expect(redrawn).toHaveLength(10 + 10 + 7);
    });

    it('agrees with its list and with the frame, and whoever read the list is in the trail', async () => {
      const check = await checked(desk, draw);
      expect([check.listIntact, check.wrongMembers, check.differences]).toEqual([true, [], []]);
      expect(check.todaysDigest).toBe(draw.frameDigest);
      const trail = await db.admin(
        `select action, actor, subject from hailong.audit_entry where action like '%draw%' order by at`,
      );
      expect(trail).toEqual([
        { action: 'draw-survey-sample', actor: 'tester of P.1', subject: String(draw.drawId) },
        { action: 'read-draw-audit', actor: 'tester of P.1', subject: String(draw.drawId) },
      ]);
    });

    it('is not changed by what is reported later, and says which dossiers were corrected since', async () => {
      await reportDossiers(db, desk.scope.agencyId, dossiers('later', 9, { field: 'dat-dai' }));
      expect((await checked(desk, draw)).differences).toEqual([]);
      await db.admin(`update hailong.dossier set field = 'ho-tich' where code = 'land-0001'`);
      await db.admin(`update hailong.dossier set objects = true where code = 'land-0002'`);
      await db.admin(`update hailong.dossier set finished_on = '2017-01-01' where code = 'civil-0003'`);
      const check = await checked(desk, draw);
      expect(check.differences).toEqual([
        { kind: 'gone', code: 'civil-0003', then: 'ho-tich|citizen', now: null, reason: 'outside-window' },
        { kind: 'moved', code: 'land-0001', then: 'dat-dai|citizen', now: 'ho-tich|citizen', reason: null },
        { kind: 'gone', code: 'land-0002', then: 'dat-dai|citizen', now: null, reason: 'objects' },
      ]);
      // The draw itself still is what its seed gives.
      expect([check.listIntact, check.wrongMembers]).toEqual([true, []]);
    });

    it('shows a member that somebody slipped in, one that was pushed out, and a list that was changed', async () => {
      const [first] = (await desk.members(draw)).map(({ code }) => code);
      const swap = (from: string, to: string) =>
        db.admin(
          `update hailong.draw_member set dossier_id = (select dossier_id from hailong.dossier where code = $3)
           where draw_id = $1 and dossier_id = (select dossier_id from hailong.dossier where code = $2)`,
          [draw.drawId, from, to],
        );
      await swap(first ?? '', 'later-0001');
      expect((await checked(desk, draw)).wrongMembers).toEqual(['later-0001', first]);
      await swap('later-0001', first ?? '');
      await db.admin(
        `update hailong.draw_frame set list = replace(list, 'kin-1', 'kin-x') where draw_id = $1`,
        [draw.drawId],
      );
      expect((await checked(desk, draw)).listIntact).toBe(false);
    });

    it('is found by its own agency alone', async () => {
      const other = await deskOf('P.2');
      expect(problemsOf(await app.get(RedrawSample).run(other.scope, draw.drawId))).toEqual(['NOT_FOUND']);
      expect(problemsOf(await app.get(ReadDrawAudit).run(other.scope, draw.drawId, 1))).toEqual([
        'NOT_FOUND',
      ]);
      expect(problemsOf(await app.get(ReadDrawAudit).run(desk.scope, draw.drawId, 2))).toEqual(['NOT_FOUND']);
      expect(await other.members(draw)).toEqual([]);
    });
  });

  describe('of whom one cannot be reached', () => {
    let desk: DrawDesk;
    let draw: DrawRecord;
    beforeAll(async () => {
      desk = await deskOf('P.2');
      await reportDossiers(db, desk.scope.agencyId, dossiers('r', 12));
      draw = await desk.draw({ sizes: { kind: 'fixed', each: 3, exceptions: {} }, replacements: 2 });
    });

    it('calls the next one in the order of the draw, once, with the reason', async () => {
      const [a, b] = await desk.called(draw);
      const [fourth, fifth] = (await desk.members(draw, false)).map(({ code }) => code);
      expect(problemsOf(await replace(desk, draw.drawId, a ?? '', ' '))).toEqual(['REASON_MISSING']);
      expect(problemsOf(await replace(desk, draw.drawId, fifth ?? ''))).toEqual(['MEMBER_NOT_CALLED']);
      expect(problemsOf(await replace(desk, draw.drawId, 'nobody'))).toEqual(['NOT_FOUND']);
      const both = await Promise.all([
        replace(desk, draw.drawId, a ?? ''),
        replace(desk, draw.drawId, b ?? ''),
      ]);
      expect(both.map((verdict) => expectOk(verdict).code).sort()).toEqual([fourth, fifth].sort());
      expect(problemsOf(await replace(desk, draw.drawId, a ?? ''))).toEqual(['MEMBER_REPLACED']);
      const taken = (await desk.members(draw)).filter(({ replaces }) => replaces !== null);
      expect(taken).toMatchObject([
        { code: fourth, kind: 'replacement', calledOn: '2018-08-15', reason: 'sai số điện thoại' },
        { code: fifth },
      ]);
      // A replacement that was called does not make the draw another one.
      expect(await checked(desk, draw)).toMatchObject({
        listIntact: true,
        wrongMembers: [],
        differences: [],
      });
    });

    it('passes over one who objects by now or whom another draw has called since, until none is left', async () => {
      const waiting = (await desk.members(draw, false)).map(({ code }) => code);
      expect(waiting).toHaveLength(4);
      await db.admin(`update hailong.dossier set objects = true where code = $1`, [waiting[0]]);
      const other = await desk.draw({ sizes: { kind: 'fixed', each: 99, exceptions: {} }, restDays: 0 });
      expect(await desk.called(other)).toEqual(expect.arrayContaining(waiting.slice(1)));
      const [, , c] = (await desk.members(draw, true)).map(({ code }) => code);
      expect(problemsOf(await replace(desk, draw.drawId, c ?? ''))).toEqual(['REPLACEMENTS_USED_UP']);
    });
  });

  describe('of whom some are called again to check', () => {
    it('gives a random five to ten percent of those called, in proportion to the strata, never one twice', async () => {
      const desk = await deskOf('P.3');
      await reportDossiers(db, desk.scope.agencyId, [
        ...dossiers('land', 120, { field: 'dat-dai' }),
        ...dossiers('civil', 40, { field: 'ho-tich' }),
      ]);
      const fixed = { kind: 'fixed', each: 90, exceptions: { 'ho-tich': 30 } } as const;
      const survey = await desk.draw({ dimensions: ['field'], sizes: fixed });
      const again = (percent: number) =>
        app.get(DrawRecontact).run(desk.scope, { roundId: desk.roundId, percent });
      expect(problemsOf(await again(20))).toEqual(['RECONTACT_PERCENT']);
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
        expect(await checked(desk, each)).toMatchObject({
          listIntact: true,
          wrongMembers: [],
          differences: [],
        });
      // Being checked is not being drawn: another survey draw leaves out the 120, not more.
      expect((await desk.draw({ dimensions: [] })).document.exclusions['drawn-in-round']).toBe(120);
    });

    it('writes down who looked at the list', async () => {
      const desk = await deskOf('P.3');
      const looks = async () => {
        const [row] = await db.admin<{ n: number }>(
          `select count(*)::int as n from hailong.audit_entry where action = 'read-recontact-list' and actor = 'tester of P.3'`,
        );
        return row?.n ?? 0;
      };
      const [draw] = await db.admin<{ id: number }>(
        `select draw_id as id from hailong.draw where purpose = 'recontact' limit 1`,
      );
      const before = await looks();
      await app.get(ListDrawn).run(desk.scope, draw?.id ?? 0, { after: null, limit: 1 });
      expect(await looks()).toBe(before + 1);
    });
  });
});
