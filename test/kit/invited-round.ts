import { randomUUID } from 'node:crypto';
import { AgencyScope } from '@hailong/database';
import { CalendarDay, day, startOfDay, ROUND_ID } from '@hailong/kernel';
import { GateSettings } from '@hailong/module';
import { Credential } from '@hailong/invitations/domain';
import { DeliveryOptions } from '@hailong/invitations';
import { InvitationLinks } from '@hailong/invitations/use-cases';
import { Sealing } from '@hailong/secrets';
import { sealContact } from '@hailong/dossiers/use-cases';
import { LoadTemplate, OpenRound } from '@hailong/surveys/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { changeDraft } from './changed-draft';
import { IntakeVerdict, NO_FEEDBACK, SUBMIT } from './intake';
import { expectOk, importTestAgencies } from './open-round';
import { RunningPortal, administratorOf, runningPortal } from './portal-app';
import { agencyScope } from './operator-scope';
import { Blinded, blindNonce } from './respondent';

const KEY = `query ($round: ID!, $agency: String!) { key: surveyCredentialKey(round: $round, agencyCode: $agency) { publicKey variant fingerprint } }`;
const EXCHANGE = `mutation ($input: SurveyExchangeInvitationInput!) { it: exchangeSurveyInvitation(input: $input) { __typename
  ... on SurveyInvitationExchanged { blindSignature } ... on SurveyRefusal { code message messageEn } } }`;
const INVITE = `mutation ($input: SurveyInviteInput!) { it: inviteToSurvey(input: $input) { __typename
  ... on SurveyPeopleInvited { invited waiting objecting alreadyInvited withoutContact expiresOn } ... on SurveyRefusal { code place problems { code place } } } }`;

const REVOKE = `mutation ($input: SurveyRevokeInvitationInput!) { it: revokeSurveyInvitation(input: $input) { __typename ... on SurveyRefusal { code } } }`;

export interface Exchanged {
  readonly __typename: string;
  readonly blindSignature?: string;
  readonly code?: string;
  readonly messageEn?: string;
}

/** What somebody finds in his invitation. */
export interface Invitation {
  readonly invitationId: string;
  readonly token: string;
  readonly shortCode: string;
}

/** By which somebody shows that he was invited: after an exchange, or on a page without scripts. */
export type Proof = (
  | { readonly credential: Credential }
  | { readonly invitation: { readonly token?: string; readonly shortCode?: string } }
) & {
  /** Of the filled form; default: one of its own. */
  readonly key?: string;
};

/** The Bắc Kạn round, online and for the invited alone, on a running portal whose day can be moved. */
/** Code of a dossier that {@link InvitedRound.dossiers} made. */
export function dossierCode(id: string | undefined): string {
  return `H21.17-${id}`;
}

export interface InvitedRound {
  readonly portal: RunningPortal;
  readonly round: RoundRecord;
  readonly owner: AgencyScope;
  today(is: string): void;
  scopeOf(agencyCode: string): Promise<AgencyScope>;
  /** Finished dossiers with contacts, in the order of their codes; their ids. */
  dossiers(
    agencyCode: string,
    count: number,
    changes?: { objects?: boolean; contact?: boolean },
  ): Promise<string[]>;
  invite<T = Record<string, unknown>>(agencyCode: string, input: object): Promise<T>;
  /** Takes an invitation back. */
  revoke(agencyCode: string, id: string): Promise<{ readonly __typename: string; readonly code?: string }>;
  /** What the people behind the dossiers find in their invitations, in that order. */
  invitationsOf(agencyCode: string, dossierIds: readonly string[]): Promise<Invitation[]>;
  blind(agencyCode: string): Promise<Blinded>;
  exchange(agencyCode: string, input: object): Promise<Exchanged>;
  /** The whole way of a browser from a token to a credential. */
  credential(agencyCode: string, token: string): Promise<Credential>;
  /** Sends a filled form with the proof of an invitation. */
  submit(agencyCode: string, proof: Proof, answers?: readonly object[]): Promise<IntakeVerdict>;
  /** The same where it must be taken; the receipt. */
  answer(agencyCode: string, proof: Proof, answers?: readonly object[]): Promise<string>;
}

