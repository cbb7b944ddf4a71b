import { QUESTIONNAIRE_ID, ROUND_ID } from '@hailong/kernel';
import { FilledForm } from '../fixture/filled-forms';

/** Encoding of filled forms as requests, with the mark of acceptance. */
export interface Wire {
  /** Path after the address of the server. */
  readonly path: string;
  readonly contentType: string;
  /** Responses of one request. */
  readonly responses: number;
  /** Body of a request with {@link KEY} instead of each response's key. */
  bodyOf(forms: readonly FilledForm[]): string;
  /** Text that occurs once for each response in every acceptance, and in no other answer. */
  readonly accepted: string;
}

export interface Addressed {
  readonly roundId: number;
  readonly questionnaireId: number;
}

/** Placeholder of a key in a prepared request. */
export const KEY = '0123456789abcdef0123456789abcdef';

const FRAGMENT = `fragment Verdict on SurveySubmitResponseResult { __typename
  ... on SurveyResponseAccepted { receipt repeated }
  ... on SurveyResponseRefused { problems { __typename ... on SurveyProblem { code place message } } } }`;
const ONE = `mutation Submit($input: SurveySubmitResponseInput!) { submitSurveyResponse(input: $input) { ...Verdict } } ${FRAGMENT}`;
const MANY = `mutation Submit($inputs: [SurveySubmitResponseInput!]!) { submitSurveyResponses(inputs: $inputs) { ...Verdict } } ${FRAGMENT}`;

const graphql = { path: '/graphql', contentType: 'application/json', accepted: '"repeated":false' };

function placeOf({ roundId, questionnaireId }: Addressed, { agencyCode }: FilledForm) {
  const where = { round: ROUND_ID.of(roundId), agencyCode, group: 'citizens', channel: 'ONLINE' };
  return { key: KEY, ...where, questionnaire: QUESTIONNAIRE_ID.of(questionnaireId) };
}

function inputOf(to: Addressed, form: FilledForm) {
  return { ...placeOf(to, form), sheet: form.sheet };
}

/** Mutation with one response, its answers as a sheet. */
export function oneByOne(to: Addressed): Wire {
  return {
    ...graphql,
    responses: 1,
    bodyOf: ([form]) => JSON.stringify({ query: ONE, variables: { input: inputOf(to, form as FilledForm) } }),
  };
}

/** Mutation with one response, its answers as a list, for clients without sheets. */
export function answerByAnswer(to: Addressed): Wire {
  return {
    ...graphql,
    responses: 1,
    bodyOf: ([form]) => {
      const input = { ...placeOf(to, form as FilledForm), answers: form?.answers };
      return JSON.stringify({ query: ONE, variables: { input } });
    },
  };
}

export function manyAtOnce(to: Addressed, responses: number): Wire {
  return {
    ...graphql,
    responses,
    bodyOf: (forms) =>
      JSON.stringify({ query: MANY, variables: { inputs: forms.map((form) => inputOf(to, form)) } }),
  };
}

/** Form post of a page without scripts: a field for every item. */
export function plainForm({ roundId, questionnaireId }: Addressed): Wire {
  return {
    path: '/survey/answers',
    contentType: 'application/x-www-form-urlencoded',
    responses: 1,
    accepted: 'Mã biên nhận',
    bodyOf: ([form]) => {
      const fields = new URLSearchParams({
        ...{ key: KEY, round: ROUND_ID.of(roundId), questionnaire: QUESTIONNAIRE_ID.of(questionnaireId) },
        ...{ agency: form?.agencyCode ?? '', group: 'citizens' },
      });
      for (const { item, level } of form?.answers ?? []) fields.append(`q.${item}`, level ?? '');
      return fields.toString();
    },
  };
}

/** Mutation of the common way, its answers as a list or as a sheet. */
export function commonWay({ roundId }: Addressed, as: 'list' | 'sheet'): Wire {
  return {
    path: '/graphql',
    contentType: 'application/json',
    responses: 1,
    accepted: '"receipt":"',
    bodyOf: ([form]) => {
      const where = { round: ROUND_ID.of(roundId), group: 'citizens', channel: 'ONLINE' };
      const content = as === 'sheet' ? { sheet: form?.sheet } : { answers: form?.answers };
      const input = { key: KEY, ...where, agencyCode: form?.agencyCode, ...content };
      const query =
        'mutation Submit($input: SubmissionInput!) { submitResponse(input: $input) { __typename receipt } }';
      return JSON.stringify({ query, variables: { input } });
    },
  };
}
