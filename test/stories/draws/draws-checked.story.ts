import { createHash } from 'node:crypto';
import { DrawRecord, ReadDrawAudit, RedrawSample } from '@hailong/draws/use-cases';
import { dossiers, DrawDesk, draws, problemsOf, reportDossiers } from '../../kit/draw';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

describe('a kept draw', () => {
  const described = aProvince().with(aProcess()).with(aRound()).with(draws());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  describe('that is checked', () => {
    let desk: DrawDesk;
    let draw: DrawRecord;
    beforeAll(async () => {
      desk = await province.draws.deskOf('P.1');
      const families = Array.from({ length: 20 }, (_, i) => ({
        code: `kin-${i}`,
        field: 'x',
        person: `kin ${i % 7}`,
      }));
      await reportDossiers(province.db, desk.scope.agencyId, [
        ...dossiers('land', 30, { field: 'dat-dai' }),
        ...dossiers('civil', 30, { field: 'ho-tich' }),
        ...families,
      ]);
      draw = await desk.draw({ dimensions: ['field', 'applicant'], replacements: 1 });
    });

    it('can be drawn again by anybody with nothing but the exported list and SHA-256', async () => {
      const audit = expectOk(await province.app.get(ReadDrawAudit).read(desk.scope, draw.drawId, 1));
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
      const [persons, codes] = [new Set<string>(), new Set<string>()];
      for (const round of ['drawn', 'replacements'] as const) {
        const room = new Map(draw.document.strata.map((stratum) => [stratum.name, stratum[round]]));
        for (const { code, stratum = '', same } of ordered) {
          const left = room.get(stratum) ?? 0;
          if (codes.has(code ?? '') || left === 0 || (same && persons.has(same))) continue;
          room.set(stratum, left - 1);
          codes.add(code ?? '');
          if (same) persons.add(same);
        }
      }
      const redrawn = draw.document.strata.flatMap(({ name }) =>
        [...codes].filter((each) => ordered.some(({ code, stratum }) => code === each && stratum === name)),
      );
      expect((await desk.members(draw)).map(({ code }) => code)).toEqual(redrawn);
      expect(redrawn).toHaveLength(10 + 10 + 7);
    });

    it('agrees with its list and with the frame, and each reader of the list is in the trail', async () => {
      const check = await desk.checked(draw);
      expect([check.listIntact, check.wrongMembers, check.differences]).toEqual([true, [], []]);
      expect(check.todaysDigest).toBe(draw.frameDigest);
      const trail = await province.db.admin(
        `select action, actor, subject from hailong.audit_entry where action like '%draw%' order by at`,
      );
      expect(trail).toEqual([
        { action: 'draw-survey-sample', actor: 'tester of P.1', subject: String(draw.drawId) },
        { action: 'read-draw-audit', actor: 'tester of P.1', subject: String(draw.drawId) },
      ]);
    });

    it('is not changed by what is reported later, and says which dossiers were corrected since', async () => {
      await reportDossiers(province.db, desk.scope.agencyId, dossiers('later', 9, { field: 'dat-dai' }));
      expect((await desk.checked(draw)).differences).toEqual([]);
      await province.db.admin(`update hailong.dossier set field = 'ho-tich' where code = 'land-0001'`);
      await province.db.admin(`update hailong.dossier set objects = true where code = 'land-0002'`);
      await province.db.admin(
        `update hailong.dossier set finished_on = '2017-01-01' where code = 'civil-0003'`,
      );
      const check = await desk.checked(draw);
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
        province.db.admin(
          `update hailong.draw_member set dossier_id = (select dossier_id from hailong.dossier where code = $3)
           where draw_id = $1 and dossier_id = (select dossier_id from hailong.dossier where code = $2)`,
          [draw.drawId, from, to],
        );
      await swap(first ?? '', 'later-0001');
      expect((await desk.checked(draw)).wrongMembers).toEqual(['later-0001', first]);
      await swap('later-0001', first ?? '');
      await province.db.admin(
        `update hailong.draw_frame set list = replace(list, 'kin-1', 'kin-x') where draw_id = $1`,
        [draw.drawId],
      );
      expect((await desk.checked(draw)).listIntact).toBe(false);
    });

    it('is found by its own agency alone', async () => {
      const other = await province.draws.deskOf('P.2');
      expect(problemsOf(await province.app.get(RedrawSample).redraw(other.scope, draw.drawId))).toEqual([
        'NOT_FOUND',
      ]);
      expect(problemsOf(await province.app.get(ReadDrawAudit).read(other.scope, draw.drawId, 1))).toEqual([
        'NOT_FOUND',
      ]);
      expect(problemsOf(await province.app.get(ReadDrawAudit).read(desk.scope, draw.drawId, 2))).toEqual([
        'NOT_FOUND',
      ]);
      expect(await other.members(draw)).toEqual([]);
    });
  });
});
