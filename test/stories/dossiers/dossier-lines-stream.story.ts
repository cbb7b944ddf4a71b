import { AgenciesScope } from '@hailong/database';
import { ReportDossierLines } from '@hailong/dossiers/use-cases';
import { Logger } from '@nestjs/common';
import { linesOf, openLines, postLines } from '../../kit/dossier-lines';
import { REPORTER } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { aReporter } from '../../kit/reporter';
import { aPortal } from '../../kit/servers/portal';
import { aProvince, Opened } from '../../kit/province';

describe('JSON lines of a long body', () => {
  const described = aProvince('2026-10-31').with(aPortal()).with(agencies()).with(aReporter());
  let province: Opened<typeof described>;
  let login: { readonly authorization: string };
  beforeAll(async () => {
    province = await described.open();
    login = { authorization: `Bearer ${province.portal.tokenOf(REPORTER)}` };
  });
  afterAll(() => province.close());

  const post = (body: string | Buffer, headers: Record<string, string> = login) =>
    postLines(province.portal.url, body, headers);
  const many = (count: number, from = 0) =>
    linesOf(
      Array.from({ length: count }, (_, n) =>
        province.reporter.dossier({ code: `H21.19-261010-${String(from + n).padStart(6, '0')}` }),
      ),
    );

  it('are answered while later ones are still to be sent', async () => {
    const talk = openLines(province.portal.url, login);
    talk.send(many(1000));
    expect((await talk.next(1000)).at(-1)).toMatchObject({ line: 1000, status: 'REPORTED' });
    talk.send(many(2, 1000));
    talk.end();
    expect(await talk.next(4)).toMatchObject([
      { line: 1001, status: 'REPORTED' },
      { line: 1002, status: 'REPORTED' },
      { summary: { lines: 1002, reported: 1002 } },
    ]);
  });

  it('are read no faster than their verdicts are taken, and no further once nobody takes them', async () => {
    const pieces = { read: 0, closed: false };
    const endless = async function* () {
      try {
        for (;;) yield await Promise.resolve(Buffer.from(many(100, 100 * (pieces.read += 1))));
      } finally {
        pieces.closed = true;
      }
    };
    const lines = province.portal.app.get(ReportDossierLines, { strict: false });
    const verdicts = lines.report(AgenciesScope.ofEvery('test'), endless());
    expect((await verdicts.next()).value).toHaveLength(1000);
    expect(pieces).toEqual({ read: 10, closed: false });
    expect((await verdicts.next()).value).toHaveLength(1000);
    expect(pieces.read).toBe(20);
    await verdicts.return(undefined);
    expect(pieces).toEqual({ read: 20, closed: true });
  });

  it('end without a summary when their sender leaves, and the host goes on serving', async () => {
    const talk = openLines(province.portal.url, login);
    talk.send(many(1001, 5000));
    await talk.next(1000);
    talk.leave();
    expect((await post(linesOf([province.reporter.dossier()]))).lines.at(-1)).toMatchObject({
      summary: { reported: 1 },
    });
  });

  it('tell after a fault from which line to repeat, and what stood before it is saved', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const talk = openLines(province.portal.url, login);
    talk.send(many(1000, 7000));
    await talk.next(1000);
    await province.portal.db.admin('revoke insert on hailong.dossier from hailong_agency');
    talk.send(`\n${many(1500, 8000)}`);
    talk.end();
    const [fault, ...more] = await talk.next(9);
    expect([fault?.fault, more]).toEqual([
      {
        ...{ code: 'SURVEY_UNAVAILABLE', repeatFrom: 1002 },
        ...{
          vi: expect.stringContaining('dòng 1002') as string,
          en: expect.stringContaining('line 1002') as string,
        },
      },
      [],
    ]);
    expect((await post(many(1, 8000))).status).toBe(503);
    await province.portal.db.admin(
      `grant insert (agency_id, dossier_id, code, receiving_id, deciding_id, procedure_code, field, outcome, late, applicant,
         finished_on, reported_at, person_tag, sealed_contact, objects, vouched_by) on hailong.dossier to hailong_agency`,
    );
    expect(logged.mock.calls.join()).toMatch(/permission denied/);
    logged.mockRestore();
    expect((await post(many(1500, 8000))).lines.at(-1)).toMatchObject({ summary: { reported: 1500 } });
  });
});
