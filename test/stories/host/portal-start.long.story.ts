import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ImportAgencies } from '@hailong/agencies/use-cases';
import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { ReadRounds } from '@hailong/surveys/use-cases';
import { demonstrate } from '../../../apps/portal/src/demonstrate';
import { readEnvironment } from '../../../apps/portal/src/environment';
import { demonstrationDatabase } from '../../kit/demonstration';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aProcess } from '../../kit/servers/process';

const TO_TRY = { round: 'dien-thu', agency: 'H21.106', group: 'citizen' };

describe('a starting portal', () => {
  const described = aProvince('2026-11-22').with(aProcess());
  let province: Opened<typeof described>;
  let home: string;
  const said: string[] = [];
  beforeEach(async () => {
    province = await described.open();
    home = mkdtempSync(path.join(tmpdir(), 'hailong-start-'));
    said.length = 0;
  });
  afterEach(async () => {
    await province.close();
    rmSync(home, { recursive: true, force: true });
  });

  const start = (variables: Record<string, string> = {}) =>
    demonstrate(readEnvironment({ HAILONG_HOME: home, ...variables }), province.app, {
      ...{ database: demonstrationDatabase(province.db), log: (line) => void said.push(line) },
    });
  const agencies = async () =>
    (await province.db.admin<{ n: number }>('select count(*)::int as n from hailong.agency'))[0]?.n;
  const importH21 = () =>
    province.app.get(ImportAgencies).import(ProvinceScope.of(undefined, 'test'), {
      format: 'csv',
      content: 'code,name,kind\nH21,UBND tỉnh Gia Lai,province\n',
      validFrom: day('2025-07-01'),
    });

  it('loads the demonstration into an empty database once, says how far it is, and offers its logins each time', async () => {
    expect((await start())?.form).toEqual(TO_TRY);
    expect(await agencies()).toBe(152);
    expect(said.some((line) => /8940\/8940/.test(line))).toBe(true);
    said.length = 0;
    expect((await start())?.form).toEqual(TO_TRY);
    expect(said).toEqual([]);
  });

  it('adds the year before while it serves, once; a start that was killed meanwhile goes on with it', async () => {
    const killed = await start();
    expect(killed).toBeDefined();
    const rounds = async () => (await province.app.get(ReadRounds).announced(null, 100)).length;
    expect(await rounds()).toBe(2);
    await (await start())?.complete();
    expect(await rounds()).toBe(7);
    said.length = 0;
    await (await start())?.complete();
    expect([await rounds(), said]).toEqual([7, []]);
  });

  it('leaves an empty database empty when told so', async () => {
    expect(await start({ HAILONG_DEMONSTRATION: 'off' })).toBeUndefined();
    expect(await agencies()).toBe(0);
  });

  it('never loads into a real province of the same code, nor offers demonstration logins there', async () => {
    expectOk(await importH21());
    expect(await start()).toBeUndefined();
    expect(await agencies()).toBe(1);
  });

  it('goes on with a loading of this database that was killed, never with one of another', async () => {
    expectOk(await importH21());
    writeFileSync(path.join(home, 'demonstration-embedded'), 'begun');
    expect(await start({ DATABASE_URL: 'postgres://x:y@db.example/province' })).toBeUndefined();
    expect(await agencies()).toBe(1);
    expect((await start())?.form).toEqual(TO_TRY);
    expect(await agencies()).toBe(152);
  });

  it('makes its home where a server and a secret of your own left none', async () => {
    rmSync(home, { recursive: true, force: true });
    expect((await start({ DATABASE_URL: 'postgres://x:y@db.example/province' }))?.form).toEqual(TO_TRY);
  });

  it('has a start page with examples to copy, and repeats no host that is none', async () => {
    const served = await aProvince('today').with(aPortal()).open();
    const { portal } = served;
    expect(await (await fetch(`${portal.url}/`)).text()).toContain(`curl -s ${portal.url}/graphql`);
    const page = await portal.app.inject({ url: '/', headers: { host: '"><script>' } });
    expect(page.body).not.toContain('<script>');
    expect((await fetch(`${portal.url}/health/ready`)).status).toBe(200);
    await served.close();
  });
});
