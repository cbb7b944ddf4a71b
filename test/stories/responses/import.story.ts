import { BATCH_ROWS, ImportResponses } from '@hailong/responses/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { HEADER, goodRow, imported, tableFile, verified } from './import-file';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

const ROWS = 20_000;
/** Column of Q1.1. */
const FIRST_ANSWER = 2;

describe('an import of filled forms', () => {
  const described = aProvince().with(aProcess()).with(aRound());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const order = () => ({ scope: province.owner, roundId: province.round.roundId });

  const trail = () =>
    province.db.admin<{ actor: string; after: unknown }>(
      `select actor, after from hailong.audit_entry where action = 'import-responses' and subject = $1 order by at`,
      [province.round.code],
    );

  it('of 20 000 rows stores the good ones, names each faulty one, keeps its queue short, and every tally agrees', async () => {
    const refusedRows: number[] = [];
    let pulled = 0;
    let ahead = 0;
    let done = 0;
    const report = await imported(province.app, {
      ...order(),
      file: tableFile('hai-muoi-nghin.csv', tableWithFaults, (number) => {
        pulled = number;
        ahead = Math.max(ahead, pulled - done);
      }),
      watch: {
        refused: (rows) => void refusedRows.push(...rows.map(({ number }) => number)),
        progress: ({ lastRow }) => void (done = lastRow),
      },
    });
    expect(report).toMatchObject({ rows: ROWS, stored: 19_960, repeated: 20, refused: 20, finished: true });
    expect(refusedRows).toEqual(Array.from({ length: 20 }, (_, k) => k * 1000 + 2));
    expect(report.faults.map(({ code, rows }) => [code, rows])).toEqual([['CELL_CHOICE_UNKNOWN', 20]]);
    expect(report.faults[0]?.first[1]).toMatchObject({
      place: 'row 1002, column Q1.1',
      column: 'Q1.1',
      value: '9',
    });
    expect(report.warnings.map(({ code, rows }) => [code, rows])).toEqual([
      ['SERIAL_REPEATED', 20],
      ['TICK_REPEATED', 20],
    ]);
    // The header, three batches under way, a fourth that is being filled.
    expect(ahead).toBeLessThanOrEqual(4 * BATCH_ROWS + 1);
    expect(await verified(province.app)).toEqual({ stored: 19_960, differences: 0 });
    const { actor } = province.owner;
    const file = 'hai-muoi-nghin.csv';
    expect(await trail()).toEqual([
      { actor, after: { file, state: 'begun', stored: 0, repeated: 0, refused: 0 } },
      { actor, after: { file, state: 'finished', stored: 19_960, repeated: 20, refused: 20 } },
    ]);
  });

  it('that is stopped stands in the trail with what it stored until then', async () => {
    const stop = new AbortController();
    const rows = () => [HEADER, ...Array.from({ length: 4 * BATCH_ROWS }, (_, n) => goodRow(200_000 + n))];
    const report = await imported(province.app, {
      ...order(),
      file: tableFile('dung.csv', rows),
      stop: stop.signal,
      watch: { progress: () => stop.abort() },
    });
    expect(report.finished).toBe(false);
    expect(report.stored).toBeLessThanOrEqual(3 * BATCH_ROWS);
    expect((await trail()).slice(-2)).toMatchObject([
      { after: { file: 'dung.csv', state: 'begun' } },
      { after: { file: 'dung.csv', state: 'stopped', stored: report.stored } },
    ]);
  });

  it('read again from its start stores nothing twice, and is known to be done when it is not', async () => {
    const small = () => [HEADER, ...Array.from({ length: 30 }, (_, n) => goodRow(100_000 + n))];
    const load = (name: string, fromStart = false) =>
      imported(province.app, { ...order(), file: tableFile(name, small), fromStart });
    expect(await load('lap.csv')).toMatchObject({ stored: 30, finished: true });
    expect(await load('lap.csv')).toMatchObject({ rows: 0, repeated: 0, resumedAfter: 31, finished: true });
    expect(await load('lap.csv', true)).toMatchObject({ rows: 30, stored: 0, repeated: 30, storedBefore: 0 });
    // As a run leaves it that is killed after it has stored forms and before it has noted how far it came.
    await province.db.admin(
      `update hailong.response_import set last_row = 11, finished = false where file_name = 'lap.csv'`,
    );
    expect(await load('lap.csv')).toMatchObject({ rows: 20, repeated: 20, storedBefore: 20, warnings: [] });
    expect(await load('ten-khac.csv')).toMatchObject({ rows: 30, stored: 0, repeated: 30 });
  });

  it('keeps each serial as it was written, beside the answers of its own row', async () => {
    const serials = ['Q"1"', 'B\\1', 'x, y', '{null}', ...Array.from({ length: 40 }, (_, n) => `PH-${n}`)];
    const written = serials.map((serial, n) => [serial, ...goodRow(700_000 + n).slice(1)]);
    await imported(province.app, { ...order(), file: tableFile('so-phieu.csv', () => [HEADER, ...written]) });
    const kept = await province.db.admin<{ serial: string; answers: string }>(
      `select d.serial, r.answers
       from hailong.survey_response r join hailong.response_detail d using (agency_id, response_id)
       where d.serial = any ($1)`,
      [serials],
    );
    const answersOf = new Map(kept.map(({ serial, answers }) => [serial, answers]));
    const first = (row: readonly string[] | undefined) => row?.slice(FIRST_ANSWER, FIRST_ANSWER + 4).join('');
    const levels = (serial: string) =>
      answersOf
        .get(serial)
        ?.replace(/[^1-5]/g, '')
        .slice(0, 4);
    expect(serials.map(levels)).toEqual(written.map(first));
  });

  it('of one serial twice stores the second when the first is refused, and refuses the first', async () => {
    const rows = () => [HEADER, [...goodRow(800_000).slice(0, -1), ''], goodRow(800_000)];
    const report = await imported(province.app, { ...order(), file: tableFile('hai-lan.csv', rows) });
    expect(report).toMatchObject({ stored: 1, refused: 1, repeated: 0 });
    expect(report.faults[0]).toMatchObject({ code: 'ANSWER_MISSING', first: [{ row: 2 }] });
  });

  it('by two at once counts each form once', async () => {
    const rows = () => [HEADER, ...Array.from({ length: 800 }, (_, n) => goodRow(200_000 + n, 'P.2'))];
    const before = await verified(province.app);
    const both = await Promise.all(
      [1, 2].map((n) => imported(province.app, { ...order(), file: tableFile(`nguoi-${n}.csv`, rows) })),
    );
    expect(both.reduce((sum, { stored }) => sum + stored, 0)).toBe(800);
    expect(both.reduce((sum, { repeated }) => sum + repeated, 0)).toBe(800);
    expect(await verified(province.app)).toEqual({ stored: before.stored + 800, differences: 0 });
  });

  it('with a wrong header stops before anything is stored, with the nearest names', async () => {
    const before = await verified(province.app);
    const wrong = () => [['serail', ...HEADER.slice(1), 'Q1.11'], goodRow(300_000)];
    const verdict = await province.app
      .get(ImportResponses)
      .import({ ...order(), anyAgency: true, defaults: {}, file: tableFile('sai.csv', wrong) });
    expect(verdict.ok ? [] : verdict.problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'FORM_COLUMN_UNKNOWN column serail',
      'FORM_COLUMN_UNKNOWN column Q1.11',
      'COLUMN_MISSING column serial',
    ]);
    expect(verdict.ok ? '' : verdict.problems[0]?.en).toContain('did you mean serial?');
    expect(await verified(province.app)).toEqual(before);
  });

  it('by the operator of an agency takes forms of that agency alone', async () => {
    const scope = await province.scopeOf('P.3');
    const rows = () => [HEADER, goodRow(400_000, 'P.3'), goodRow(400_001, 'P.2'), goodRow(400_002, '')];
    const report = await imported(province.app, {
      ...order(),
      scope,
      anyAgency: false,
      file: tableFile('xa-ba.csv', rows),
    });
    expect(report).toMatchObject({ stored: 2, refused: 1 });
    expect(report.faults[0]).toMatchObject({ code: 'FORM_AGENCY_UNKNOWN', first: [{ row: 3 }] });
    const [operator] = await province.db.admin<{ n: number }>(
      `select count(*)::int as n from hailong.response_detail where assisted_by = 'tester of P.3'`,
    );
    expect(operator?.n).toBe(2);
  });

  it('that is only checked judges every row and stores nothing', async () => {
    const before = await verified(province.app);
    const rows = () => [
      HEADER,
      goodRow(500_000),
      [...goodRow(500_001).slice(0, -1), ''],
      goodRow(500_000),
      goodRow(500_001),
    ];
    const report = await imported(province.app, {
      ...order(),
      check: true,
      file: tableFile('thu.csv', rows),
    });
    expect(report).toMatchObject({ rows: 4, stored: 2, repeated: 1, refused: 1 });
    expect(report.faults[0]).toMatchObject({ code: 'ANSWER_MISSING', first: [{ column: 'GY' }] });
    const en = expect.stringMatching(/typed in wrongly.*BK-7a/) as string;
    expect(report.warnings[0]).toMatchObject({ code: 'SERIAL_REPEATED', first: [{ row: 4, en }] });
    expect(await verified(province.app)).toEqual(before);
  });

  it('after the round has closed is refused row by row, and what was stored before is still recognised', async () => {
    await province.app.get(CloseRound).close(province.owner, province.round.roundId);
    // Its clock stands still, so it believes for ever that the round is open; the statement that stores knows better.
    const late = await imported(province.app, {
      ...order(),
      file: tableFile('vua.csv', () => [HEADER, goodRow(600_001)]),
    });
    expect(late).toMatchObject({ stored: 0, refused: 1, faults: [{ code: 'ROUND_CLOSED' }] });
    const rows = () => [HEADER, goodRow(600_000), goodRow(1)];
    const fresh = await province.process();
    const report = await imported(fresh, { ...order(), file: tableFile('muon.csv', rows) });
    expect(report).toMatchObject({ stored: 0, repeated: 1, refused: 1 });
    expect(report.faults[0]?.code).toBe('ROUND_CLOSED');
  });
});

/** Row k·1000+2 has no such level, k·1000+3 is ticked twice, k·1000+5 has the serial of the row before. */
function* tableWithFaults(): Generator<readonly string[]> {
  yield HEADER;
  for (let n = 0; n < ROWS; n += 1) {
    const row = goodRow(n % 1000 === 3 ? n - 1 : n, n % 2 ? 'P.1' : 'P.2');
    if (n % 1000 === 0) row[FIRST_ANSWER] = '9';
    if (n % 1000 === 1) row[FIRST_ANSWER] = '4,5';
    if (n % 1000 === 3) row[1] = 'P.1';
    if (n % 1000 === 2) row[1] = 'P.1';
    yield row;
  }
}
