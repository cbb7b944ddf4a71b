import { randomUUID } from 'node:crypto';
import { Credential } from '@hailong/invitations/domain';
import { Blinded, blindNonce } from './blind-nonce';
import { A_RATING, IntakeVerdict, NO_FEEDBACK, SUBMIT } from './intake';
import { Part } from './province';
import { WithRound } from './round';
import { WithPortal } from './servers/portal';

const KEY = `query ($round: ID!, $agency: String!) { key: surveyCredentialKey(round: $round, agencyCode: $agency) { variant classes { formClass publicKey fingerprint } } }`;
const EXCHANGE = `mutation ($input: SurveyExchangeInvitationInput!) { it: exchangeSurveyInvitation(input: $input) { __typename
  ... on SurveyInvitationExchanged { formClass blindSignature lot halves { group questionnaire proof } } ... on SurveyRefusal { code message messageEn } } }`;

/** Half that an invitation was drawn into. */
export interface Half {
  readonly group: string;
  readonly questionnaire: string;
  readonly proof: string;
}

export interface Exchanged {
  readonly __typename: string;
  readonly formClass?: string;
  readonly blindSignature?: string;
  /** Lot that draws the form where a group has two. */
  readonly lot?: number | null;
  readonly halves?: readonly Half[];
  readonly code?: string;
  readonly messageEn?: string;
}

/** Shows that a person was invited: after an exchange, or on a page without scripts. */
export type Proof = (
  | { readonly credential: Credential; readonly halfProof?: string }
  | { readonly invitation: { readonly token?: string; readonly shortCode?: string } }
) & {
  /** Key of the filled form; default: a new key. */
  readonly key?: string;
  /** Form that was filled in; default: not said. */
  readonly questionnaire?: string;
};

export interface Admitted {
  readonly credential: Credential;
  readonly exchanged: Exchanged;
  /** Sends the same messages once more. */
  readonly again: () => Promise<Exchanged>;
}

export interface Respondent {
  /** A fresh message for the key of an agency, by class. */
  blind(agencyCode: string, formClass?: string): Promise<Blinded>;
  /** @param input a blindedMessage in it is one for the key of touched admissions */
  exchange(agencyCode: string, input: object): Promise<Exchanged>;
  /** The whole way of a browser from a token to a credential, with the form that was drawn; may be repeated. */
  admitted(agencyCode: string, token: string): Promise<Admitted>;
  /** The credential alone. */
  credential(agencyCode: string, token: string): Promise<Credential>;
  /** Sends a filled form with the proof of an invitation. */
  submit(agencyCode: string, proof: Proof, answers?: readonly object[]): Promise<IntakeVerdict>;
  /** Answers on a page without scripts. */
  withoutScript(agencyCode: string, invitation: { token?: string }, key?: string): Promise<IntakeVerdict>;
  /** Sends a form that must be taken; the receipt. */
  answer(agencyCode: string, proof: Proof, answers?: readonly object[]): Promise<string>;
}

export interface WithRespondent {
  readonly respondent: Respondent;
}

interface ShownKeys {
  readonly classes: readonly { readonly formClass: string; readonly publicKey: string }[];
}

/** Input of an exchange, in which one message may stand for a list of it. */
export function withMessages({ blindedMessage: message, ...input }: { blindedMessage?: string }): object {
  if (message === undefined) return { blindedMessages: [], ...input };
  return { blindedMessages: [{ formClass: 'TOUCHED', message }], ...input };
}

/** The browser of an invited person, over HTTP. */
export function aRespondent(): Part<WithPortal & WithRound, WithRespondent> {
  return ({ ask, publicRoundId: round }) => {
    const keysOf = async (agency: string) => (await ask<ShownKeys>(KEY, { round, agency })).classes;
    const blind = async (agency: string, wanted = 'TOUCHED') => {
      const keys = await keysOf(agency);
      return blindNonce(keys.find(({ formClass }) => formClass === wanted)?.publicKey ?? '');
    };
    const exchange = (agencyCode: string, input: object) =>
      ask<Exchanged>(EXCHANGE, { input: { round, agencyCode, ...withMessages(input) } });
    const submit: Respondent['submit'] = (agencyCode, proof, answers = []) => {
      const form = { round, agencyCode, group: 'citizens', channel: 'ONLINE', key: randomUUID() };
      const given = answers.length > 0 ? answers : [A_RATING];
      return ask(SUBMIT, { input: { ...form, ...proof, answers: [...given, NO_FEEDBACK] } });
    };
    const admitted: Respondent['admitted'] = async (agencyCode, token) => {
      const keys = await keysOf(agencyCode);
      const blinded = await Promise.all(keys.map(({ publicKey }) => blindNonce(publicKey)));
      const blindedMessages = blinded.map(({ blindedMessage: message }, n) => ({
        ...{ formClass: keys[n]?.formClass, message },
      }));
      const again = () => exchange(agencyCode, { token, blindedMessages });
      const exchanged = await again();
      const signed = blinded[keys.findIndex((key) => key.formClass === exchanged.formClass)];
      if (!signed) throw new Error('nothing was signed');
      return { credential: await signed.finalize(exchanged.blindSignature ?? ''), exchanged, again };
    };
    const credential: Respondent['credential'] = async (agencyCode, token) =>
      (await admitted(agencyCode, token)).credential;
    const answer: Respondent['answer'] = async (agencyCode, proof, answers) => {
      const verdict = await submit(agencyCode, proof, answers);
      expect(verdict.problems).toBeUndefined();
      return verdict.receipt ?? '';
    };
    const withoutScript: Respondent['withoutScript'] = (agencyCode, { token }, key = randomUUID()) =>
      submit(agencyCode, { invitation: { token }, key });
    return { respondent: { blind, exchange, admitted, credential, submit, withoutScript, answer } };
  };
}
