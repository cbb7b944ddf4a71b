import { gzipSync } from 'node:zlib';
import { AgenciesScope } from '@hailong/database';
import { ReportDossierLines } from '@hailong/dossiers/use-cases';
import { Logger } from '@nestjs/common';
import { linesOf, openLines, postLines } from '../../kit/dossier-lines';
import { FrameDesk, REPORTER, frameDesk } from '../../kit/frame';
import { ANALYST, administratorOf } from '../../kit/portal-app';

describe('dossiers as JSON lines', () => {
  let desk: FrameDesk;
  let login: { readonly authorization: string };
  beforeAll(async () => {
    desk = await frameDesk();
    login = { authorization: `Bearer ${desk.portal.tokenOf(REPORTER)}` };
  });
  afterAll(() => desk.portal.stop());

  const post = (body: string | Buffer, headers: Record<string, string> = login) =>
    postLines(desk.portal.url, body, headers);
  const stored = async () =>
    (await desk.portal.db.admin<{ n: number }>('select count(*)::int as n from hailong.dossier'))[0]?.n;

  it('get the verdicts that GraphQL gives, each with the number of its line, and a summary at the end', async () => {
    const inputs = [
      desk.dossier({ receivingAgency: 'P.3', judges: 'RECEIVING', field: 'dat-dai', late: null }),
      desk.dossier({ decidingAgency: 'P.9' }),
      desk.dossier({ code: 'H21.17-260230-0001', finishedOn: '2026-11-01', procedure: 'Cấp sổ' }),
      desk.dossier({ decidingAgency: 'P\0', person: 'a\0b' }),
      desk.dossier({ field: 'x'.repeat(401), outcome: 'LATE', late: false }),
      desk.dossier({ email: 'dan@example.vn', objects: true, outcome: 'REFUSED' }),
    ];
    const { status, lines } = await post(linesOf(inputs));
    const asGraphql = await desk.report(inputs);
    expect(status).toBe(200);
    expect(lines.slice(0, -1)).toEqual(
      asGraphql.map(({ code, problems, agencyCode, objects }, index) => ({
        ...{ line: index + 1, code },
        ...(problems
          ? {
              problems: problems.map((p) => ({
                code: p.code,
                place: p.place,
                vi: p.message,
                en: p.messageEn,
              })),
            }
          : { status: 'REPORTED', agencyCode, objects }),
      })),
    );
    expect(lines.at(-1)).toEqual({
      summary: { lines: 6, reported: 2, corrected: 0, unchanged: 0, refused: 4 },
    });
    const again = await post(`\uFEFF${linesOf(inputs).replaceAll('\n', '\r\n\r\n').trimEnd()}`);
    expect(again.lines.map(({ line, status: now }) => [line, now]).filter(([, now]) => now)).toEqual([
      [1, 'UNCHANGED'],
      [11, 'UNCHANGED'],
    ]);
  });

  it.each([
    ['is no JSON', '{"code": "H21', 'JSON_OBJECT_UNREADABLE', ''],
    ['is no object', '["H21.17-261008-0001"]', 'JSON_OBJECT_UNREADABLE', ''],
    ['holds a NUL', '{"code": "a\0b"}', 'JSON_OBJECT_UNREADABLE', ''],
    ['is no UTF-8', Buffer.from([0x7b, 0xc3, 0x28, 0x7d]), 'LINE_UNREADABLE', ''],
    ['is longer than a line may be', `{"code":"${'x'.repeat(70_000)}"}`, 'LINE_TOO_LONG', ''],
    ['has an unknown field', () => ({ ghiChu: 'x' }), 'KEY_UNKNOWN', 'ghiChu'],
    ['has a number for a text', () => ({ decidingAgency: 17 }), 'VALUE_UNSUITED', 'decidingAgency'],
    ['writes an outcome as no schema does', () => ({ outcome: 'granted' }), 'VALUE_UNSUITED', 'outcome'],
    ['has no day', () => ({ finishedOn: null }), 'KEY_MISSING', 'finishedOn'],
  ])('have a line refused by itself that %s, and the others are taken', async (_, line, code, place) => {
    const before = await stored();
    const bad = typeof line === 'function' ? JSON.stringify(desk.dossier(line())) : line;
    const [first, last] = [desk.dossier(), desk.dossier()];
    const body = Buffer.concat([
      Buffer.from(linesOf([first])),
      Buffer.from(bad),
      Buffer.from(`\n${linesOf([last])}`),
    ]);
    const { status, lines } = await post(body);
    expect(status).toBe(200);
    expect(lines).toMatchObject([
      { line: 1, code: first.code, status: 'REPORTED' },
      {
        line: 2,
        problems: [{ code, place, vi: expect.any(String) as string, en: expect.any(String) as string }],
      },
      { line: 3, code: last.code, status: 'REPORTED' },
      { summary: { lines: 3, reported: 2, refused: 1 } },
    ]);
    expect(await stored()).toBe((before ?? 0) + 2);
  });

  it('are refused as a whole, in both languages, where nothing can be read or the sender may not report', async () => {
    const one = linesOf([desk.dossier()]);
    const viewer = { authorization: `Bearer ${desk.portal.tokenOf(ANALYST)}` };
    const refusals = [
      [400, 'LINES_EMPTY', await post('')],
      [400, 'LINES_EMPTY', await post('\n\r\n \n')],
      [415, 'CONTENT_ENCODING_UNSUITED', await post(gzipSync(one), { ...login, 'content-encoding': 'gzip' })],
      [415, 'MEDIA_TYPE_UNSUITED', await post(one, { ...login, 'content-type': 'application/json' })],
      [415, 'MEDIA_TYPE_UNSUITED', await post(one, { ...login, 'content-type': 'text/csv' })],
      [401, 'SURVEY_UNAUTHENTICATED', await post(one, {})],
      [403, 'SURVEY_FORBIDDEN', await post(one, viewer)],
    ] as const;
    for (const [status, code, answer] of refusals) {
      expect([answer.status, answer.lines[0]?.problems]).toEqual([
        status,
        [
          expect.objectContaining({
            code,
            vi: expect.any(String) as string,
            en: expect.any(String) as string,
          }),
        ],
      ]);
    }
    expect((await post(one, { ...login, 'content-type': 'application/jsonl; charset=utf-8' })).status).toBe(
      200,
    );
  });

  it('of an administrator are taken for its own agency alone', async () => {
    const own = { authorization: `Bearer ${desk.portal.tokenOf(administratorOf('P.1'))}` };
    const { lines } = await post(linesOf([desk.dossier(), desk.dossier({ decidingAgency: 'P.2' })]), own);
    expect(lines).toMatchObject([
      { status: 'REPORTED' },
      { problems: [{ code: 'AGENCY_UNKNOWN', place: 'decidingAgency' }] },
      { summary: { reported: 1, refused: 1 } },
    ]);
  });

  const many = (count: number, from = 0) =>
    linesOf(
      Array.from({ length: count }, (_, n) =>
        desk.dossier({ code: `H21.19-261010-${String(from + n).padStart(6, '0')}` }),
      ),
    );

  it('are answered while later ones are still to be sent', async () => {
    const talk = openLines(desk.portal.url, login);
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
    const lines = desk.portal.app.get(ReportDossierLines, { strict: false });
    const verdicts = lines.report(AgenciesScope.ofEvery('test'), endless());
    expect((await verdicts.next()).value).toHaveLength(1000);
    expect(pieces).toEqual({ read: 10, closed: false });
    expect((await verdicts.next()).value).toHaveLength(1000);
    expect(pieces.read).toBe(20);
    await verdicts.return(undefined);
    expect(pieces).toEqual({ read: 20, closed: true });
  });

  it('end without a summary when their sender leaves, and the host goes on serving', async () => {
    const talk = openLines(desk.portal.url, login);
    talk.send(many(1001, 5000));
    await talk.next(1000);
    talk.leave();
    expect((await post(linesOf([desk.dossier()]))).lines.at(-1)).toMatchObject({ summary: { reported: 1 } });
  });

  it('tell after a fault from which line to repeat, and what stood before it is saved', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const talk = openLines(desk.portal.url, login);
    talk.send(many(1000, 7000));
    await talk.next(1000);
    await desk.portal.db.admin('revoke insert on hailong.dossier from hailong_agency');
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
    await desk.portal.db.admin(
      `grant insert (agency_id, dossier_id, code, receiving_id, deciding_id, procedure_code, field, outcome, late, applicant,
         finished_on, reported_at, person_tag, sealed_contact, objects) on hailong.dossier to hailong_agency`,
    );
    expect(logged.mock.calls.join()).toMatch(/permission denied/);
    logged.mockRestore();
    expect((await post(many(1500, 8000))).lines.at(-1)).toMatchObject({ summary: { reported: 1500 } });
  });
});
