import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { dataHome, prepareHome } from './data-home';
import { mayEnter } from './service-account';

const whenRoot = process.getuid?.() === 0 ? it : it.skip;

describe('dataHome', () => {
  let project: string;

  beforeEach(() => {
    project = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-project-')));
    fs.chmodSync(project, 0o755);
  });
  afterEach(() => fs.rmSync(project, { recursive: true }));

  it('puts the home inside the project by default', () => {
    expect(dataHome({ project, environment: {} })).toBe(path.join(project, '.hailong'));
  });

  it('takes HAILONG_HOME where it is set, relative to the project', () => {
    expect(dataHome({ project, environment: { HAILONG_HOME: 'elsewhere' } })).toBe(
      path.join(project, 'elsewhere'),
    );
    expect(dataHome({ project, environment: { HAILONG_HOME: '/srv/hailong' } })).toBe('/srv/hailong');
  });

  it('finds the same home however the path of the project is spelled', () => {
    const link = `${project}-link`;
    fs.symlinkSync(project, link);
    try {
      expect(dataHome({ project: link, environment: {} })).toBe(path.join(project, '.hailong'));
    } finally {
      fs.rmSync(link);
    }
  });

  whenRoot('is outside a project that the account of the server may not enter, one for each project', () => {
    fs.chmodSync(project, 0o700);
    const inner = path.join(project, 'clone');
    const homes = [dataHome({ project, environment: {} }), dataHome({ project: inner, environment: {} })];
    for (const home of homes) expect(home).toMatch(/^\/var\/lib\/hailong\/[0-9a-f]{16}$/);
    expect(new Set(homes).size).toBe(2);
    expect(dataHome({ project, environment: {} })).toBe(homes[0]);
  });

  whenRoot('stays inside a closed project whose owner also owns the data there', () => {
    const data = path.join(project, '.hailong', 'data');
    fs.mkdirSync(data, { recursive: true });
    for (const folder of [project, path.dirname(data), data]) fs.chownSync(folder, 59_999, 59_999);
    fs.chmodSync(project, 0o700);
    expect(dataHome({ project, environment: {} })).toBe(path.join(project, '.hailong'));
  });
});

describe('preparing a home', () => {
  let folder: string;
  let home: string;

  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-home-')));
    fs.chmodSync(folder, 0o711);
    home = path.join(folder, 'deep', 'home');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('prepareHome makes missing folders passable for the account of the server, whatever the umask', () => {
    const before = process.umask(0o077);
    try {
      const { account, users } = prepareHome(home);
      expect(fs.existsSync(users)).toBe(true);
      expect(account === undefined || mayEnter(home, account)).toBe(true);
    } finally {
      process.umask(before);
    }
  });

  it('prepareHome refuses a path where a file is in the way, and names the way out', () => {
    fs.writeFileSync(path.join(folder, 'deep'), '');
    expect(() => prepareHome(home)).toThrow(/cannot be used.*HAILONG_HOME/);
  });

  whenRoot('opens an empty folder for the account of the server, but never one with something in it', () => {
    fs.mkdirSync(home, { recursive: true });
    fs.chmodSync(home, 0o700);
    fs.writeFileSync(path.join(home, 'private'), '');
    expect(() => prepareHome(home)).toThrow(/may not enter.*HAILONG_HOME/);
    expect(fs.statSync(home).mode & 0o777).toBe(0o700);
    fs.rmSync(path.join(home, 'private'));
    prepareHome(home);
    expect(fs.statSync(home).mode & 0o777).toBe(0o711);
  });

  whenRoot('is refused below a folder that the account of the server may not enter', () => {
    fs.chmodSync(folder, 0o700);
    expect(() => prepareHome(home)).toThrow(/may not enter.*HAILONG_HOME/);
  });

  whenRoot('in the folder of another account leaves files which that account can use without root', () => {
    fs.mkdirSync(home, { recursive: true });
    fs.mkdirSync(path.join(home, 'data'), { mode: 0o700 });
    for (const entry of [home, path.join(home, 'data')]) fs.chownSync(entry, 59_999, 59_999);
    const { account, users } = prepareHome(home);
    expect(account).toEqual({ name: '59999', uid: 59_999, gid: 59_999 });
    expect(fs.statSync(users).uid).toBe(59_999);
  });
});
