import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageFor, placeBinaries } from '../../../libs/database/src/embedded/platform-binaries';
import { DEMONSTRATION, aDemonstration } from '../../kit/demonstration';
import { passableFolder } from '../../kit/embedded-elsewhere';
import { npm, registryAnswers } from '../../kit/npm';
import { hailong } from '../../kit/operator';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import { DebianPostgres, startDebianPostgres } from '../../kit/servers/debian-postgres';
import { OwnServer, runAll, startOwnServer } from '../../kit/servers/own-server';
import { Saved, json } from './commands';

/** Major version before the one that ships. */
const OLDER = '17.10.0-beta.17';
/** Skipped by name where no registry answers: the older server is fetched. */
const withRegistry = registryAnswers() ? describe : describe.skip;

withRegistry('a backup of a server of an older major version', () => {
  let folder: string;
  let binaries: string;
  let older: DebianPostgres;
  let shipped: OwnServer;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hailong-older-'));
    binaries = passableFolder();
    older = await startDebianPostgres(path.join(await fetched(), 'bin'));
    shipped = await startOwnServer();
    await runAll(older.adminUrl(), ['create database province']);
    await json(old(), 'migrate');
    await aDemonstration()({
      operator: { file, json: (...args) => json(old(), ...args) },
      db: { admin: (sql) => runAll(older.adminUrl('province'), [sql]) },
    });
    await json(old(), 'simulate', '--round', DEMONSTRATION, '--responses', '200', '--seed', '7');
  });
  afterAll(async () => {
    await older.stop();
    await shipped.stop();
    for (const each of [folder, binaries]) rmSync(each, { recursive: true, force: true });
  });

  /** Fetches the older server and gives the folder with its programs, links of libraries included. */
  const fetched = async (): Promise<string> => {
    const name = packageFor(process.platform, process.arch);
    writeFileSync(path.join(binaries, 'package.json'), '{}');
    await npm(['install', '--ignore-scripts', `${name}@${OLDER}`], binaries);
    const installed = realpathSync(path.join(binaries, 'node_modules', name));
    return placeBinaries({ folder: installed, version: OLDER }, path.join(binaries, 'copies')).native;
  };
  const common = { HAILONG_BACKUP_PASSPHRASE: 'mot mat khau du dai cho ban sao luu' };
  const old = () => ({
    ...common,
    INIT_CWD: folder,
    DATABASE_URL: older.adminUrl('province'),
    HAILONG_HOME: path.join(folder, 'old'),
    HAILONG_SECRET_KEY: TEST_SECRET_KEY,
  });
  const fresh = () => ({ ...common, INIT_CWD: folder, HAILONG_HOME: shipped.home });
  const file = (name: string, content: string | Buffer | object) => {
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };

  it('is restored into the server that ships: walls, tallies and the ranking agree', async () => {
    const saved = await json<Saved>(old(), 'backup', 'older.backup');
    expect(saved.server).toMatch(/^17\./);
    expect(await json(fresh(), 'restore', 'older.backup')).toMatchObject({
      applied: [],
      kept: ['secret-key'],
    });
    expect((await hailong(['doctor'], { variables: fresh() })).code).toBe(0);
    expect(await json(fresh(), 'verify')).toMatchObject({ ok: true, checked: { responses: 200 } });
    const rank = ['rank', '--round', DEMONSTRATION];
    expect(await json(fresh(), ...rank)).toEqual(await json(old(), ...rank));
    const again = await json<Saved>(fresh(), 'backup', 'newer.backup');
    expect(again.server).toMatch(/^18\./);
    expect(again.tables).toEqual(saved.tables);
  });
});
