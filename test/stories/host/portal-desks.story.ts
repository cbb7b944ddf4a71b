import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { awaitsDemonstration, provinceDesks } from '../../../apps/portal/src/demonstrate';
import { readEnvironment } from '../../../apps/portal/src/environment';
import { TestDatabase, testDatabase } from '../../kit/test-database';

describe('the desks of the province that a starting portal names', () => {
  let db: TestDatabase;
  let home: string;
  beforeAll(async () => {
    db = await testDatabase();
    home = mkdtempSync(path.join(tmpdir(), 'hailong-desks-'));
  });
  afterAll(async () => {
    rmSync(home, { recursive: true, force: true });
    await db.drop();
  });

  const desks = async (variables: Record<string, string> = {}) => {
    const environment = readEnvironment({ HAILONG_HOME: home, ...variables });
    return provinceDesks(environment, await awaitsDemonstration(environment, db.appUrl));
  };

  it('are those of the environment, whatever the database holds', async () => {
    expect(await desks({ HAILONG_PROVINCE_DESKS: 'H21.11, H21.13,' })).toEqual(['H21.11', 'H21.13']);
  });

  it('are those of the demonstration where it is loaded or about to be, and never in a real province', async () => {
    expect(await desks()).toContain('H21.11');
    expect(await desks({ HAILONG_DEMONSTRATION: 'off' })).toBeUndefined();
    await db.admin(`insert into hailong.agency (code, founded_on) values ('H21', '2025-07-01')`);
    await db.admin(
      `insert into hailong.agency_version (agency_id, valid_from, name, folded_name, kind, level)
       select agency_id, founded_on, 'UBND tỉnh', 'ubnd tinh', 'province', 'province' from hailong.agency`,
    );
    expect(await desks()).toBeUndefined();
    writeFileSync(path.join(home, 'demonstration-embedded'), 'begun');
    expect(await desks()).toContain('H21.11');
  });
});
