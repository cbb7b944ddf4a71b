import { readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { aLoadedRound } from '../../kit/loaded-round';
import { anOperator } from '../../kit/operator';
import { aProvince, Opened } from '../../kit/province';
import {
  Desk,
  HEADER,
  Loaded,
  dossierObject,
  dossierRow,
  dossierTable,
  loadDossiers,
  nextCode,
  outcomesOf,
  sessionsEnded,
} from './dossier-tables';

describe('files of the dossier system', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let desk: Desk;
  beforeAll(async () => {
    province = await described.open();
    desk = { ...province.operator, db: province.db };
  });
  afterAll(() => province.close());

  const textOf = (...names: string[]) => readFileSync(path.join(desk.folder, ...names), 'utf8');

  it('are JSON lines too, whose refused lines come back in a table that is loaded by itself once mended', async () => {
    const [good, lost, odd] = [
      dossierObject(),
      dossierObject({ outcome: 'lost' }),
      dossierObject({ ghiChu: 'a;"b"' }),
    ];
    const bytes = Buffer.concat([
      Buffer.from(`${JSON.stringify(good)}\r\n\n${JSON.stringify(lost)}\n{"code": "H21\n`),
      Buffer.from([0x7b, 0xff, 0x0a]),
      Buffer.from(`${JSON.stringify(odd)}\n`),
    ]);
    const { code, answer } = await loadDossiers<Loaded>(desk, desk.file('ho-so.jsonl', bytes));
    expect([code, answer]).toEqual([
      1,
      expect.objectContaining({ reported: 1, refused: 4, lastRow: 6, errorsFile: 'ho-so.jsonl.errors.csv' }),
    ]);
    const errors = textOf('ho-so.jsonl.errors.csv');
    const [header, ...lines] = errors.split('\r\n');
    expect(header).toBe('\uFEFFjson;import_row;import_problems');
    expect(lines.map((line) => /;(\d+);"?(\w*:)?/.exec(line)?.slice(1)).filter(Boolean)).toEqual([
      ['3', 'outcome:'],
      ['4', undefined],
      ['5', undefined],
      ['6', 'ghiChu:'],
    ]);
    const mended = errors.replace('""lost""', '""REFUSED""').replace(/,""ghiChu.*(?=})/, '');
    const again = await loadDossiers<Loaded>(desk, desk.file('sua.csv', mended));
    expect(again.answer).toMatchObject({ reported: 2, refused: 2 });
    expect(await outcomesOf(desk, [good.code, lost.code, odd.code])).toEqual([
      [good.code, 'granted'],
      [lost.code, 'refused'],
      [odd.code, 'granted'],
    ]);
  });

  it('keep their refused rows as they were, with row, place and reason, readable by their owner alone', async () => {
    const bad = `${dossierRow().replace('T1.01', 'T9')}=dân@example.vn`;
    const { answer } = await loadDossiers<Loaded>(
      desk,
      desk.file('bang.csv', dossierTable(dossierRow(), bad)),
    );
    expect(answer).toMatchObject({ reported: 1, refused: 1, errorsFile: 'bang.csv.errors.csv' });
    const [header, line] = textOf('bang.csv.errors.csv').split('\r\n');
    expect(statSync(path.join(desk.folder, 'bang.csv.errors.csv')).mode & 0o077).toBe(0);
    expect(header).toBe(`\uFEFF${HEADER};import_row;import_problems`);
    expect(line).toContain(bad.replace('=', "'="));
    expect(line).toMatch(/;3;"email: .*deciding_agency ""T9"": .*"$/);
  });

  it('go on after Ctrl-C where they were, and each row is told of once', async () => {
    const codes = Array.from({ length: 6000 }, nextCode);
    const rows = codes.map((code, n) => dossierRow(code, n % 1000 === 0 ? 'lost' : 'granted'));
    const file = desk.file('dai.csv', dossierTable(...rows));
    const stop = new AbortController();
    const hear = (text: string) => void (/reported \d/.test(text) && stop.abort());
    const stopped = await desk.run(['load', 'dossiers', file], { stop, hear });
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toMatch(/Rows up to \d+ are done\. Run the same command again/);
    const before = await idle();
    expect(before.last_row).toBeLessThan(6001);
    const { answer } = await loadDossiers<Loaded>(desk, file);
    expect(answer).toMatchObject({ finished: true, resumedAfter: before.last_row });
    expect(before.last_row).toBeGreaterThan(0);
    expect(await outcomesOf(desk, codes)).toHaveLength(5994);
    const told = textOf('dai.csv.errors.csv')
      .split('\r\n')
      .map((line) => /;;(\d+);/.exec(line)?.[1])
      .filter(Boolean);
    expect(told).toEqual(['2', '1002', '2002', '3002', '4002', '5002']);
    expect((await loadDossiers<Loaded>(desk, file)).answer).toMatchObject({ rows: 0, finished: true });
  });

  /** Record of the last import, once the stopped run has left the database. */
  async function idle(): Promise<{ last_row: number }> {
    await sessionsEnded(desk);
    const [record] = await desk.db.admin<{ last_row: number }>(
      'select last_row from hailong.dossier_import where not finished order by at desc limit 1',
    );
    return record ?? { last_row: -1 };
  }
});
