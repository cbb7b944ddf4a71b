import { SurveyActor } from '@hailong/access';

export const ANALYST: SurveyActor = { subject: 'analyst', agencyCode: null, roles: ['province-analyst'] };

/** The machine by which the portal reports finished dossiers. */
export const REPORTER: SurveyActor = { subject: 'portal', agencyCode: null, roles: ['dossier-reporter'] };

export function administratorOf(agencyCode: string): SurveyActor {
  return { subject: `admin of ${agencyCode}`, agencyCode, roles: ['agency-administrator'] };
}

export function operatorOf(agencyCode: string): SurveyActor {
  return { subject: 'clerk', agencyCode, roles: ['agency-operator'] };
}
