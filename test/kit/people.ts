import { randomUUID } from 'node:crypto';
import { sealContact } from '@hailong/dossiers/use-cases';
import { InvitationLinks } from '@hailong/invitations/use-cases';
import { Sealing } from '@hailong/secrets';
import { administratorOf } from './actors';
import { Part } from './province';
import { WithRound } from './round';
import { WithPortal } from './servers/portal';

const INVITE = `mutation ($input: SurveyInviteInput!) { it: inviteToSurvey(input: $input) { __typename
  ... on SurveyPeopleInvited { invited waiting objecting alreadyInvited withoutContact resting expiresOn
    waitingBecause { code message messageEn } } ... on SurveyRefusal { code place problems { code place } } } }`;
const REVOKE = `mutation ($input: SurveyRevokeInvitationInput!) { it: revokeSurveyInvitation(input: $input) { __typename ... on SurveyRefusal { code } } }`;

/** Last day of the invitations of {@link invited}. */
export const LAST_DAY = '2018-08-31';

/** Secrets that a person finds in an invitation. */
export interface Invitation {
  readonly invitationId: string;
  readonly token: string;
  readonly shortCode: string;
  readonly link: string;
}

export interface People {
  /** Finished dossiers with contacts, in the order of their codes; their ids. */
  dossiers(
    agencyCode: string,
    count: number,
    changes?: {
      objects?: boolean;
      contact?: boolean;
      /** Voucher of all of them. Default: the agency alone. */
      vouchedBy?: 'agency' | 'system' | 'above';
      /** Person behind all of them. Default: not known. */
      person?: string;
      /** Code of the procedure of all of them. Default: none. */
      procedure?: string;
    },
  ): Promise<string[]>;
  invite<T = Record<string, unknown>>(agencyCode: string, input: object): Promise<T>;
  /** Takes an invitation back. */
  revoke(agencyCode: string, id: string): Promise<{ readonly __typename: string; readonly code?: string }>;
  /** Invitations of the people behind the dossiers, in that order. */
  invitationsOf(agencyCode: string, dossierIds: readonly string[]): Promise<Invitation[]>;
}

/** Code of a dossier that {@link People.dossiers} made. */
export function dossierCode(id: string | undefined): string {
  return `H21.17-${id}`;
}

export interface WithPeople {
  readonly people: People;
}

/** People with finished dossiers, and the agencies' invitations to them. */
export function people(): Part<WithPortal & WithRound, WithPeople> {
  return (province) => {
    const { ask, publicRoundId: round } = province;
    return {
      people: {
        dossiers: finishedDossiers(province),
        invite: (agencyCode, input) =>
          ask(INVITE, { input: { round, ...input } }, administratorOf(agencyCode)),
        revoke: (agencyCode, id) => ask(REVOKE, { input: { id } }, administratorOf(agencyCode)),
        invitationsOf: (agencyCode, dossierIds) => invitationsOf(province, agencyCode, dossierIds),
      },
    };
  };
}

function finishedDossiers({ portal, scopeOf }: WithPortal & WithRound): People['dossiers'] {
  let made = 0;
  return async (
    agencyCode,
    count,
    { objects = false, contact = true, vouchedBy = 'agency', person = null, procedure } = {},
  ) => {
    const { agencyId } = await scopeOf(agencyCode);
    const ids = Array.from({ length: count }, () => randomUUID());
    const sealed = ids.map((dossierId) => {
      made += 1;
      const address = { email: `nguoi-dan-${made}@example.vn`, phone: '0912 345 678' };
      return contact ? sealContact(portal.app.get(Sealing), { agencyId, dossierId }, address) : null;
    });
    await portal.db.admin(
      `insert into hailong.dossier (agency_id, dossier_id, code, receiving_id, deciding_id, outcome, applicant, finished_on,
         sealed_contact, objects, vouched_by, person_tag, procedure_code)
       select $1, id, 'H21.17-' || id, $1, $1, 'granted', 'citizen', '2018-07-01', sealed, $4, $5, $6::text::bytea, $7
       from unnest($2::uuid[], $3::bytea[]) as d(id, sealed)`,
      [agencyId, ids, sealed, objects, vouchedBy, person, procedure],
    );
    return ids;
  };
}

async function invitationsOf(
  { portal, round, scopeOf }: WithPortal & WithRound,
  agencyCode: string,
  dossierIds: readonly string[],
): Promise<Invitation[]> {
  const scope = await scopeOf(agencyCode);
  const rows = await portal.db.admin<{ id: string; dossier: string }>(
    'select invitation_id as id, dossier_id as dossier from hailong.invitation where dossier_id = any ($1)',
    [dossierIds],
  );
  const byDossier = new Map(rows.map(({ id, dossier }) => [dossier, id]));
  const ids = dossierIds.map((dossier) => byDossier.get(dossier) ?? '');
  const ways = await portal.app.get(InvitationLinks).waysOf(scope, round.roundId, ids);
  return ids.map((invitationId, n) => {
    const { link = 'https://nowhere', shortCode = '' } = ways?.[n] ?? {};
    return { invitationId, token: new URL(link).hash.slice(1), shortCode, link };
  });
}

export interface WithInvited {
  readonly invited: {
    /** An untouched invitation. */
    next(): Invitation;
  };
}

/** People that an agency has invited by e-mail until {@link LAST_DAY}. */
export function invited(agencyCode: string, count: number): Part<WithPeople, WithInvited> {
  return async ({ people: all }) => {
    const ids = await all.dossiers(agencyCode, count);
    await all.invite(agencyCode, { port: 'EMAIL', dossiers: ids.map(dossierCode), expiresOn: LAST_DAY });
    const fresh = await all.invitationsOf(agencyCode, ids);
    const next = () => {
      const invitation = fresh.pop();
      if (!invitation) throw new Error('every invitation has been used');
      return invitation;
    };
    return { invited: { next } };
  };
}
