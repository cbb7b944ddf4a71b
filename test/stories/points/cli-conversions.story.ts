import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { Operator } from '../../kit/operator';
import { Opened } from '../../kit/province';
import { CITY_SCORE } from './city-score';
import { operatorOfGiaLai } from './gia-lai';

interface Listed {
  readonly code: string;
  readonly saved?: { readonly version: number; readonly superseded: boolean };
}

/** No server and no embedded one. */
const NO_DATABASE = { DATABASE_URL: undefined, APP_DATABASE_URL: undefined };

describe('conversions of the province on the command line', () => {
  let province: Opened<typeof operatorOfGiaLai>;
  let operator: Operator;
  beforeAll(async () => {
    province = await operatorOfGiaLai.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  const load = (changes: object = {}) =>
    operator.json<{ version: number }>(
      ...['load', 'conversion', operator.file('thanh-pho.json', { ...CITY_SCORE, ...changes })],
    );
  const names = async () =>
    (await operator.json<Listed[]>('conversions')).map(({ code, saved }) => [code, saved?.version]);
  const SHIPPED = ['qd-766', 'nd-61-2018', 'cchc-minh-hoa'].map((code) => [code, undefined]);

  it('are saved from a file, once for the same document, and listed behind those that ship', async () => {
    expect(await names()).toEqual(SHIPPED);
    expect(await load()).toMatchObject({ code: 'cchc-thanh-pho', version: 1, superseded: false });
    expect(await load()).toMatchObject({ version: 1 });
    expect(await names()).toEqual([...SHIPPED, ['cchc-thanh-pho', 1]]);
    const { stdout } = await operator.run(['conversions', 'cchc-thanh-pho']);
    expect(stdout).toMatch(/Của tỉnh · the province's: bản · version 1, lưu ngày · saved on 20/);
  });

  it('are shown as the document that can be changed and loaded again', async () => {
    const shown = await operator.json<typeof CITY_SCORE>('conversions', 'cchc-thanh-pho');
    expect(shown).toEqual(CITY_SCORE);
    expect(await load({ ...shown, decimals: 3 })).toMatchObject({ version: 2 });
    expect(await operator.json('conversions', 'cchc-thanh-pho@1')).toMatchObject({ decimals: 2 });
    const { stdout } = await operator.run(['conversions', 'cchc-thanh-pho@1']);
    expect(stdout).toContain('superseded by a newer version');
  });

  it('compute points of stored counts and of a table by their code, in the version that is named', async () => {
    const table = operator.file(
      'counts.csv',
      'agency_code,dossiers,dossiers_overdue,dialogues held late\nH21.01,3,1,1',
    );
    const points = ['points', '--period', '2026-Q1', '--conversion'] as const;
    const computed = (printed: string, version: number) => ({
      ...{ conversion: 'cchc-thanh-pho', version },
      ranked: [{ total: { fraction: '29/2', printed: { vi: printed } }, grade: { code: 'dat' } }],
    });
    const file = ['--file', table] as const;
    expect(await operator.json(...points, 'cchc-thanh-pho', ...file)).toMatchObject(computed('14,500', 2));
    await operator.json('load', 'point-counts', table, '--period', '2026-Q1');
    expect(await operator.json(...points, 'cchc-thanh-pho@1')).toMatchObject(computed('14,50', 1));
    expect(await operator.problemsOf(...points, 'cchc-thanh-pho@9')).toEqual([
      ['CONVERSION_VERSION_UNKNOWN', 'version'],
    ]);
    expect(await operator.problemsOf(...points, 'qd-766@1')).toEqual([
      ['CONVERSION_VERSION_UNKNOWN', 'version'],
    ]);
    const frames = ['load', 'point-counts', '--frames', 'cchc-thanh-pho', '--period', '2026-Q1'] as const;
    expect(await operator.json(...frames)).toMatchObject({ agencies: 0, added: 0 });
  });

  it('are refused with path, reason and remedy in both languages, and nothing is saved', async () => {
    const before = await names();
    const faulty = (changes: object) =>
      operator.problemsOf('load', 'conversion', operator.file('sai.json', { ...CITY_SCORE, ...changes }));
    expect(await faulty({ code: 'nd-61-2018' })).toEqual([['CONVERSION_CODE_TAKEN', 'code']]);
    expect(await faulty({ legalBasis: [], validFrom: '2026-02-30' })).toEqual([
      ['VALUE_UNSUITED', 'validFrom'],
    ]);
    expect(await faulty({ grades: [{ ...CITY_SCORE.grades[0], below: 14 }, CITY_SCORE.grades[1]] })).toEqual([
      ['GRADE_BORDER_DIFFERENT', 'grades[0].below'],
    ]);
    expect(await faulty({ source: { vi: 'Cổng \0', en: 'Portal \ud800' } })).toEqual([
      ['VALUE_UNSUITED', 'source.vi'],
      ['VALUE_UNSUITED', 'source.en'],
    ]);
    const broken = operator.file('hong.json', '{ "code": ');
    expect(await operator.problemsOf('load', 'conversion', broken)).toMatchObject([
      ['JSON_UNREADABLE', /^hong/],
    ]);
    const { stderr } = await operator.run([
      'load',
      'conversion',
      operator.file('sai.json', { ...CITY_SCORE, maximum: 1 }),
    ]);
    expect(stderr).toMatch(/tổng điểm tối đa ghi 1, .*sửa một trong hai/i);
    expect(stderr).toMatch(/The maximum is given as 1 .*correct either/);
    expect(await names()).toEqual(before);
  });

  it('are not asked for where there is no database: what ships and files are shown without one, and none is made', async () => {
    const run = (...args: string[]) => operator.run(['conversions', ...args], { variables: NO_DATABASE });
    const listed = JSON.parse((await run('--json')).stdout) as Listed[];
    expect(listed.map(({ code }) => code)).toEqual(['qd-766', 'nd-61-2018', 'cchc-minh-hoa']);
    expect((await run('qd-766')).code).toBe(0);
    expect((await run(operator.file('thanh-pho.json', CITY_SCORE))).code).toBe(0);
    expect((await run('cchc-thanh-pho')).stderr).toMatch(/There is no conversion "cchc-thanh-pho"/);
    expect(existsSync(path.join(operator.folder, 'home', 'data'))).toBe(false);
  });
});
