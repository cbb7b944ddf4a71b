import { createHash } from 'node:crypto';
import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { PrepareRelease, TakeStep } from '@hailong/releases/use-cases';
import { expectOk } from '../../kit/expect-ok';
import type { Opened } from '../../kit/province';
import { comparedYears } from '../rankings/compared-years';

const [CODE, DAY] = ['xep-hang-2026', day('2026-12-01')];
const ACT = { number: '12/QĐ-UBND', signedOn: DAY, signer: 'Nguyễn Văn A, Chủ tịch' };

describe('open data', () => {
  let province: Opened<typeof comparedYears>;
  beforeAll(async () => {
    province = await comparedYears.open();
    province.today(DAY);
    await publish();
    expectOk(await province.app.get(PrepareRelease).prepare(by('an'), RANKING));
  });
  afterAll(() => province.close());

  const RANKING = { code: CODE, scheme: { code: 'nam-2026' } };
  const by = (actor: string) => ProvinceScope.of(undefined, actor);
  const publish = async () => {
    const take = province.app.get(TakeStep);
    expectOk(await province.app.get(PrepareRelease).prepare(by('an'), RANKING));
    expectOk(await take.take(by('an'), RANKING, { state: 'submitted' }));
    expectOk(await take.take(by('bình'), RANKING, { state: 'published', act: ACT }));
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${province.portal.url}/survey/open/${path}`, { headers });

  it('has an index of all releases, with their acts, hashes and files, to everybody and without a login', async () => {
    const response = await get('releases.json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const index = (await response.json()) as {
      releases: { files: Record<string, string> }[];
      chain: object[];
    };
    expect(index).toMatchObject({
      releases: [
        {
          code: CODE,
          edition: 1,
          scheme: 'nam-2026',
          act: ACT,
          superseded: false,
          simulated: false,
          publishedOn: DAY,
        },
      ],
      chain: [{ position: 1, release: `${CODE}@1` }],
    });
    for (const file of Object.values(index.releases[0]?.files ?? {})) {
      const { status } = await fetch(province.portal.url + file);
      expect([file, status]).toEqual([file, 200]);
    }
  });

  it('gives the very bytes that were hashed, under the address of the code and of the edition', async () => {
    const [newest, edition] = [await get(`releases/${CODE}.json`), await get(`releases/${CODE}@1.json`)];
    const [text, hash] = [await newest.text(), newest.headers.get('etag')?.replaceAll('"', '')];
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    expect(await edition.text()).toBe(text);
  });

  it('is not sent again to a reader that has it', async () => {
    const { headers } = await get(`releases/${CODE}.csv`);
    const again = await get(`releases/${CODE}.csv`, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is a table for programs, and one that Excel opens with a click', async () => {
    const plain = await (await get(`releases/${CODE}.csv`)).text();
    expect(plain.split('\r\n')).toHaveLength(4);
    expect(plain).toMatch(/^code,name,group,n,index,interval_lower,.*TC1_satisfied,TC1_answered/);
    const excel = new Uint8Array(await (await get(`releases/${CODE}.excel.csv`)).arrayBuffer());
    expect([...excel.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(excel)).toMatch(/^code;name;group;n;index;[^]*;\d+,\d+;/);
  });

  it.each([
    'releases/xep-hang-2026@2.json',
    'releases/khong-co.json',
    'releases/..%2f..%2fetc.json',
    'releases/a.exe',
  ])('knows nothing of what is under way or does not exist: %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] });
  });
});
