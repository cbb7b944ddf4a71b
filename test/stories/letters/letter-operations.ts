import { ForwardLetters } from '@hailong/letters/use-cases';
import { administratorOf } from '../../kit/actors';
import { Page, fieldsOf, pageAt } from '../../kit/form-page';
import { Part, Province, aProvince } from '../../kit/province';
import { VUNG_TAU, aRound } from '../../kit/round';
import { WithPortal, aPortal } from '../../kit/servers/portal';

export const KEY = `query ($agency: ID!) { it: surveyLetterKey(agency: $agency) { __typename
  ... on SurveyLetterKey { key unit { code } } ... on SurveyRefusal { code } } }`;
export const SEND = `mutation ($input: SurveySendLetterInput!) { it: sendSurveyLetter(input: $input) { __typename
  ... on SurveyLetterSent { unit { code } } ... on SurveyRefusal { code } } }`;
export const LETTERS = `query ($state: SurveyLetterState, $after: String) { it: surveyLetters(state: $state, after: $after) {
  ... on SurveyLetterConnection { edges { node { id about { code } state handover text contact } } pageInfo { hasNextPage } } } }`;
export const CLOSE = `mutation ($input: SurveyCloseLettersInput!) { it: closeSurveyLetters(input: $input) { __typename
  ... on SurveyLettersClosed { letters } ... on SurveyRefusal { code } } }`;

export interface Sent {
  readonly __typename: string;
  readonly code?: string;
  readonly unit?: { readonly code: string };
}

export interface ReadLetter {
  readonly id: string;
  readonly about: { readonly code: string };
  readonly state: string;
  readonly handover: string;
  readonly text: string | null;
  readonly contact: string | null;
}

export interface ReadPage {
  readonly edges: readonly { readonly node: ReadLetter }[];
}

export interface Letters {
  address(path: string): string;
  /** The page on which a letter about an agency is written; default P.1. */
  page(agency?: string): Promise<Page>;
  post(fields: URLSearchParams, headers?: Record<string, string>): Promise<Page>;
  /** Fields of the page with a letter written. */
  written(html: string, text?: string, contact?: string): URLSearchParams;
  forward(): ReturnType<ForwardLetters['forward']>;
  read(unit: string, variables?: object): Promise<ReadPage>;
  textsOf(unit: string): Promise<readonly (string | null)[]>;
  rows(table: string): Promise<number | undefined>;
  /** Removes every letter, also those that wait. */
  removeAll(): Promise<void>;
}

export interface WithLetters {
  readonly letters: Letters;
}

/** Writes and reads letters as people and units do. */
export function letters(): Part<Province & WithPortal, WithLetters> {
  return ({ portal, app, ask, db }) => {
    const address = (path: string) => `${portal.url}/survey/${path}`;
    const read = (unit: string, variables: object = {}) =>
      ask<ReadPage>(LETTERS, variables, administratorOf(unit));
    const all: Letters = {
      address,
      read,
      page: (agency = 'P.1') => pageAt(address(`letter?agency=${agency}`)),
      post: (fields, headers = {}) => pageAt(address('letter'), { method: 'POST', body: fields, headers }),
      written: (html, text = 'Vì sao hồ sơ trễ?', contact = '0912 345 678') => {
        const fields = fieldsOf(html);
        fields.set('text', text);
        fields.set('contact', contact);
        return fields;
      },
      forward: () => app.get(ForwardLetters, { strict: false }).forward('test'),
      textsOf: async (unit) => (await read(unit)).edges.map(({ node }) => node.text),
      removeAll: async () => {
        for (const table of ['letter', 'letter_box']) await db.admin(`delete from hailong.${table}`);
      },
      rows: async (table) =>
        (await db.admin<{ n: number }>(`select count(*)::int as n from hailong.${table}`))[0]?.n,
    };
    return { letters: all };
  };
}

/** An open round of people that answer online, and letters that are forwarded by hand. */
export const withLetters = aProvince('2021-10-01', 9)
  .with(aPortal({ letters: { forward: false } }))
  .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'] } }))
  .with(letters());
