import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SUBMIT } from '../kit/intake';
import { BlankForm, FORM, firstChoices } from '../kit/visitor';
import { fieldsOf, filledIn, pageAt, postForm } from '../kit/form-page';

const TOKEN_SECRET = 'a secret of the tests, 32 bytes long';
const ANALYST = { sub: 'analyst', roles: ['province-analyst'] };
/** A form that comes back within three seconds is refused with "wait a moment". */
const AGAIN_MS = 500;
const RANKING = 'query ($round: ID!) { surveyRanking(round: $round) { __typename } }';

export interface ServedHost {
  /** `http://127.0.0.1:…` */
  readonly url: string;
  /** Paths of the GraphQL of the survey, and of the host's own. */
  readonly endpoint: string;
  readonly round: string;
}

/** Environment in which the probe can log in to a host. */
export const PROBE_ENVIRONMENT = { PORTAL_TOKEN_SECRET: TOKEN_SECRET };

interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Asks of a host, as a client would, all that every host must do. */
export async function probe({ url, endpoint, round }: ServedHost): Promise<void> {
  const survey = `${url}${endpoint}`;
  const refused = await ask(survey, RANKING, { round });
  expect(refused.errors?.[0]?.extensions.code).toMatch(/UNAUTHENTICATED$/);
  await answerOverGraphql(survey, round);
  await answerByPage(url, round);
  const ranked = await ask(survey, RANKING, { round }, tokenOf(ANALYST));
  expect(ranked).toEqual({ data: { surveyRanking: { __typename: 'SurveyRanking' } } });
  expect(await ask(`${url}/graphql`, '{ portalNotices }')).toEqual({
    data: { portalNotices: ['Cổng dịch vụ công'] },
  });
}

async function answerOverGraphql(survey: string, round: string): Promise<void> {
  const handed = await ask(survey, FORM, { round, agency: 'P.1' });
  const form = handed.data?.form as BlankForm;
  const input = {
    ...{ key: form.key, round, agencyCode: 'P.1', group: 'citizens', channel: 'ONLINE' },
    answers: firstChoices(form),
  };
  await untilAccepted(async () => {
    const { data } = await ask(survey, SUBMIT, { input });
    return JSON.stringify(data?.submitSurveyResponse);
  }, /"SurveyResponseAccepted"/);
}

async function answerByPage(url: string, round: string): Promise<void> {
  const { response, html } = await pageAt(`${url}/survey/form?round=${round}&agency=P.1&group=citizens`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const receipt = await untilAccepted(async () => (await postForm(url, filledIn(html))).html, /Mã biên nhận/);
  const asked = await pageAt(`${url}/survey/receipt`, { method: 'POST', body: fieldsOf(receipt) });
  expect(asked.html).toMatch(/Phiếu đã được ghi nhận\. Sau khi đợt khảo sát đóng/);
}

/** Sends again as long as the answer is that it came too early. */
async function untilAccepted(send: () => Promise<string>, accepted: RegExp): Promise<string> {
  let answer = await send();
  while (/TICKET_TOO_EARLY|nhanh hơn \d+ giây/.test(answer)) {
    await pause(AGAIN_MS);
    answer = await send();
  }
  expect(answer).toMatch(accepted);
  return answer;
}

async function ask(address: string, query: string, variables: object = {}, token?: string): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  const body = JSON.stringify({ query, variables });
  const response = await fetch(address, { method: 'POST', headers, body });
  return (await response.json()) as Answer;
}

/** A token as the login of the host signs it: HS256. */
function tokenOf(claims: object): string {
  const parts = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => base64(JSON.stringify(part)));
  const signature = createHmac('sha256', TOKEN_SECRET).update(parts.join('.')).digest('base64url');
  return [...parts, signature].join('.');
}

const base64 = (text: string) => Buffer.from(text).toString('base64url');
