import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { SurveyActor } from '@hailong/access';
import { Part } from '../../kit/province';
import { WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';
import { WithVisitor } from '../../kit/visitor';

const REGISTER = `mutation ($label: String!) { it: registerSurveyAppClient(input: { label: $label }) {
  __typename ... on SurveyAppClientRegistered { key app { id } } ... on SurveyRefusal { code } } }`;
const CLIENT = 'test/hosts/super-app/ask-user.mjs';
const run = promisify(execFile);

/** Administrator of the desk that works for the province. */
export const PROVINCE_ADMINISTRATOR: SurveyActor = {
  subject: 'admin of the province',
  agencyCode: 'P',
  roles: ['province-administrator'],
};

interface RegisteredApp {
  readonly key: string;
  readonly app: { readonly id: string };
}

/** Answer to a request of an app. */
export interface AppAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly retryAfter: string | null;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly ticket?: string;
    readonly receipt?: string;
    readonly repeated?: boolean;
    readonly problems?: readonly { code: string; place: string; vi: string; en: string }[];
  };
}

export interface SuperApp {
  readonly key: string;
  register(label: string): Promise<RegisteredApp>;
  /** Code of a new finished dossier, by default of P.1. */
  dossier(terms?: {
    agency?: string;
    finishedOn?: string;
    objects?: boolean;
    procedure?: string;
  }): Promise<string>;
  form(query?: object, headers?: object): Promise<AppAnswer>;
  ticket(dossierCode: string, key?: string): Promise<AppAnswer>;
  /** Sends first choices for P.1 unless changed. */
  answers(ticket: string, changes?: object, key?: string): Promise<AppAnswer>;
  /** Posts any body. */
  post(path: string, body: string | undefined, key?: string): Promise<AppAnswer>;
  /** Runs the example client as a program of its own; returns its print. */
  client(dossierCode: string): Promise<AppAnswer['body']>;
}

export interface WithSuperApp {
  readonly superApp: SuperApp;
}

/** A registered app with users, whose server stands at one address. */
export function aSuperApp(): Part<WithPortal & WithRound & WithVisitor, WithSuperApp> {
  return async (province) => {
    const { ask, portal, publicRoundId: round, visitor } = province;
    const register = (label: string) => ask<RegisteredApp>(REGISTER, { label }, PROVINCE_ADMINISTRATOR);
    const { key } = await register('Hue-S');
    const blank = await visitor.blank();
    const { answers } = visitor.inputOf(blank);
    const filled = { round, agency: 'P.1', group: 'citizens', questionnaire: blank.questionnaire, answers };
    const get = (path: string, headers: object) =>
      answerOf(`${portal.url}/survey/app/${path}`, { headers: { 'x-hailong-app': key, ...headers } });
    const post: SuperApp['post'] = (path, body, as = key) =>
      answerOf(`${portal.url}/survey/app/${path}`, {
        ...{ method: 'POST', body },
        headers: { 'content-type': 'application/json', 'x-hailong-app': as },
      });
    const own: SuperApp = {
      ...{ key, register, post },
      dossier: finishedDossier(province),
      form: (query = {}, headers = {}) => {
        const asked = new URLSearchParams({ round, agency: 'P.1', group: 'citizens', ...query });
        return get(`form?${asked.toString()}`, headers);
      },
      ticket: (dossierCode, as) => post('tickets', JSON.stringify({ round, agency: 'P.1', dossierCode }), as),
      answers: (ticket, changes = {}, as) =>
        post('answers', JSON.stringify({ ticket, ...filled, ...changes }), as),
      client: (dossierCode) =>
        printed([round, 'P.1', 'citizens', dossierCode], { SURVEY_URL: portal.url, SURVEY_APP_KEY: key }),
    };
    return { superApp: own };
  };
}

async function answerOf(url: string, init: RequestInit): Promise<AppAnswer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    retryAfter: response.headers.get('retry-after'),
    body: (text === '' ? {} : JSON.parse(text)) as AppAnswer['body'],
  };
}

async function printed(terms: readonly string[], variables: object): Promise<AppAnswer['body']> {
  const env = { ...process.env, ...variables };
  const ended = run(process.execPath, [CLIENT, ...terms], { env });
  // It ends with 1 when the survey refuses, and prints why.
  const { stdout } = await ended.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as AppAnswer['body'];
}

function finishedDossier({ portal, scopeOf }: WithPortal & WithRound): SuperApp['dossier'] {
  return async ({ agency = 'P.1', finishedOn = '2021-07-01', objects = false, procedure } = {}) => {
    const { agencyId } = await scopeOf(agency);
    const code = `H21.17-${randomUUID()}`;
    await portal.db.admin(
      `insert into hailong.dossier (agency_id, code, receiving_id, deciding_id, outcome, applicant, finished_on, objects, procedure_code)
       values ($1, $2, $1, $1, 'granted', 'citizen', $3, $4, $5)`,
      [agencyId, code, finishedOn, objects, procedure],
    );
    return code;
  };
}