export async function invitedRound(
  terms: {
    readonly gate?: GateSettings;
    readonly delivery?: DeliveryOptions;
    readonly metricsToken?: string;
  } = {},
): Promise<InvitedRound> {
  let now: CalendarDay = day('2018-08-15');
  const portal = await runningPortal({ clock: { now: () => startOfDay(now) }, ...terms });
  await importTestAgencies(portal.app);
  const scopeOf = (code: string) => agencyScope(portal.app, code);
  const owner = await scopeOf('P');
  const participants = ['P.1', 'P.2', 'P.3'].map((agencyCode) => ({ agencyCode }));
  const loaded = expectOk(
    await portal.app
      .get(LoadTemplate)
      .load(owner, { template: 'bac-kan-266-2018', publish: true, participants }),
  );
  const draft = loaded.rounds[0] as RoundRecord;
  // The plan of Bắc Kạn asks on paper; its form serves for a round that asks the invited online.
  await changeDraft(portal, 'P', draft.roundId, { channels: ['ONLINE', 'PAPER'], access: 'INVITED' });
  const { round } = expectOk(await portal.app.get(OpenRound).open(owner, draft.roundId));
  const roundId = ROUND_ID.of(round.roundId);
  let dossiersMade = 0;

  const ask = async <T>(operation: string, variables: object, as?: string): Promise<T> => {
    const actor = as === undefined ? undefined : administratorOf(as);
    const { data, errors } = await portal.ask<{ it: T }>(operation, variables, actor);
    expect(errors).toBeUndefined();
    return data.it;
  };
  const blind = async (agency: string) => {
    const { data } = await portal.ask<{ key: { publicKey: string } }>(KEY, { round: roundId, agency });
    return blindNonce(data.key.publicKey);
  };
  const exchange = (agencyCode: string, input: object) =>
    ask<Exchanged>(EXCHANGE, { input: { round: roundId, agencyCode, ...input } });

  const submit: InvitedRound['submit'] = async (agencyCode, proof, answers = []) => {
    const form = { round: roundId, agencyCode, group: 'citizens', channel: 'ONLINE', key: randomUUID() };
    const input = { ...form, ...proof, answers: [...answers, NO_FEEDBACK] };
    const answer = await portal.ask<{ submitSurveyResponse: IntakeVerdict }>(SUBMIT, { input });
    expect(answer.errors).toBeUndefined();
    return answer.data.submitSurveyResponse;
  };

  return {
    ...{ portal, round, owner, scopeOf, blind, exchange },
    today: (is) => (now = day(is)),
    dossiers: async (agencyCode, count, { objects = false, contact = true } = {}) => {
      const { agencyId } = await scopeOf(agencyCode);
      const ids = Array.from({ length: count }, () => randomUUID());
      const sealed = ids.map((dossierId) => {
        dossiersMade += 1;
        const address = { email: `nguoi-dan-${dossiersMade}@example.vn`, phone: '0912 345 678' };
        return contact ? sealContact(portal.app.get(Sealing), { agencyId, dossierId }, address) : null;
      });
      await portal.db.admin(
        `insert into hailong.dossier (agency_id, dossier_id, code, receiving_id, deciding_id, outcome, applicant, finished_on,
           sealed_contact, objects)
         select $1, id, 'H21.17-' || id, $1, $1, 'granted', 'citizen', '2018-07-01', sealed, $4
         from unnest($2::uuid[], $3::bytea[]) as d(id, sealed)`,
        [agencyId, ids, sealed, objects],
      );
      return ids;
    },
    invite: (agencyCode, input) => ask(INVITE, { input: { round: roundId, ...input } }, agencyCode),
    revoke: (agencyCode, id) => ask(REVOKE, { input: { id } }, agencyCode),
    invitationsOf: async (agencyCode, dossierIds) => {
      const scope = await scopeOf(agencyCode);
      const rows = await portal.db.admin<{ id: string; dossier: string }>(
        'select invitation_id as id, dossier_id as dossier from hailong.invitation where dossier_id = any ($1)',
        [dossierIds],
      );
      const byDossier = new Map(rows.map(({ id, dossier }) => [dossier, id]));
      const ids = dossierIds.map((dossier) => byDossier.get(dossier) ?? '');
      const ways = await portal.app.get(InvitationLinks).waysOf(scope, round.roundId, ids);
      return ids.map((invitationId, n) => {
        const token = new URL(ways?.[n]?.link ?? 'https://nowhere').hash.slice(1);
        return { invitationId, token, shortCode: ways?.[n]?.shortCode ?? '' };
      });
    },
    credential: async (agencyCode, token) => {
      const blinded = await blind(agencyCode);
      const { blindSignature } = await exchange(agencyCode, {
        token,
        blindedMessage: blinded.blindedMessage,
      });
      return blinded.finalize(blindSignature ?? '');
    },
    submit,
    answer: async (agencyCode, proof, answers) => {
      const verdict = await submit(agencyCode, proof, answers);
      expect(verdict.problems).toBeUndefined();
      return verdict.receipt ?? '';
    },
  };
}
