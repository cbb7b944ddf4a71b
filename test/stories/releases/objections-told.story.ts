import type { SurveyActor } from '@hailong/access';
import { addDays, day, systemClock, today } from '@hailong/kernel';
import { ANALYST, administratorOf } from '../../kit/actors';
import type { Opened } from '../../kit/province';
import { comparedYears } from '../rankings/compared-years';

const CODE = 'xep-hang-2026';
const PROBLEMS = `... on SurveyRefusal { problems { code place } }`;
const OBJECTION = `number reason objectedOn answer { accepted text answeredOn }`;
const PREPARE = `mutation ($input: SurveyReleaseToPrepareInput!) { step: prepareSurveyRelease(input: $input) { __typename } }`;
const PREVIEW = `mutation ($input: SurveyReleaseToPreviewInput!) { step: previewSurveyRelease(input: $input) { __typename } }`;
const OBJECT = `mutation ($input: SurveyObjectionToReleaseInput!) {
  objection: objectToSurveyRelease(input: $input) { ... on SurveyReleaseObjection { ${OBJECTION} } ${PROBLEMS} } }`;
const ANSWER = `mutation ($input: SurveyAnswerToObjectionInput!) {
  answered: answerSurveyReleaseObjection(input: $input) { ... on SurveyReceivedObjection { agency { code name } ${OBJECTION} } ${PROBLEMS} } }`;
const OBJECTIONS = `query ($code: String!) {
  received: surveyReleaseObjections(code: $code) { ... on SurveyReleaseObjections { objections { agency { code } ${OBJECTION} } } ${PROBLEMS} } }`;
const PREVIEWS = `{ previews: surveyReleasePreviews {
  code edition scheme until endedOn index interval { lower upper } n rank rankInGroup withoutRank content contentHash recompute { vi en }
  objections { ${OBJECTION} } } }`;
const viewerOf = (agencyCode: string): SurveyActor => ({
  ...{ subject: 'viewer', agencyCode, roles: ['agency-viewer'] },
});
const PUBLISHER: SurveyActor = { subject: 'bình', agencyCode: null, roles: ['province-publisher'] };

