import { createHash } from 'node:crypto';
import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import {
  type AskedStep,
  type ReadRelease,
  PrepareRelease,
  ReadReleases,
  TakeStep,
  VerifyRelease,
} from '@hailong/releases/use-cases';
import { SimulateAnyRound } from '@hailong/responses/use-cases';
import { expectOk } from '../../kit/expect-ok';
import type { Opened } from '../../kit/province';
import { showFigures } from '../../kit/show-figures';
import { atOnce } from '../../kit/run-concurrently';
import { actAs } from '../../kit/wall-seed';
import { codeOf, comparedYears } from '../rankings/compared-years';

const CODE = 'xep-hang-2026';
const [DAY, LATER] = [day('2026-12-01'), day('2026-12-20')];
const ACT = { number: '12/QĐ-UBND', signedOn: DAY, signer: 'Nguyễn Văn A, Chủ tịch' };

describe('a release of a ranking', () => {
  let province: Opened<typeof comparedYears>;
  beforeEach(async () => {
    province = await comparedYears.open();
    province.today(DAY);
  });
  afterEach(() => province.close());

  const scope = (actor: string) => ProvinceScope.of(undefined, actor);
  const prepare = (scheme = 'nam-2026', code = CODE) =>
    province.app.get(PrepareRelease).prepare(scope('an'), { code, scheme: { code: scheme } });
  const take = (actor: string, step: AskedStep, edition?: number) =>
    province.app.get(TakeStep).take(scope(actor), { code: CODE, edition }, step);
  const read = async (edition?: number) =>
    expectOk(await province.app.get(ReadReleases).one(scope('an'), { code: CODE, edition }));
  const verify = async (edition?: number) =>
    expectOk(await province.app.get(VerifyRelease).verify(scope('an'), { code: CODE, edition }));
  const publish = async () => {
    expectOk(await prepare());
    expectOk(await take('an', { state: 'submitted' }));
    return expectOk(await take('bình', { state: 'published', act: ACT }));
  };
  const codesOf = (verdict: Awaited<ReturnType<typeof prepare>>) =>
    verdict.ok ? 'accepted' : verdict.problems.map(({ code }) => code);

  it('is frozen from the blocks: anybody computes its hash, and its figures by codes alone', async () => {
    const { contentHash, steps } = expectOk(await prepare());
    expect(steps).toEqual([{ state: 'prepared', actor: 'an', takenOn: DAY }]);
    const { content, document } = await read();
    expect(createHash('sha256').update(content).digest('hex')).toBe(contentHash);
    expect(document).toMatchObject({
      code: CODE,
      edition: 1,
      figuresBefore: DAY,
      scheme: { code: 'nam-2026', version: 1 },
    });
    expect(document.rounds.map(({ owner, code }) => [owner, code])).toEqual(
      ['P.1', 'P.2', 'X.9'].map((owner) => [owner, codeOf(owner, 2026)]),
    );
    expect(document.agencies.map(({ code, n }) => [code, n])).toEqual([
      ['P.1', 50],
      ['P.2', 50],
      ['X.9', 50],
    ]);
    const reasons = document.withoutRank.map(({ reason }) => reason);
    expect([...new Set(reasons)]).toEqual(['NO_ROUND']);
    expect(content).not.toMatch(/agencyId|roundId|"an"/);
  });

  it('comes out byte for byte the same on a later day, when other rounds have opened and more blocks of its own are shown', async () => {
    const terms = { questionnaireId: province.reworded, on: day('2026-12-10'), forms: 60 };
    province.today(day('2026-11-25'));
    const round = await province.runRound('P.1', { ...terms, code: 'p-1-them' });
    province.today(DAY);
    expectOk(await prepare());
    const { content } = await read();
    province.today(LATER);
    await province.runRound('P.2', { ...terms, code: 'p-2-muon' });
    expectOk(await province.app.get(SimulateAnyRound).simulate({ round, responses: 60, seed: 9 }));
    await showFigures(province.app, round);
    expect(await verify()).toMatchObject({ differences: [], hashHolds: true });
    expect((await read()).content).toBe(content);
    expectOk(await take('bình', { state: 'returned', reason: 'cũ' }));
    province.today(day('2026-12-21'));
    expectOk(await prepare());
    const formsOf = ({ document }: ReadRelease) => document.agencies.map(({ n }) => n);
    const [first, second] = [formsOf(await read(1)), formsOf(await read(2))];
    expect(first.filter((n, at) => n === second[at])).toHaveLength(1);
  });

  it('is published by another person than prepared it, and stands in the chain then', async () => {
    const chain = () => province.app.get(ReadReleases).chain(scope('an'));
    expectOk(await prepare());
    expectOk(await take('an', { state: 'submitted' }));
    expect(codesOf(await take('an', { state: 'published', act: ACT }))).toEqual(['SECOND_PERSON_MISSING']);
    expect(await chain()).toEqual([]);
    const { steps, contentHash } = expectOk(await take('bình', { state: 'published', act: ACT }));
    expect(steps.map(({ state }) => state)).toEqual(['prepared', 'submitted', 'published']);
    expect(await chain()).toMatchObject([{ position: 1, release: `${CODE}@1`, contentHash }]);
    expect(await verify()).toMatchObject({ differences: [], hashHolds: true });
  });

  it('is superseded by its next edition, which waits until the one before is finished', async () => {
    await publish();
    expectOk(await prepare());
    expect(codesOf(await prepare())).toEqual(['RELEASE_TAKEN']);
    expect(codesOf(await prepare('nam-2025'))).toEqual(['RELEASE_SUBJECT_DIFFERENT']);
    expectOk(await take('an', { state: 'submitted' }));
    expectOk(await take('bình', { state: 'published', act: ACT }));
    const states = (edition: number) => read(edition).then(({ steps }) => steps.map(({ state }) => state));
    expect(await states(1)).toEqual(['prepared', 'submitted', 'published', 'superseded']);
    expect(await states(2)).toEqual(['prepared', 'submitted', 'published']);
    expect((await verify(1)).brokenLink).toBeUndefined();
  });

  it('is made again from the blocks before it is submitted: figures that were tampered with are refused', async () => {
    expectOk(await prepare());
    await province.db.admin(
      `update hailong.release set content = replace(content, '"indexText":"', '"indexText":"1')`,
    );
    expect(codesOf(await take('an', { state: 'submitted' }))).toEqual(['RELEASE_FIGURES_CHANGED']);
    const { differences, hashHolds } = await verify();
    expect(hashHolds).toBe(false);
    expect(differences).toContain('agencies[0].indexText');
  });

  it('may be returned with a reason, and prepared anew as the next edition', async () => {
    expectOk(await prepare());
    expectOk(await take('an', { state: 'previewed', until: DAY }));
    expect(codesOf(await take('an', { state: 'submitted' }))).toEqual(['SUBMISSION_TOO_EARLY']);
    expectOk(await take('bình', { state: 'returned', reason: 'sai tên đơn vị' }));
    expect(expectOk(await prepare()).edition).toBe(2);
  });

  it.each([
    ['a code that is no part of an address', 'Xếp hạng', ['RELEASE_CODE_MALFORMED']],
    ['a scheme that there is not', CODE, ['NOT_FOUND']],
  ])('is refused for %s', async (_what, code, problems) => {
    expect(codesOf(await prepare('không', code))).toEqual(problems);
  });

  it('is taken by one of two that prepare it at once', async () => {
    const both = await atOnce(province.db.adminUrl, 'lock table hailong.release in share mode', [
      () => prepare(),
      () => prepare(),
    ]);
    expect(both.map(codesOf).map(String).sort()).toEqual(['RELEASE_TAKEN', 'accepted']);
  });

  it('is bound into one chain with another that is published at the same moment', async () => {
    const steps = province.app.get(TakeStep);
    const codes = ['xep-hang-a', 'xep-hang-b'];
    for (const code of codes) {
      expectOk(await prepare('nam-2026', code));
      expectOk(await steps.take(scope('an'), { code }, { state: 'submitted' }));
    }
    const publications = codes.map((code) => async () => {
      expectOk(await steps.take(scope('bình'), { code }, { state: 'published', act: ACT }));
    });
    await atOnce(province.db.adminUrl, 'lock table hailong.release_link in share mode', publications);
    const chain = await province.app.get(ReadReleases).chain(scope('an'));
    expect(chain.map(({ position }) => position)).toEqual([1, 2]);
    const verified = await province.app.get(VerifyRelease).verify(scope('an'), { code: 'xep-hang-a' });
    expect(expectOk(verified).brokenLink).toBeUndefined();
  });

  it('shows the public what is published, and nothing that is under way', async () => {
    await publish();
    expectOk(await prepare());
    const everybody = { role: 'hailong_public' };
    expect(await actAs(province.db, everybody, 'select code, edition from hailong.release')).toEqual([
      { code: CODE, edition: 1 },
    ]);
  });

  it('is prepared, verified and told by the command line', async () => {
    const { operator } = province;
    expect(await operator.json('release', 'prepare', CODE, '--scheme', 'nam-2026')).toMatchObject({
      ...{ code: CODE, edition: 1 },
    });
    expect(await operator.json('release', 'verify', CODE)).toMatchObject({ holds: true, differences: [] });
    expectOk(await take('bình', { state: 'returned', reason: 'sai' }));
    await operator.json('release', 'prepare', CODE, '--scheme', 'nam-2026');
    const { differences } = await operator.json<{ differences: string[] }>(
      'release',
      'diff',
      `${CODE}@1`,
      CODE,
    );
    expect(differences).toEqual(['edition']);
    await operator.json('release', 'submit', CODE);
    const act = ['--act', '12/QĐ-UBND', '--signed-on', '2026-01-02', '--signer', 'Chủ tịch'];
    expect(await operator.problemsOf('release', 'publish', CODE, ...act)).toEqual([
      ['SECOND_PERSON_MISSING', 'step'],
    ]);
    const { stdout } = await operator.run(['release', 'show', CODE, '--content']);
    expect(createHash('sha256').update(stdout.trimEnd()).digest('hex')).toBe((await read()).contentHash);
    const list = await operator.run(['release', 'list']);
    expect(list.stdout).toMatch(/xep-hang-2026@1 +nam-2026 +bị trả lại/);
    expect((await operator.run(['release', 'show', 'Sai tên'])).code).toBe(2);
  });
});
