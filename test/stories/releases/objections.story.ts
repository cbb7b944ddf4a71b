import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import {
  AnswerObjection,
  type AskedStep,
  ObjectToRelease,
  PrepareRelease,
  ReadObjections,
  ReadPreviews,
  TakeStep,
} from '@hailong/releases/use-cases';
import { expectOk } from '../../kit/expect-ok';
import type { Opened } from '../../kit/province';
import { atOnce } from '../../kit/run-concurrently';
import { comparedYears } from '../rankings/compared-years';

const CODE = 'xep-hang-2026';
const [DAY, UNTIL, AFTER] = [day('2026-12-01'), day('2026-12-08'), day('2026-12-09')];
const ACT = { number: '12/QĐ-UBND', signedOn: DAY, signer: 'Nguyễn Văn A' };
const RELEASE = { code: CODE };

describe('objections to a release', () => {
  let province: Opened<typeof comparedYears>;
  beforeEach(async () => {
    province = await comparedYears.open();
    province.today(DAY);
    const ranking = { ...RELEASE, scheme: { code: 'nam-2026' } };
    expectOk(await province.app.get(PrepareRelease).prepare(by('an'), ranking));
    expectOk(await take('an', { state: 'previewed', until: UNTIL }));
  });
  afterEach(() => province.close());

  const by = (actor: string) => ProvinceScope.of(undefined, actor);
  const take = (actor: string, step: AskedStep) => province.app.get(TakeStep).take(by(actor), RELEASE, step);
  const object = async (agency: string, reason = 'sai số phiếu') =>
    province.app.get(ObjectToRelease).object(await province.scopeOf(agency), RELEASE, reason);
  const answer = (agency: string, number: number, accepted: boolean, text = 'đã kiểm tra lại') =>
    province.app.get(AnswerObjection).answer(by('an'), RELEASE, { agency, number, accepted, text });
  const received = async () =>
    expectOk(await province.app.get(ReadObjections).of(by('an'), RELEASE)).map(
      ({ agency, number, answer: given }) => [agency.code, number, given?.accepted],
    );
  const ofAgency = async (agency: string) =>
    expectOk(await province.app.get(ReadPreviews).one(await province.scopeOf(agency), RELEASE)).objections;
  const codesOf = (verdict: { ok: boolean; problems?: readonly { code: string }[] }) =>
    verdict.ok ? 'accepted' : String(verdict.problems?.map(({ code }) => code));

  it('are answered once, and may be followed by others then; the agency reads its answers, and no other agency', async () => {
    expectOk(await object('P.1'));
    expect(codesOf(await object('P.1', 'còn nữa'))).toBe('OBJECTION_TOO_EARLY');
    expectOk(await object('X.9', 'thiếu đợt'));
    expect(await received()).toEqual([
      ['P.1', 1, undefined],
      ['X.9', 1, undefined],
    ]);
    expectOk(await answer('P.1', 1, false, 'số phiếu đúng'));
    expect(codesOf(await answer('P.1', 1, true))).toBe('ANSWER_LOCKED');
    expect(await ofAgency('P.1')).toMatchObject([
      {
        number: 1,
        reason: 'sai số phiếu',
        answer: { accepted: false, text: 'số phiếu đúng', answeredOn: DAY },
      },
    ]);
    expect(await ofAgency('P.2')).toEqual([]);
    expect(expectOk(await object('P.1', 'còn nữa')).number).toBe(2);
    expect(codesOf(await answer('P.2', 1, true))).toBe('NOT_FOUND');
  });

  it('hold up a submission until all are answered, and its problem names their agencies', async () => {
    expectOk(await object('X.9'));
    expectOk(await object('P.1'));
    province.today(AFTER);
    const held = await take('an', { state: 'submitted' });
    expect(held).toMatchObject({
      problems: [
        {
          code: 'OBJECTION_ANSWER_MISSING',
          place: 'step',
          en: expect.stringContaining('P.1, X.9') as string,
        },
      ],
    });
    expectOk(await answer('P.1', 1, true, 'ghi chú thêm'));
    expect(codesOf(await take('an', { state: 'submitted' }))).toBe('OBJECTION_ANSWER_MISSING');
    expectOk(await answer('X.9', 1, false));
    expectOk(await take('an', { state: 'submitted' }));
  });

  it('are told with the publication as numbers, those that were accepted too; no text leaves', async () => {
    expectOk(await object('P.1', 'chữ bí mật'));
    expectOk(await answer('P.1', 1, true, 'lời bí mật'));
    expectOk(await object('P.1', 'chữ bí mật thứ hai'));
    expectOk(await answer('P.1', 2, false));
    province.today(AFTER);
    expectOk(await take('an', { state: 'submitted' }));
    const { steps } = expectOk(await take('bình', { state: 'published', act: ACT }));
    expect(steps.at(-1)).toMatchObject({ state: 'published', objections: { made: 2, accepted: 1 } });
    const response = await fetch(`${province.portal.url}/survey/open/releases.json`);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ releases: [{ objections: { made: 2, accepted: 1 } }] });
    expect(text).not.toContain('bí mật');
  });

  it('end with the preview: after its last day, and once the release is returned', async () => {
    province.today(AFTER);
    expect(codesOf(await object('P.1'))).toBe('PREVIEW_EXPIRED');
    province.today(UNTIL);
    expectOk(await object('P.1'));
    expectOk(await take('an', { state: 'returned', reason: 'lập lại' }));
    expect(codesOf(await object('P.2'))).toBe('PREVIEW_CLOSED');
    expectOk(await answer('P.1', 1, true, 'đã lập lại'));
  });

  it.each([
    ['the objection', 'the submission'],
    ['the submission', 'the objection'],
  ])(
    'never stay without an answer in a submitted release: %s comes at the same moment before %s',
    async (first) => {
      const works = {
        'the objection': async () => {
          const scope = await province.scopeOf('P.1');
          province.today(UNTIL);
          return codesOf(await province.app.get(ObjectToRelease).object(scope, RELEASE, 'sai'));
        },
        'the submission': async () => {
          province.today(AFTER);
          return codesOf(await take('an', { state: 'submitted' }));
        },
      };
      const { 'the objection': objection, 'the submission': submission } = works;
      const order = first === 'the objection' ? [objection, submission] : [submission, objection];
      const both = await atOnce(
        province.db.adminUrl,
        'lock table hailong.release_objection, hailong.release_step in share mode',
        order,
      );
      expect(both).toEqual([
        'accepted',
        first === 'the objection' ? 'OBJECTION_ANSWER_MISSING' : 'PREVIEW_CLOSED',
      ]);
    },
  );

  it('are answered by one of two that answer at once', async () => {
    expectOk(await object('P.1'));
    const both = await atOnce(province.db.adminUrl, 'lock table hailong.objection_answer in share mode', [
      () => answer('P.1', 1, true),
      () => answer('P.1', 1, false),
    ]);
    expect(both.map(codesOf)).toEqual(['accepted', 'ANSWER_LOCKED']);
  });

  it('stand in the trail: of the agency that objected, and of the province that answered', async () => {
    expectOk(await object('P.1'));
    expectOk(await answer('P.1', 1, false, 'đúng rồi'));
    const subject = `${CODE}@1`;
    const entries = await province.db.admin(
      `select a.code, actor, action, subject, after from hailong.audit_entry join hailong.agency a using (agency_id)
       where action in ('object-to-release', 'answer-objection') order by at`,
    );
    expect(entries).toEqual([
      {
        ...{ code: 'P.1', actor: 'tester of P.1', action: 'object-to-release', subject },
        after: { number: 1, reason: 'sai số phiếu' },
      },
      {
        ...{ code: 'P', actor: 'an', action: 'answer-objection', subject },
        after: { agency: 'P.1', number: 1, accepted: false, text: 'đúng rồi' },
      },
    ]);
  });
});