describe('objections over HTTP', () => {
  let province: Opened<typeof comparedYears>;
  beforeAll(async () => {
    province = await comparedYears.open();
    province.today(day('2026-12-01'));
    await province.ask(PREPARE, { input: { code: CODE, scheme: 'nam-2026' } }, ANALYST);
    await province.ask(PREVIEW, { input: { code: CODE, until: '2026-12-08' } }, ANALYST);
  });
  afterAll(() => province.close());

  const ask = <T = object>(query: string, variables: object, actor?: SurveyActor) =>
    province.ask<T>(query, variables, actor);

  it('begin with the line that the agency reads: figures, terms, and how to check them', async () => {
    const [preview, ...others] = await ask<Record<string, never>[]>(PREVIEWS, {}, viewerOf('P.1'));
    expect(others).toEqual([]);
    expect(preview).toMatchObject({
      ...{ code: CODE, edition: 1, scheme: 'nam-2026', until: '2026-12-08', endedOn: null, n: 50 },
      ...{
        withoutRank: null,
        objections: [],
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      recompute: { vi: expect.stringContaining('SHA-256') as string },
    });
    const { unit, withoutRank } = JSON.parse(String(preview?.content)) as Record<string, object>;
    expect(unit).toMatchObject({ code: 'P.1', index: preview?.index, rank: preview?.rank });
    expect(withoutRank).toBeNull();
  });

  it('go from the agency to the province and back with the answer', async () => {
    const reason = 'Thiếu phiếu bưu điện';
    const objected = { number: 1, reason, objectedOn: '2026-12-01', answer: null };
    const own = administratorOf('P.2');
    expect(await ask(OBJECT, { input: { code: CODE, reason } }, own)).toEqual(objected);
    expect(await ask(OBJECTIONS, { code: CODE }, PUBLISHER)).toEqual({
      objections: [{ agency: { code: 'P.2' }, ...objected }],
    });
    const input = { code: CODE, agency: 'P.2', number: 1, accepted: true, answer: 'Sẽ ghi chú' };
    const answer = { accepted: true, text: 'Sẽ ghi chú', answeredOn: '2026-12-01' };
    expect(await ask(ANSWER, { input }, ANALYST)).toMatchObject({ agency: { code: 'P.2' }, answer });
    expect(await ask(ANSWER, { input }, ANALYST)).toEqual({
      problems: [{ code: 'ANSWER_LOCKED', place: 'number' }],
    });
    expect(await ask(PREVIEWS, {}, own)).toMatchObject([{ objections: [{ ...objected, answer }] }]);
    expect(await ask(PREVIEWS, {}, administratorOf('P.1'))).toMatchObject([{ objections: [] }]);
  });

  it.each([
    ['a reason of blanks', CODE, '  ', 'REASON_MISSING'],
    ['a release that there is not', 'khong-co', 'sai', 'NOT_FOUND'],
  ])('are refused for %s', async (_what, code, reason, problem) => {
    const refused = await ask(OBJECT, { input: { code, reason } }, administratorOf('P.1'));
    expect(refused).toMatchObject({ problems: [{ code: problem }] });
  });

  it.each<[string, SurveyActor | undefined, string, object]>([
    ['objecting to a viewer', viewerOf('P.1'), OBJECT, { input: { code: CODE, reason: 'sai' } }],
    ['objecting to an analyst of no agency', ANALYST, OBJECT, { input: { code: CODE, reason: 'sai' } }],
    ['reading all objections to an agency', administratorOf('P.1'), OBJECTIONS, { code: CODE }],
    [
      'answering to a publisher',
      PUBLISHER,
      ANSWER,
      { input: { code: CODE, agency: 'P.2', number: 1, accepted: true, answer: 'được' } },
    ],
    ['lines to an analyst of no agency', ANALYST, PREVIEWS, {}],
  ])('keep %s shut', async (_what, actor, query, variables) => {
    const { errors } = await province.portal.ask(query, variables, actor);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('objections on the command line', () => {
  let province: Opened<typeof comparedYears>;
  beforeAll(async () => {
    province = await comparedYears.open();
  });
  afterAll(() => province.close());

  it('are shown the line, made, listed, answered and read', async () => {
    const { operator } = province;
    const [until, own] = [addDays(today(systemClock), 7), ['--as', 'P.1'] as const];
    await operator.json('release', 'prepare', CODE, '--scheme', 'nam-2026');
    expect(await operator.problemsOf('release', 'line', CODE, ...own)).toEqual([['NOT_FOUND', 'code']]);
    await operator.json('release', 'preview', CODE, '--until', until);
    expect(await operator.json('release', 'line', CODE, ...own)).toMatchObject({
      ...{ code: CODE, until, endedOn: null, objections: [] },
      document: { agency: { code: 'P.1' }, unit: { code: 'P.1', n: 50 } },
    });
    await operator.json('release', 'object', CODE, ...own, '--reason', 'sai tên');
    expect(await operator.problemsOf('release', 'object', CODE, ...own, '--reason', 'nữa')).toEqual([
      ['OBJECTION_TOO_EARLY', 'code'],
    ]);
    expect(await operator.json('release', 'objections', CODE)).toMatchObject([
      { agency: 'P.1', number: 1, reason: 'sai tên', answer: null },
    ]);
    const answer = ['release', 'answer', CODE, '--of', 'P.1', '--number', '1'];
    expect((await operator.run(answer)).code).toBe(2);
    expect((await operator.run([...answer, '--accept', 'a', '--refuse', 'b'])).code).toBe(2);
    await operator.json(...answer, '--refuse', 'tên đúng');
    const { stdout } = await operator.run(['release', 'line', `${CODE}@1`, ...own]);
    expect(stdout).toMatch(/phản hồi 1 .*: sai tên\n.*không chấp nhận · refused: tên đúng/);
    const list = await operator.run(['release', 'objections', CODE]);
    expect(list.stdout).toMatch(/^1 phản hồi, 0 chưa trả lời/);
  });
});
