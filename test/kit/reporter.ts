import { SurveyActor } from '@hailong/access';
import { REPORTER } from './actors';
import { WithAgencies } from './agencies';
import { Part } from './province';
import { WithPortal } from './servers/portal';

export const REPORT = `mutation ($inputs: [SurveyDossierInput!]!) { reportSurveyDossiers(inputs: $inputs) {
  __typename
  ... on SurveyDossierReported { code agencyCode status objects }
  ... on SurveyDossierRefused { code problems { code place message messageEn } } } }`;
export const OBJECT = `mutation ($input: SurveyObjectToInvitationsInput!) { objectToSurveyInvitations(input: $input) {
  __typename ... on SurveyRefusal { code place } } }`;
export const FRAME = `query ($agencyCode: String, $round: ID, $window: SurveyFrameWindowInput, $asOf: SurveyDay) {
  surveyFrame(agencyCode: $agencyCode, round: $round, window: $window, asOf: $asOf) {
    __typename
    ... on SurveyFrame { agency { code } windowFrom windowTo asOf parts {
      field procedureGroup applicant dossiers source asOf reported stated statedBy reachable
      outcomes { granted late refused withdrawn } } }
    ... on SurveyRefusal { code place } } }`;

export interface DossierVerdict {
  readonly __typename: string;
  readonly code: string;
  readonly agencyCode?: string;
  readonly status?: string;
  readonly objects?: boolean;
  readonly problems?: readonly { code: string; place: string; message: string; messageEn: string }[];
}

export interface FramePart {
  readonly field: string | null;
  readonly procedureGroup: string | null;
  readonly applicant: string | null;
  readonly dossiers: number;
  readonly source: string;
  readonly asOf: string;
  readonly reported: number;
  readonly stated: number | null;
  readonly statedBy: string | null;
  readonly reachable: number;
  readonly outcomes: { granted: number; late: number; refused: number; withdrawn: number };
}

/** A row of the frame as a database administrator sees it. */
export interface KeptDossier {
  readonly agency: string;
  readonly agency_id: number;
  readonly dossier_id: string;
  readonly outcome: string;
  readonly late: boolean;
  readonly field: string | null;
  readonly objects: boolean;
  readonly sealed_contact: Buffer | null;
  readonly person_tag: Buffer | null;
}

/** The portal's reports of dossiers that P.1 decided, and the frame that they make. */
export interface Reporter {
  /** A dossier decided by P.1, with a code of its own. */
  dossier(changes?: object): Record<string, unknown> & { readonly code: string };
  report(inputs: readonly object[], actor?: SurveyActor): Promise<readonly DossierVerdict[]>;
  /** Code and place of each problem that a dossier is refused for. */
  refusals(changes: object): Promise<readonly (readonly [string, string])[] | undefined>;
  /** The rows of a code, by agency. */
  kept(code: string): Promise<readonly KeptDossier[]>;
  /** The parts of the frame of 2026 as the actor sees them. */
  parts(actor: SurveyActor, more?: object): Promise<readonly FramePart[]>;
}

export interface WithReporter {
  readonly reporter: Reporter;
}

/** Serves a province in the autumn of 2026. */
export function aReporter(): Part<WithPortal & WithAgencies, WithReporter> {
  return ({ portal, ask }) => {
    let made = 0;
    const dossier = (changes: object = {}) => ({
      code: `H21.17-261008-${String((made += 1)).padStart(4, '0')}`,
      ...{ decidingAgency: 'P.1', outcome: 'GRANTED', applicant: 'CITIZEN', finishedOn: '2026-10-20' },
      ...changes,
    });
    const report = (inputs: readonly object[], actor = REPORTER) =>
      ask<DossierVerdict[]>(REPORT, { inputs }, actor);
    const own: Reporter = {
      ...{ dossier, report },
      refusals: async (changes) => {
        const [verdict] = await report([dossier(changes)]);
        return verdict?.problems?.map(({ code, place }) => [code, place] as const);
      },
      kept: (code) =>
        portal.db.admin<KeptDossier>(
          `select a.code as agency, d.* from hailong.dossier d join hailong.agency a using (agency_id)
           where d.code = $1 order by a.code`,
          [code],
        ),
      parts: async (actor, more = {}) => {
        const window = { from: '2026-01-01', to: '2026-12-31' };
        return (await ask<{ parts: FramePart[] }>(FRAME, { window, ...more }, actor)).parts;
      },
    };
    return { reporter: own };
  };
}
