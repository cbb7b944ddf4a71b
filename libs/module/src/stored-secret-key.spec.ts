import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storedSecretKey } from './stored-secret-key';

describe('the key kept in the home', () => {
  let folder: string;
  let home: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hailong-key-'));
    home = path.join(folder, 'home');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('the key is made once, outlives a restart, and only its owner may read it', () => {
    const key = storedSecretKey({ home });
    expect(key).toHaveLength(32);
    expect(storedSecretKey({ home })).toEqual(key);
    expect(storedSecretKey({ home, make: false })).toEqual(key);
    expect(readdirSync(home)).toEqual(['secret-key']);
    if (process.platform !== 'win32')
      expect(statSync(path.join(home, 'secret-key')).mode & 0o777).toBe(0o600);
  });

  it('no key is made where another is given or where none is wanted', () => {
    const given = Buffer.alloc(32, 5);
    expect(storedSecretKey({ home, given: given.toString('base64') })).toEqual(given);
    expect(storedSecretKey({ home, make: false })).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a broken file of a key is named, never replaced', () => {
    storedSecretKey({ home });
    writeFileSync(path.join(home, 'secret-key'), 'half of it');
    expect(() => storedSecretKey({ home })).toThrow(/secret-key: secretKey .*32 byte/);
  });
});
