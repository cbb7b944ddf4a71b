import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { aLoadedRound } from '../../kit/loaded-round';
import { anOperator } from '../../kit/operator';
import { aProvince, Opened } from '../../kit/province';
import {
  Desk,
  Loaded,
  dossierObject,
  dossierRow,
  dossierTable,
  loadDossiers,
  nextCode,
  outcomesOf,
} from './dossier-tables';

const HOUR_AGO = new Date(Date.now() - 3_600_000);

interface FolderLoaded {
  readonly busy: boolean;
  readonly files: readonly {
    file: string;
    report?: Loaded;
    movedTo?: string;
    errorsFile?: string;
    problems?: readonly { code: string }[];
  }[];
  readonly left: readonly { file: string; why: string }[];
}

describe('files in the folder of the dossier system', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let desk: Desk;
  let folder: string;
  let number = 0;
  beforeAll(async () => {
    province = await described.open();
    desk = { ...province.operator, db: province.db };
  });
  afterAll(() => province.close());
  beforeEach(() => {
    folder = `den-${(number += 1)}`;
    mkdirSync(path.join(desk.folder, folder));
  });
  const drop = (name: string, content: string, changedAt = HOUR_AGO) => {
    const place = path.join(desk.folder, folder, name);
    writeFileSync(place, content);
    utimesSync(place, changedAt, changedAt);
  };
  const there = (...names: string[]) => readdirSync(path.join(desk.folder, folder, ...names)).sort();

  it('are loaded in the order of their names and moved with their refused rows; unfinished ones wait', async () => {
    const code = nextCode();
    drop('b.csv', dossierTable(dossierRow(code, 'refused'), dossierRow(nextCode(), 'lost')));
    drop('a.csv', dossierTable(dossierRow(code, 'granted')));
    drop('c.jsonl', `${JSON.stringify(dossierObject({ code, outcome: 'WITHDRAWN' }))}\n`);
    drop('d.csv', 'code\nH21');
    drop('e.csv.part', dossierTable(dossierRow()));
    drop('f.csv.tmp', dossierTable(dossierRow()));
    drop('.g.csv', dossierTable(dossierRow()));
    drop('h.csv', dossierTable(dossierRow()), new Date());
    drop('doc.txt', 'xin chào');
    const { code: exit, answer } = await loadDossiers<FolderLoaded>(desk, folder);
    expect(exit).toBe(1);
    expect(answer.files.map(({ file, movedTo, errorsFile }) => [file, movedTo, errorsFile])).toEqual([
      ['a.csv', 'done/a.csv', undefined],
      ['b.csv', 'done/b.csv', 'done/b.csv.errors.csv'],
      ['c.jsonl', 'done/c.jsonl', undefined],
      ['d.csv', undefined, undefined],
    ]);
    expect(answer.files[3]?.problems?.map((each) => each.code)).toContain('COLUMN_NAME_MISSING');
    expect(answer.left).toEqual([
      { file: 'doc.txt', why: 'other-kind' },
      ...['e.csv.part', 'f.csv.tmp', 'h.csv'].map((file) => ({ file, why: 'being-written' })),
    ]);
    expect(await outcomesOf(desk, [code])).toEqual([[code, 'withdrawn']]);
    expect(there('done')).toEqual(['a.csv', 'b.csv', 'b.csv.errors.csv', 'c.jsonl']);
    expect(there()).toEqual(['.g.csv', 'd.csv', 'doc.txt', 'done', 'e.csv.part', 'f.csv.tmp', 'h.csv']);
  });

  it('print a line each, and a file of a name that is done already gets a number', async () => {
    drop('ngay.csv', dossierTable(dossierRow()));
    expect((await loadDossiers(desk, folder)).code).toBe(0);
    drop('ngay.csv', dossierTable(dossierRow(), dossierRow()));
    const { stdout } = await desk.run(['load', 'dossiers', folder]);
    expect(stdout).toBe(
      'ngay.csv: mới · reported 2, sửa · corrected 0, giữ nguyên · unchanged 0, từ chối · refused 0  → done/ngay.2.csv\n',
    );
    expect(there('done')).toEqual(['ngay.2.csv', 'ngay.csv']);
    expect((await desk.run(['load', 'dossiers', folder])).stdout).toMatch(/no file to load/);
  });

  // Other systems take no file of such a name.
  (process.platform === 'linux' ? it : it.skip)(
    'are loaded beside a file whose name is no UTF-8, which is named and stays',
    async () => {
      const name = Buffer.concat([Buffer.from('b'), Buffer.from([0xff]), Buffer.from('.csv')]);
      const place = Buffer.concat([Buffer.from(`${path.join(desk.folder, folder)}/`), name]);
      writeFileSync(place, dossierTable(dossierRow()));
      drop('a.csv', dossierTable(dossierRow()));
      drop('c.csv', dossierTable(dossierRow()));
      const { code, answer } = await loadDossiers<FolderLoaded>(desk, folder);
      expect(code).toBe(1);
      expect(answer.files.map(({ movedTo }) => movedTo)).toEqual(['done/a.csv', 'done/c.csv']);
      expect(answer.left).toEqual([{ file: 'b\uFFFD.csv', why: 'unreadable' }]);
      expect(there()).toEqual(['b\uFFFD.csv', 'done']);
    },
  );

  it('are moved by the next run where an earlier one ended between finishing and moving', async () => {
    const content = dossierTable(dossierRow());
    await loadDossiers(desk, desk.file('truoc.csv', content));
    drop('truoc.csv', content);
    const { answer } = await loadDossiers<FolderLoaded>(desk, folder);
    expect(answer.files).toMatchObject([
      { movedTo: 'done/truoc.csv', report: { reported: 0, finished: true } },
    ]);
  });

  it('are left alone while another run is at them, and taken once its lock is too old to be held', async () => {
    drop('mot.csv', dossierTable(dossierRow()));
    drop('.hailong-lock', 'another run', new Date());
    const busy = await loadDossiers<FolderLoaded>(desk, folder);
    expect([busy.code, busy.answer]).toEqual([0, { busy: true, files: [], left: [] }]);
    expect(there()).toContain('mot.csv');
    drop('.hailong-lock', 'a run that was killed');
    expect((await loadDossiers<FolderLoaded>(desk, folder)).answer.files).toMatchObject([
      { movedTo: 'done/mot.csv' },
    ]);
    expect(existsSync(path.join(desk.folder, folder, '.hailong-lock'))).toBe(false);
  });

  it('are loaded once by two runs at the same moment', async () => {
    for (const name of ['mot', 'hai', 'ba']) drop(`${name}.csv`, dossierTable(dossierRow()));
    const runs = await Promise.all([
      loadDossiers<FolderLoaded>(desk, folder),
      loadDossiers<FolderLoaded>(desk, folder),
    ]);
    const files = runs.flatMap(({ answer }) => answer.files.filter(({ movedTo }) => movedTo));
    expect(files.map(({ file }) => file).sort()).toEqual(['ba.csv', 'hai.csv', 'mot.csv']);
    expect(there('done')).toEqual(['ba.csv', 'hai.csv', 'mot.csv']);
  });
});
