import { SurveyActor } from '@hailong/access';
import { DrawSample } from '@hailong/draws/use-cases';
import { DESIGN } from '../../kit/draw';
import { expectOk } from '../../kit/expect-ok';
import { WithPeople } from '../../kit/people';
import { Part } from '../../kit/province';
import { WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';

const REFUSAL = `... on SurveyRefusal { code place problems { code place } }`;
const CHECK = `id round unitCode givenBy document percent total minimum drawnOn endsOn closedOn digest actor
  agencies { agencyCode population drawn }`;
const ORDER = `mutation ($input: SurveyOrderRecontactInput!) { it: orderSurveyRecontact(input: $input) { __typename
  ... on SurveyRecontact { ${CHECK} } ${REFUSAL} } }`;
export const HAND_OUT = `mutation ($input: SurveyHandOutRecontactInput!) { it: handOutSurveyRecontact(input: $input) { __typename
  ... on SurveyRecontactHandedOut { recontact { id } parts { caller agencyCode members } } ${REFUSAL} } }`;
export const MEMBERS = `query ($recontact: ID!, $agencyCode: String!, $first: Int! = 50, $after: String) {
  it: surveyRecontactMembers(recontact: $recontact, agencyCode: $agencyCode, first: $first, after: $after) { __typename
    ... on SurveyRecontactMemberConnection { pageInfo { hasNextPage endCursor }
      edges { node { position dossierCode procedureCode finishedOn phone email reached attempts } } } ${REFUSAL} } }`;
const RECORD = `mutation ($input: SurveyRecordRecontactCallInput!) { it: recordSurveyRecontactCall(input: $input) { __typename
  ... on SurveyRecontactCallRecorded { dossierCode reached asked answered again attempts correction } ${REFUSAL} } }`;
export const CLOSE_CHECK = `mutation ($id: ID!) { it: closeSurveyRecontact(id: $id) { __typename
  ... on SurveyRecontact { closedOn } ${REFUSAL} } }`;
export const CHECKS = `query ($round: ID!, $unitCode: String) { it: surveyRecontacts(round: $round, unitCode: $unitCode) {
  edges { node { ${CHECK} } } } }`;
export const ONE_CHECK = `query ($id: ID!) { it: surveyRecontact(id: $id) { ${CHECK} } }`;
const FIGURE = `recontact agencyCode unitCode closedOn population drawn
  counts { called reached noAnswer wrongNumber refused unsure }
  shares { name yes n percent lower upper } callers { caller members called }`;
const FIGURES = `query ($recontact: ID!, $first: Int! = 50, $after: String) {
  it: surveyRecontactFigures(recontact: $recontact, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { ${FIGURE} } } } }`;
const AGENCY_FIGURES = `query ($round: ID!, $agencyCode: String) {
  it: surveyAgencyRecontacts(round: $round, agencyCode: $agencyCode) { edges { node { ${FIGURE} } } } }`;
export const VERIFY_CHECK = `query ($id: ID!) { it: verifySurveyRecontact(id: $id) { __typename
  ... on SurveyRecontactCheck { holds digestRight method seed agencies { agencyCode listIntact sizeRight membersRight } } ${REFUSAL} } }`;
export const LIST = `query ($recontact: ID!, $agencyCode: String!) { it: surveyRecontactList(recontact: $recontact, agencyCode: $agencyCode) {
  __typename ... on SurveyRecontactList { agencyCode seed drawn frameDigest part parts list } ${REFUSAL} } }`;

/** Head of a division of Sở Nội vụ, which gives the mandate; then its callers. */
export const HEAD: SurveyActor = {
  subject: 'trưởng phòng',
  agencyCode: 'P',
  roles: ['province-administrator'],
};
export const HOA = callerOf('P', 'chi.hoa');
export const NAM = callerOf('P', 'anh.nam');

export function callerOf(agencyCode: string, subject: string): SurveyActor {
  const role = agencyCode === 'P' ? 'province-operator' : 'agency-operator';
  return { subject, agencyCode, roles: [role] };
}

export const DOCUMENT = { number: '512/SNV-CCHC', signedOn: '2018-08-10' };

export interface Member {
  readonly position: number;
  readonly dossierCode: string;
  readonly phone: string | null;
  readonly reached: string | null;
  readonly attempts: number;
}

export interface Page<Node> {
  readonly __typename?: string;
  readonly code?: string;
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

export interface Outcome {
  readonly __typename: string;
  readonly id: string;
  readonly code?: string;
  readonly place?: string;
  readonly problems?: readonly { readonly code: string; readonly place: string }[];
}

/** Numbers of an agency. */
export interface Figures {
  readonly agencyCode: string;
  readonly drawn: number;
  readonly counts: Record<string, number> | null;
  readonly shares: readonly {
    readonly name: string;
    readonly yes: number;
    readonly n: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly callers: readonly Record<string, unknown>[];
}

/** Entry of the trail of an agency. */
export interface Entry {
  readonly code: string;
  readonly actor: string;
  readonly after: Record<string, unknown>;
}

export interface Recontacts {
  /** Makes people of an agency, of which a survey draw calls some. */
  called(agencyCode: string, people: number, drawn: number): Promise<void>;
  order<T = Outcome>(input: object, actor?: SurveyActor): Promise<T>;
  handOut<T = Outcome>(recontact: string, callers: readonly object[], actor?: SurveyActor): Promise<T>;
  page(recontact: string, agencyCode: string, actor: SurveyActor, more?: object): Promise<Page<Member>>;
  /** People of an agency that a caller was handed. */
  part(recontact: string, agencyCode: string, actor: SurveyActor): Promise<readonly Member[]>;
  /** Records a call that reached the member, unless the words say otherwise. */
  record(of: CallOf, said: object, actor?: SurveyActor): Promise<Outcome>;
  figures(recontact: string, actor: SurveyActor): Promise<readonly Figures[]>;
  figuresOfAgency(actor: SurveyActor, agencyCode?: string): Promise<readonly Figures[]>;
  trail(action: string): Promise<readonly Entry[]>;
  contactsLeft(): Promise<number>;
}

interface CallOf {
  readonly recontact: string;
  readonly agencyCode: string;
  readonly member: Member | undefined;
}

export interface WithRecontacts {
  readonly recontacts: Recontacts;
}

/** Agencies that call people for the round, and units that have them called again. */
export function recontacts(): Part<WithPortal & WithRound & WithPeople, WithRecontacts> {
  return (province) => {
    const { app, ask, portal, publicRoundId: round, scopeOf } = province;
    const { db } = portal;
    const page: Recontacts['page'] = (recontact, agencyCode, actor, more = {}) =>
      ask(MEMBERS, { recontact, agencyCode, ...more }, actor);
    const nodes = async <T>(query: string, variables: object, actor: SurveyActor) =>
      (await ask<Page<T>>(query, variables, actor)).edges.map(({ node }) => node);
    return {
      recontacts: {
        called: async (agencyCode, count, drawn) => {
          await province.people.dossiers(agencyCode, count);
          const sizes = { kind: 'fixed', each: drawn, exceptions: {} } as const;
          const design = { ...DESIGN, contactNeeded: true, sizes };
          const wish = { roundId: province.round.roundId, design };
          expectOk(await app.get(DrawSample).draw(await scopeOf(agencyCode), wish));
        },
        order: (input, actor = HEAD) => ask(ORDER, { input: { round, document: DOCUMENT, ...input } }, actor),
        handOut: (recontact, callers, actor = HEAD) =>
          ask(HAND_OUT, { input: { recontact, callers } }, actor),
        page,
        part: async (...of) => (await page(...of)).edges.map(({ node }) => node),
        record: ({ recontact, agencyCode, member }, said, actor = HOA) => {
          const call = { recontact, agencyCode, dossierCode: member?.dossierCode, attempts: 1 };
          return ask(RECORD, { input: { ...call, reached: 'REACHED', ...said } }, actor);
        },
        figures: (recontact, actor) => nodes(FIGURES, { recontact }, actor),
        figuresOfAgency: (actor, agencyCode) => nodes(AGENCY_FIGURES, { round, agencyCode }, actor),
        trail: (action) =>
          db.admin<Entry>(
            `select a.code, e.actor, e.after from hailong.audit_entry e join hailong.agency a using (agency_id)
             where e.action = $1 order by e.at, a.code`,
            [action],
          ),
        contactsLeft: async () =>
          (await db.admin(`select from hailong.recontact_member where sealed_contact is not null`)).length,
      },
    };
  };
}

/** Codes and positions that a refusal names. */
export function refusalOf({ problems = [] }: Outcome): readonly string[] {
  return problems.map(({ code, place }) => `${code} ${place}`.trim());
}
