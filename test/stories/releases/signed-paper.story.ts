import { createHash } from 'node:crypto';
import type { SurveyActor } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { AttachPaper, PrepareRelease, TakeStep, VerifyRelease } from '@hailong/releases/use-cases';
import { ANALYST, administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import type { Opened } from '../../kit/province';
import { atOnce } from '../../kit/run-concurrently';
import { actAs } from '../../kit/wall-seed';
import { comparedYears } from '../rankings/compared-years';

const [CODE, DAY] = ['xep-hang-2026', day('2026-12-01')];
const ACT = { number: '12/QĐ-UBND', signedOn: DAY, signer: 'Nguyễn Văn A, Chủ tịch' };
const PUBLISHER: SurveyActor = { subject: 'bình', agencyCode: null, roles: ['province-publisher'] };
const PDF = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\nstartxref\n9\n%%EOF\n', 'latin1');
const OTHER = Buffer.from('%PDF-1.4\n% bản khác\nstartxref\n9\n%%EOF\n');
const HASH = createHash('sha256').update(PDF).digest('hex');
const LIMIT = 10 * 1024 * 1024;

describe('the signed act of a publication', () => {
  let province: Opened<typeof comparedYears>;
  beforeEach(async () => {
    province = await comparedYears.open();
    province.today(DAY);
    expectOk(await province.app.get(PrepareRelease).prepare(by('an'), RANKING));
  });
  afterEach(() => province.close());

  const RANKING = { code: CODE, scheme: { code: 'nam-2026' } };
  const by = (actor: string) => ProvinceScope.of(undefined, actor);
  const publish = async () => {
    const take = province.app.get(TakeStep);
    expectOk(await take.take(by('an'), RANKING, { state: 'submitted' }));
    expectOk(await take.take(by('bình'), RANKING, { state: 'published', act: ACT }));
  };
  const attach = (content = PDF) => province.app.get(AttachPaper).attach(by('bình'), { code: CODE }, content);
  const post = async (body: Buffer, actor: SurveyActor | undefined = PUBLISHER, type = 'application/pdf') => {
    const response = await fetch(`${province.portal.url}/survey/releases/${CODE}@1.pdf`, {
      method: 'POST',
      headers: {
        'content-type': type,
        ...(actor && { authorization: `Bearer ${province.portal.tokenOf(actor)}` }),
      },
      body: new Uint8Array(body),
    });
    const answer = (await response.json()) as { problems?: { code: string }[]; hash?: string };
    return { status: response.status, code: answer.problems?.[0]?.code, hash: answer.hash };
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${province.portal.url}/survey/open/${path}`, { headers });
  const codesOf = (verdict: Awaited<ReturnType<typeof attach>>) =>
    verdict.ok ? 'accepted' : String(verdict.problems.map(({ code }) => code));

  it('is sent by a publisher, and served to everybody as it was sent: to be saved, never run', async () => {
    await publish();
    expect((await get(`releases/${CODE}@1.pdf`)).status).toBe(404);
    expect(await post(PDF)).toEqual({ status: 201, hash: HASH });
    for (const path of [`releases/${CODE}@1.pdf`, `releases/${CODE}.pdf`]) {
      const { status, headers, ...response } = await served(path);
      expect([status, response.body]).toEqual([200, PDF]);
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${CODE}@1.pdf"`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        etag: `"${HASH}"`,
      });
    }
    const again = await get(`releases/${CODE}@1.pdf`, { 'if-none-match': `"${HASH}"` });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  const served = async (path: string) => {
    const response = await get(path);
    const headers = Object.fromEntries(response.headers.entries());
    return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
  };

  it('is never replaced: the hash stands in the index, and a verification checks it', async () => {
    await publish();
    expectOk(await attach());
    expect(codesOf(await attach(OTHER))).toBe('PAPER_LOCKED');
    const index = (await (await get('releases.json')).json()) as object;
    const files = expect.objectContaining({ pdf: `/survey/open/releases/${CODE}@1.pdf` }) as object;
    expect(index).toMatchObject({ releases: [{ paper: { sha256: HASH, bytes: PDF.length }, files }] });
    const verify = async () =>
      expectOk(await province.app.get(VerifyRelease).verify(by('an'), { code: CODE })).paper;
    expect(await verify()).toEqual({ hash: HASH, holds: true });
    const changed = `update hailong.release_paper set content = 'x'`;
    await expect(actAs(province.db, { role: 'hailong_province' }, changed)).rejects.toThrow(
      /permission denied/,
    );
    await expect(province.db.admin(changed)).rejects.toThrow(/check constraint/);
    await province.db.admin('alter table hailong.release_paper drop constraint release_paper_check');
    await province.db.admin(changed);
    expect(await verify()).toEqual({ hash: HASH, holds: false });
    expect((await province.operator.run(['release', 'verify', CODE])).code).toBe(1);
  });

  it('belongs to a publication: none is attached to what is under way', async () => {
    expect(codesOf(await attach())).toBe('RELEASE_UNPUBLISHED');
    expect(await post(PDF)).toMatchObject({ status: 422, code: 'RELEASE_UNPUBLISHED' });
    const row = `insert into hailong.release_paper
      select agency_id, code, edition, encode(sha256('x'), 'hex'), 'x', 'a', '2026-12-01' from hailong.release`;
    await expect(actAs(province.db, { role: 'hailong_province' }, row)).rejects.toThrow(/row-level security/);
  });

  it('is one of two that are attached at once', async () => {
    await publish();
    const both = await atOnce(province.db.adminUrl, 'lock table hailong.release_paper in share mode', [
      () => attach(),
      () => attach(OTHER),
    ]);
    expect(both.map(codesOf)).toEqual(['accepted', 'PAPER_LOCKED']);
  });

  it('is refused where it is no PDF by its content, too large or of another type, and to all but a publisher', async () => {
    await publish();
    expect(await post(Buffer.from('<script>alert(1)</script>'))).toMatchObject({
      ...{ status: 422, code: 'PAPER_UNSUITED' },
    });
    const large = (bytes: number) =>
      Buffer.concat([PDF.subarray(0, 9), Buffer.alloc(bytes - PDF.length, 32), PDF.subarray(9)]);
    expect(await post(large(LIMIT + 1))).toMatchObject({ status: 422, code: 'PAPER_SIZE_OUTSIDE' });
    expect(await post(PDF, PUBLISHER, 'text/plain')).toMatchObject({ status: 415 });
    expect(await post(PDF, ANALYST)).toMatchObject({ status: 403 });
    expect(await post(PDF, administratorOf('P.1'))).toMatchObject({ status: 403 });
    expect(await post(large(LIMIT))).toMatchObject({ status: 201 });
  });

  it('is attached and verified on the command line', async () => {
    await publish();
    const { operator } = province;
    expect(operator.file('qd.pdf', PDF)).toBe('qd.pdf');
    operator.file('qd.txt', 'không phải PDF');
    expect(await operator.problemsOf('release', 'sign', CODE, '--file', 'qd.txt')).toEqual([
      ['PAPER_UNSUITED', 'file'],
    ]);
    expect(await operator.json('release', 'sign', CODE, '--file', 'qd.pdf')).toEqual({
      hash: HASH,
      bytes: PDF.length,
    });
    expect(await operator.json('release', 'verify', CODE)).toMatchObject({
      holds: true,
      paper: { hash: HASH, holds: true },
    });
  });
});
