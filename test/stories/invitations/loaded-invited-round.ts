import { randomUUID } from 'node:crypto';
import { addDays, systemClock, today } from '@hailong/kernel';
import { IntakeVerdict, SUBMIT } from '../../kit/intake';
import { anOperator, WithOperator } from '../../kit/operator';
import { Blinded, blindNonce } from '../../kit/blind-nonce';
import { aProvince, Part } from '../../kit/province';
import { aPortal, WithPortal } from '../../kit/servers/portal';
import { aLoadedRound } from '../../kit/loaded-round';

const KEY = `query ($round: ID!, $agency: String!) { key: surveyCredentialKey(round: $round, agencyCode: $agency) { classes { formClass publicKey } } }`;
const EXCHANGE = `mutation ($input: SurveyExchangeInvitationInput!) { it: exchangeSurveyInvitation(input: $input) { __typename
  ... on SurveyInvitationExchanged { blindSignature } ... on SurveyRefusal { code } } }`;

/** Code of the round that {@link loadedInvitedRound} opens. */
export const INVITED = 'moi-thu';
/** Number of people that T1.01 may invite. */
export const PEOPLE = 9;
/** Number of people that T1.02 may invite. */
export const OTHERS = 6;

/** Proof of an invitation. */
export interface Way {
  readonly token?: string;
  readonly shortCode?: string;
}

export interface Exchange {
  readonly blindSignature?: string;
  readonly code?: string;
}

interface WithInvitedRound {
  /** Draws all people of an agency; id of the draw. */
  readonly drawAll: (agencyCode: string) => Promise<string>;
  /** The browser of a person that T1.01 invited. */
  readonly respondent: {
    blind(): Promise<Blinded>;
    exchange(way: Way, blinded: Blinded): Promise<Exchange>;
    /** Sends a filled form with a proof. */
    submit(proof: object): Promise<IntakeVerdict>;
  };
}

/** A second round, for the invited alone and open today, and finished dossiers. */
function anInvitedRound(): Part<WithOperator & WithPortal, WithInvitedRound> {
  return async ({ operator, ask }) => {
    await operator.json('load', 'round', operator.file('moi.json', invitedRound()));
    const { id: round } = await operator.json<{ id: string }>('round', 'open', INVITED);
    await operator.json('load', 'dossiers', operator.file('ho-so.csv', dossierTable()));
    const at = { round, agencyCode: 'T1.01' };
    return {
      drawAll: async (agencyCode) => {
        const terms = ['--as', agencyCode, '--each', '20', '--replacements', '0'];
        return (await operator.json<{ id: string }>('draw', INVITED, ...terms)).id;
      },
      respondent: {
        blind: async () => {
          const { classes } = await ask<{ classes: { publicKey: string }[] }>(KEY, {
            round,
            agency: at.agencyCode,
          });
          // The dossiers came in a file of the operator's: independent, the second class.
          return blindNonce(classes[1]?.publicKey ?? '');
        },
        exchange: (way, { blindedMessage }) =>
          ask(EXCHANGE, {
            input: {
              ...at,
              ...way,
              blindedMessages: [{ formClass: 'INDEPENDENT', message: blindedMessage }],
            },
          }),
        submit: (proof) => {
          const answers = [{ item: 'DG.1', level: '2' }];
          const form = { ...at, group: 'citizen', channel: 'ONLINE', key: randomUUID(), answers };
          return ask(SUBMIT, { input: { ...form, ...proof } });
        },
      },
    };
  };
}

/** An operator with a loaded round and one for the invited; beside it a portal for respondents. */
export const loadedInvitedRound = aProvince('today')
  .with(anOperator())
  .with(aLoadedRound())
  .with(aPortal())
  .with(anInvitedRound());

/** Code of the nth dossier: 1 to {@link PEOPLE} are of T1.01. */
export function nthDossier(n: number): string {
  return `H21.17-${today(systemClock).slice(2, 4)}0101-${String(n).padStart(4, '0')}`;
}

function invitedRound(): object {
  const now = today(systemClock);
  return {
    ...{
      code: INVITED,
      year: Number(now.slice(0, 4)),
      plan: 'ke-hoach',
      access: 'invited',
      leastAnswered: 0,
    },
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
    [nthDossier(first + i), agency, 'granted', 'citizen', finished, `d${first + i}@example.vn`].join(','),
  );
}

/** Dossiers of an agency, numbered from `first`, as a file to load. */
export function dossiersOf(agency: string, first: number, count: number): string {
  return [HEADER, ...dossierLines(agency, first, count)].join('\n');
}
