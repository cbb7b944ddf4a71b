import { randomUUID } from 'node:crypto';
import { addDays, systemClock, today } from '@hailong/kernel';
import { IntakeVerdict, SUBMIT } from './intake';
import { Operator, openDemonstration, operator } from './operator';
import { RunningPortal, runningPortal } from './portal-app';
import { Blinded, blindNonce } from './respondent';

const KEY = `query ($round: ID!, $agency: String!) { key: surveyCredentialKey(round: $round, agencyCode: $agency) { publicKey } }`;
const EXCHANGE = `mutation ($input: SurveyExchangeInvitationInput!) { it: exchangeSurveyInvitation(input: $input) { __typename
  ... on SurveyInvitationExchanged { blindSignature } ... on SurveyRefusal { code } } }`;

/** Code of the round that {@link invitationDesk} opens. */
export const INVITED = 'moi-thu';
/** Those of T1.01 who may be invited. */
export const PEOPLE = 9;
/** Those of T1.02. */
export const OTHERS = 6;

/** How somebody shows that he was invited. */
export interface Way {
  readonly token?: string;
  readonly shortCode?: string;
}

export interface Exchange {
  readonly blindSignature?: string;
  readonly code?: string;
}

/** An operator with a round for the invited alone, open today, and finished dossiers; beside him a portal over HTTP. */
export interface InvitationDesk extends Operator {
  readonly portal: RunningPortal;
  /** Draws everybody of an agency; id of the draw. */
  draw(agencyCode: string): Promise<string>;
  /** Under T1.01, as a browser does it. */
  blind(): Promise<Blinded>;
  exchange(way: Way, blinded: Blinded): Promise<Exchange>;
  /** Sends a filled form for T1.01 with a proof. */
  submit(proof: object): Promise<IntakeVerdict>;
}

export async function invitationDesk(): Promise<InvitationDesk> {
  const desk = await operator();
  await openDemonstration(desk);
  await desk.json('load', 'round', desk.file('moi.json', invitedRound()));
  const { id } = await desk.json<{ id: string }>('round', 'open', INVITED);
  await desk.json('load', 'dossiers', desk.file('ho-so.csv', dossierTable()));
  const portal = await runningPortal({ db: desk.db });
  const place = { round: id, agencyCode: 'T1.01' };
  const ask = async <T>(operation: string, variables: object): Promise<T> => {
    const { data, errors } = await portal.ask<T>(operation, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  return {
    ...desk,
    portal,
    draw: async (agencyCode) => {
      const terms = ['--as', agencyCode, '--each', '20', '--replacements', '0'];
      return (await desk.json<{ id: string }>('draw', INVITED, ...terms)).id;
    },
    blind: async () => {
      const asked = { round: place.round, agency: place.agencyCode };
      const { key } = await ask<{ key: { publicKey: string } }>(KEY, asked);
      return blindNonce(key.publicKey);
    },
    exchange: async (way, { blindedMessage }) => {
      const input = { ...place, ...way, blindedMessage };
      return (await ask<{ it: Exchange }>(EXCHANGE, { input })).it;
    },
    submit: async (proof) => {
      const answers = [{ item: 'DG.1', level: '2' }];
      const form = { ...place, group: 'citizen', channel: 'ONLINE', key: randomUUID(), answers };
      const data = await ask<{ submitSurveyResponse: IntakeVerdict }>(SUBMIT, {
        input: { ...form, ...proof },
      });
      return data.submitSurveyResponse;
    },
    leave: async () => {
      await portal.stop();
      await desk.leave();
    },
  };
}

/** Code of the nth dossier: 1 to {@link PEOPLE} are of T1.01. */
export function dossierCode(n: number): string {
  return `H21.17-${today(systemClock).slice(2, 4)}0101-${String(n).padStart(4, '0')}`;
}

function invitedRound(): object {
  const now = today(systemClock);
  return {
    ...{ code: INVITED, year: Number(now.slice(0, 4)), plan: 'ke-hoach', access: 'invited' },
    window: { opensOn: addDays(now, -20), closesOn: addDays(now, 20) },
    participants: ['T1.01', 'T1.02', 'T1.03'].map((agencyCode) => ({ agencyCode })),
  };
}

function dossierTable(): string {
  return [HEADER, ...dossierLines('T1.01', 1, PEOPLE), ...dossierLines('T1.02', 101, OTHERS)].join('\n');
}

const HEADER = 'code,deciding_agency,outcome,applicant,finished_on,email';

function dossierLines(agency: string, first: number, count: number): string[] {
  const finished = `${today(systemClock).slice(0, 4)}-01-01`;
  return Array.from({ length: count }, (_, i) =>
    [dossierCode(first + i), agency, 'granted', 'citizen', finished, `d${first + i}@example.vn`].join(','),
  );
}

/** So many dossiers of an agency, numbered from `first`, as a file to load. */
export function dossiersOf(agency: string, first: number, count: number): string {
  return [HEADER, ...dossierLines(agency, first, count)].join('\n');
}
