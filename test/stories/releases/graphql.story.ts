import { day } from '@hailong/kernel';
import type { SurveyActor } from '@hailong/access';
import { ANALYST, administratorOf } from '../../kit/actors';
import type { Opened } from '../../kit/province';
import { comparedYears } from '../rankings/compared-years';

const PUBLISHER: SurveyActor = { subject: 'bình', agencyCode: null, roles: ['province-publisher'] };
const RELEASE = `__typename ... on SurveyRelease { code edition scheme state contentHash steps { state actor takenOn reason act { number } } }
  ... on SurveyRefusal { problems { code place } }`;
const stepOf = (name: string, input: string) =>
  `mutation ($input: ${input}!) { step: ${name}(input: $input) { ${RELEASE} } }`;
const PREPARE = stepOf('prepareSurveyRelease', 'SurveyReleaseToPrepareInput');
const SUBMIT = stepOf('submitSurveyRelease', 'SurveyReleaseEditionInput');
const RETURN = stepOf('returnSurveyRelease', 'SurveyReleaseToReturnInput');
const PREVIEW = stepOf('previewSurveyRelease', 'SurveyReleaseToPreviewInput');
const PUBLISH = stepOf('publishSurveyRelease', 'SurveyReleaseToPublishInput');
const PUBLICATIONS = `{ surveyPublications { code edition scheme publishedOn superseded position contentHash path act { number signer } } }`;
const CODE = 'xep-hang-2026';
const ACT = { number: '12/QĐ-UBND', signedOn: '2026-12-01', signer: 'Nguyễn Văn A' };

interface Answered {
  readonly data: Record<string, never> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

describe('releases over GraphQL', () => {
  let province: Opened<typeof comparedYears>;
  beforeAll(async () => {
    province = await comparedYears.open();
    province.today(day('2026-12-01'));
  });
  afterAll(() => province.close());

  const ask = (query: string, input: object, actor?: SurveyActor) =>
    province.ask<object>(query, { input }, actor);
  const publications = () => province.ask<readonly object[]>(PUBLICATIONS, {});

  it('go from an analyst over the submission to a publisher, and stand open to everybody then', async () => {
    const prepared = await ask(PREPARE, { code: CODE, scheme: 'nam-2026' }, ANALYST);
    expect(prepared).toMatchObject({ code: CODE, edition: 1, scheme: 'nam-2026', state: 'PREPARED' });
    expect(await ask(PREVIEW, { code: CODE, until: '2026-12-01' }, ANALYST)).toMatchObject({
      state: 'PREVIEWED',
    });
    expect(await ask(SUBMIT, { code: CODE }, ANALYST)).toMatchObject({
      problems: [{ code: 'SUBMISSION_TOO_EARLY', place: 'step' }],
    });
    province.today(day('2026-12-02'));
    expect(await ask(SUBMIT, { code: CODE }, ANALYST)).toMatchObject({ state: 'SUBMITTED' });
    expect(await publications()).toEqual([]);
    expect(await ask(PUBLISH, { code: CODE, edition: 1, act: ACT }, PUBLISHER)).toMatchObject({
      state: 'PUBLISHED',
      steps: [{}, {}, { actor: ANALYST.subject }, { actor: 'bình', act: { number: ACT.number } }],
    });
    expect(await publications()).toMatchObject([
      {
        code: CODE,
        edition: 1,
        superseded: false,
        position: 1,
        act: { signer: ACT.signer },
        path: `/survey/open/releases/${CODE}@1.json`,
      },
    ]);
  });

  it('are returned with a reason', async () => {
    await ask(PREPARE, { code: CODE, scheme: 'nam-2026' }, ANALYST);
    expect(await ask(RETURN, { code: CODE, reason: ' ' }, PUBLISHER)).toMatchObject({
      problems: [{ code: 'RETURN_REASON_MISSING', place: 'reason' }],
    });
    expect(await ask(RETURN, { code: CODE, reason: 'sai tên' }, PUBLISHER)).toMatchObject({
      state: 'RETURNED',
    });
  });

  it.each([
    ['an agency', administratorOf('P.1'), PREPARE, { code: 'a', scheme: 'nam-2026' }],
    ['an analyst that publishes', ANALYST, PUBLISH, { code: CODE, act: ACT }],
    ['a publisher that prepares', PUBLISHER, PREPARE, { code: 'a', scheme: 'nam-2026' }],
  ])('are shut to %s', async (_who, actor, query, input) => {
    const { errors } = (await province.portal.ask(query, { input }, actor)) as Answered;
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
