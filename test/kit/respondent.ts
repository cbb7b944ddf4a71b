import { randomUUID } from 'node:crypto';
import { Credential } from '@hailong/invitations/domain';
import { Blinded, blindNonce } from './blind-nonce';
import { A_RATING, IntakeVerdict, NO_FEEDBACK, SUBMIT } from './intake';
import { Part } from './province';
import { WithRound } from './round';
import { WithPortal } from './servers/portal';

const KEY = `query ($round: ID!, $agency: String!) { key: surveyCredentialKey(round: $round, agencyCode: $agency) { publicKey variant fingerprint } }`;
const EXCHANGE = `mutation ($input: SurveyExchangeInvitationInput!) { it: exchangeSurveyInvitation(input: $input) { __typename
  ... on SurveyInvitationExchanged { blindSignature } ... on SurveyRefusal { code message messageEn } } }`;

export interface Exchanged {
  readonly __typename: string;
  readonly blindSignature?: string;
  readonly code?: string;
  readonly messageEn?: string;
}

/** Shows that a person was invited: after an exchange, or on a page without scripts. */
export type Proof = (
  | { readonly credential: Credential }
  | { readonly invitation: { readonly token?: string; readonly shortCode?: string } }
) & {
  /** Key of the filled form; default: a new key. */
  readonly key?: string;
};

export interface Respondent {
  /** A fresh message for the key of an agency. */
  blind(agencyCode: string): Promise<Blinded>;
  exchange(agencyCode: string, input: object): Promise<Exchanged>;
  /** The whole way of a browser from a token to a credential. */
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

/** The browser of an invited person, over HTTP. */
export function aRespondent(): Part<WithPortal & WithRound, WithRespondent> {
  return ({ ask, publicRoundId: round }) => {
    const blind = async (agency: string) =>
      blindNonce((await ask<{ publicKey: string }>(KEY, { round, agency })).publicKey);
    const exchange = (agencyCode: string, input: object) =>
      ask<Exchanged>(EXCHANGE, { input: { round, agencyCode, ...input } });
    const submit: Respondent['submit'] = (agencyCode, proof, answers = []) => {
      const form = { round, agencyCode, group: 'citizens', channel: 'ONLINE', key: randomUUID() };
      const given = answers.length > 0 ? answers : [A_RATING];
      return ask(SUBMIT, { input: { ...form, ...proof, answers: [...given, NO_FEEDBACK] } });
    };
    const credential: Respondent['credential'] = async (agencyCode, token) => {
      const blinded = await blind(agencyCode);
      const { blindedMessage } = blinded;
      const { blindSignature } = await exchange(agencyCode, { token, blindedMessage });
      return blinded.finalize(blindSignature ?? '');
    };
    const answer: Respondent['answer'] = async (agencyCode, proof, answers) => {
      const verdict = await submit(agencyCode, proof, answers);
      expect(verdict.problems).toBeUndefined();
      return verdict.receipt ?? '';
    };
    const withoutScript: Respondent['withoutScript'] = (agencyCode, { token }, key = randomUUID()) =>
      submit(agencyCode, { invitation: { token }, key });
    return { respondent: { blind, exchange, credential, submit, withoutScript, answer } };
  };
}
