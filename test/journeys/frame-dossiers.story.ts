import { openContact, personTag, Sealing, secretKeyOf } from '@hailong/sampling';
import { FrameDesk, OBJECT, REPORT, REPORTER, frameDesk } from '../support/frame';
import { operatorOf } from '../support/intake';
import { ANALYST, administratorOf } from '../support/portal-app';
import { TEST_SECRET_KEY } from '../support/secret-key';

interface Kept {
  readonly agency: string;
  readonly agency_id: number;
  readonly dossier_id: string;
  readonly outcome: string;
  readonly late: boolean;
  readonly field: string | null;
  readonly objects: boolean;
  readonly sealed_contact: Buffer | null;
  readonly person_tag: Buffer | null;
}

describe('a finished dossier', () => {
  let desk: FrameDesk;
  beforeAll(async () => {
    desk = await frameDesk();
  });
  afterAll(() => desk.portal.stop());

  const kept = (code: string) =>
    desk.portal.db.admin<Kept>(
      `select a.code as agency, d.* from hailong.dossier d join hailong.agency a using (agency_id)
       where d.code = $1 order by a.code`,
      [code],
    );
  const object = async (input: object, actor = REPORTER) => {
    const answer = await desk.portal.ask<{ objectToSurveyInvitations: object }>(OBJECT, { input }, actor);
    return answer.errors?.[0]?.extensions.code ?? answer.data.objectToSurveyInvitations;
  };

  it('of either generation of codes is taken from the portal for every agency in one call, each with its verdict', async () => {
    const [old, ministry] = ['000.00.17.H21-240229-0975', 'H21.17-261008-090001'];
    const inputs = [
      desk.dossier({ code: old, finishedOn: '2024-03-01' }),
      desk.dossier({ code: ministry, decidingAgency: 'P.2' }),
      desk.dossier({ code: 'H21.17-260230-0001' }),
    ];
    const verdicts = await desk.report(inputs);
    expect(verdicts.map(({ code, status, agencyCode }) => [code, status, agencyCode])).toEqual([
      [old, 'REPORTED', 'P.1'],
      [ministry, 'REPORTED', 'P.2'],
      ['H21.17-260230-0001', undefined, undefined],
    ]);
    expect((await kept(old)).map(({ agency }) => agency)).toEqual(['P.1']);
    expect(await kept('H21.17-260230-0001')).toEqual([]);
  });

  it.each([
    ['30 February', { code: 'H21.17-260230-0001' }, [['BAD_DOSSIER_CODE', 'code']]],
    ['29 February of a common year', { code: 'H21.17-260229-0001' }, [['BAD_DOSSIER_CODE', 'code']]],
    ['an unknown agency', { decidingAgency: 'P.9' }, [['UNKNOWN_AGENCY', 'decidingAgency']]],
    [
      'an unknown receiving agency',
      { receivingAgency: 'P.8', decidingAgency: 'P.9' },
      [
        ['UNKNOWN_AGENCY', 'decidingAgency'],
        ['UNKNOWN_AGENCY', 'receivingAgency'],
      ],
    ],
    [
      'an end before its beginning',
      { finishedOn: '2026-10-01' },
      [['FINISHED_BEFORE_RECEIVED', 'finishedOn']],
    ],
    ['an end to come', { finishedOn: '2026-11-01' }, [['FINISHED_IN_FUTURE', 'finishedOn']]],
    ['a name instead of a code', { procedure: 'Cấp sổ đỏ' }, [['BAD_PROCEDURE_CODE', 'procedure']]],
    ['two minds about being late', { outcome: 'LATE', late: false }, [['LATE_CONTRADICTED', 'late']]],
    ['characters that cannot be stored', { person: 'a\u0000b' }, [['BAD_PERSON', 'person']]],
    ['such characters for an agency', { decidingAgency: 'P\u0000' }, [['UNKNOWN_AGENCY', 'decidingAgency']]],
  ])('with %s is refused by name, and nothing of it is kept', async (_, changes, problems) => {
    const before = await desk.portal.db.admin('select code from hailong.dossier');
    expect(await desk.refusals(changes)).toEqual(problems);
    expect(await desk.portal.db.admin('select code from hailong.dossier')).toHaveLength(before.length);
  });

  it('reported again changes nothing; reported otherwise is corrected, and the last report counts', async () => {
    const first = desk.dossier({ field: 'dat-dai', email: 'dan@example.vn' });
    const status = async (input: object) => (await desk.report([input]))[0]?.status;
    expect(await status(first)).toBe('REPORTED');
    expect(await status(first)).toBe('UNCHANGED');
    expect(await status({ ...first, outcome: 'LATE' })).toBe('CORRECTED');
    expect((await kept(first.code))[0]).toMatchObject({ outcome: 'granted', late: true, field: 'dat-dai' });
    expect(await status({ ...first, field: null, outcome: 'REFUSED' })).toBe('CORRECTED');
    const [row, ...others] = await kept(first.code);
    expect(row).toMatchObject({ outcome: 'refused', late: false, field: null });
    expect(others).toEqual([]);
    const [trail] = await desk.portal.db.admin<{ actor: string; after: object }>(
      `select actor, after from hailong.audit_entry where action = 'report-dossiers' order by at desc limit 1`,
    );
    expect(trail).toMatchObject({
      actor: 'portal',
      after: {
        corrected: [
          { code: first.code, changes: { outcome: ['granted', 'refused'], field: ['dat-dai', null] } },
        ],
      },
    });
    expect(JSON.stringify(trail)).not.toContain('dan@example.vn');
  });

  it('twice in one call is one dossier, as it was said last', async () => {
    const twice = desk.dossier();
    const verdicts = await desk.report([
      twice,
      { ...twice, outcome: 'WITHDRAWN' },
      { ...twice, outcome: 'WITHDRAWN' },
    ]);
    expect(verdicts.map(({ status }) => status)).toEqual(['REPORTED', 'CORRECTED', 'UNCHANGED']);
    expect((await kept(twice.code)).map(({ outcome }) => outcome)).toEqual(['withdrawn']);
  });

  it('reported by many at once is kept once, and exactly one of them was first', async () => {
    const same = desk.dossier();
    const verdicts = await Promise.all(Array.from({ length: 8 }, () => desk.report([same])));
    expect(verdicts.flat().filter(({ status }) => status === 'REPORTED')).toHaveLength(1);
    expect(await kept(same.code)).toHaveLength(1);
  });

  it('comes a thousand at once, and one more is one too many', async () => {
    const inputs = Array.from({ length: 1000 }, (_, i) =>
      desk.dossier({
        code: `H21.18-261009-${String(i).padStart(4, '0')}`,
        decidingAgency: `P.${(i % 3) + 1}`,
      }),
    );
    const verdicts = await desk.report(inputs);
    expect(verdicts.map(({ code }) => code)).toEqual(inputs.map(({ code }) => code));
    expect(new Set(verdicts.map(({ status }) => status))).toEqual(new Set(['REPORTED']));
    const tooMany = await desk.portal.ask(REPORT, { inputs: [...inputs, desk.dossier()] }, REPORTER);
    expect(tooMany.errors?.[0]?.extensions.code).toBe('SURVEY_INVALID_INPUT');
  });

  it('stands in the frame of the deciding agency, or of the receiving one where that is to be judged', async () => {
    const code = desk.dossier().code;
    const report = { ...desk.dossier({ code }), receivingAgency: 'P.3' };
    const [deciding] = await desk.report([report]);
    const [receiving] = await desk.report([{ ...report, judges: 'RECEIVING' }]);
    expect([deciding?.agencyCode, receiving?.agencyCode]).toEqual(['P.1', 'P.3']);
    expect((await kept(code)).map(({ agency }) => agency)).toEqual(['P.1', 'P.3']);
  });

  it('is reported by the portal and by the administrator of its agency, and by nobody else', async () => {
    const own = desk.dossier();
    const foreign = desk.dossier({ decidingAgency: 'P.2', receivingAgency: 'P.1' });
    const [mine, theirs, judged] = await desk.report(
      [own, foreign, { ...foreign, judges: 'RECEIVING' }],
      administratorOf('P.1'),
    );
    expect([mine?.status, judged?.status]).toEqual(['REPORTED', 'REPORTED']);
    expect(theirs?.problems).toMatchObject([{ code: 'UNKNOWN_AGENCY', place: 'decidingAgency' }]);
    for (const actor of [operatorOf('P.1'), ANALYST]) {
      const answer = await desk.portal.ask(REPORT, { inputs: [desk.dossier()] }, actor);
      expect(answer.errors?.[0]?.extensions.code).toBe('SURVEY_FORBIDDEN');
    }
    const nobody = await desk.portal.ask(REPORT, { inputs: [desk.dossier()] });
    expect(nobody.errors?.[0]?.extensions.code).toBe('SURVEY_UNAUTHENTICATED');
  });

  it('keeps how to reach the person where a curious database administrator cannot read it', async () => {
    const personal = { email: 'nguyen.dan@example.vn', phone: '0912 345 678', person: '036090000001' };
    const { code } = (await desk.report([desk.dossier(personal)]))[0] ?? { code: '' };
    const [row] = await kept(code);
    const dump = await desk.portal.db.admin<{ t: string }>(
      `select d::text || encode(sealed_contact, 'escape') || encode(person_tag, 'escape') as t
       from hailong.dossier d where code = $1
       union all select a::text from hailong.audit_entry a`,
      [code],
    );
    expect(dump.map(({ t }) => t).join('\n')).not.toMatch(/nguyen\.dan|912 345|036090000001/);
    const sealing = new Sealing(secretKeyOf(TEST_SECRET_KEY));
    const owner = { agencyId: row?.agency_id ?? 0, dossierId: row?.dossier_id ?? '' };
    const { email, phone, person } = personal;
    expect(openContact(sealing, owner, row?.sealed_contact as Buffer)).toEqual({ email, phone });
    expect(row?.person_tag).toEqual(personTag(sealing, owner.agencyId, person));
  });

  it('forgets a contact that a later report leaves out', async () => {
    const reachable = desk.dossier({ email: 'dan@example.vn' });
    await desk.report([reachable]);
    expect((await desk.report([{ ...reachable, email: null }]))[0]?.status).toBe('CORRECTED');
    expect((await kept(reachable.code))[0]?.sealed_contact).toBeNull();
  });

  it('of somebody who objects is never written to again, whatever is reported later', async () => {
    const asked = desk.dossier({ email: 'dan@example.vn', person: '036090000002' });
    await desk.report([asked]);
    const input = { agencyCode: 'P.1', code: asked.code };
    expect(await object(input)).toEqual({ __typename: 'SurveyObjectionNoted' });
    expect(await object(input, operatorOf('P.1'))).toEqual({ __typename: 'SurveyObjectionNoted' });
    const [again] = await desk.report([{ ...asked, objects: false, outcome: 'LATE' }]);
    expect(again).toMatchObject({ status: 'CORRECTED', objects: true });
    const [row] = await kept(asked.code);
    expect(row).toMatchObject({ objects: true, sealed_contact: null, late: true });
    expect(row?.person_tag).not.toBeNull();
  });

  it('takes an objection with the report itself', async () => {
    const [verdict] = await desk.report([desk.dossier({ objects: true, email: 'dan@example.vn' })]);
    expect(verdict).toMatchObject({ status: 'REPORTED', objects: true });
    expect((await kept(verdict?.code ?? ''))[0]?.sealed_contact).toBeNull();
  });

  it('of another agency cannot be objected to, nor one that is not there', async () => {
    const { code } = (await desk.report([desk.dossier()]))[0] ?? { code: '' };
    expect(await object({ agencyCode: 'P.1', code }, administratorOf('P.2'))).toMatchObject({
      code: 'UNKNOWN_AGENCY',
    });
    expect(await object({ agencyCode: 'P.2', code })).toMatchObject({ code: 'NOT_FOUND', place: 'code' });
    expect(await object({ agencyCode: 'P.1', code }, ANALYST)).toBe('SURVEY_FORBIDDEN');
    expect((await kept(code))[0]?.objects).toBe(false);
  });
});
