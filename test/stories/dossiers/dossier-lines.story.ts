import { gzipSync } from 'node:zlib';
import { linesOf, postLines } from '../../kit/dossier-lines';
import { REPORTER, ANALYST, administratorOf } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { aReporter } from '../../kit/reporter';
import { aPortal } from '../../kit/servers/portal';
import { aProvince, Opened } from '../../kit/province';

describe('dossiers as JSON lines', () => {
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
  const stored = async () =>
    (await province.portal.db.admin<{ n: number }>('select count(*)::int as n from hailong.dossier'))[0]?.n;

  it('get the verdicts that GraphQL gives, each with the number of its line, and a summary at the end', async () => {
    const inputs = [
      province.reporter.dossier({
        receivingAgency: 'P.3',
        judges: 'RECEIVING',
        field: 'dat-dai',
        late: null,
      }),
      province.reporter.dossier({ decidingAgency: 'P.9' }),
      province.reporter.dossier({
        code: 'H21.17-260230-0001',
        finishedOn: '2026-11-01',
        procedure: 'Cấp sổ',
      }),
      province.reporter.dossier({ decidingAgency: 'P\0', person: 'a\0b' }),
      province.reporter.dossier({ field: 'x'.repeat(401), outcome: 'LATE', late: false }),
      province.reporter.dossier({ email: 'dan@example.vn', objects: true, outcome: 'REFUSED' }),
    ];
    const { status, lines } = await post(linesOf(inputs));
    const asGraphql = await province.reporter.report(inputs);
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
    const bad = typeof line === 'function' ? JSON.stringify(province.reporter.dossier(line())) : line;
    const [first, last] = [province.reporter.dossier(), province.reporter.dossier()];
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
    const one = linesOf([province.reporter.dossier()]);
    const viewer = { authorization: `Bearer ${province.portal.tokenOf(ANALYST)}` };
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
    const own = { authorization: `Bearer ${province.portal.tokenOf(administratorOf('P.1'))}` };
    const { lines } = await post(
      linesOf([province.reporter.dossier(), province.reporter.dossier({ decidingAgency: 'P.2' })]),
      own,
    );
    expect(lines).toMatchObject([
      { status: 'REPORTED' },
      { problems: [{ code: 'AGENCY_UNKNOWN', place: 'decidingAgency' }] },
      { summary: { reported: 1, refused: 1 } },
    ]);
  });
});
