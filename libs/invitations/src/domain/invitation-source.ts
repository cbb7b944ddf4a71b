import { Problem } from '@hailong/kernel';
import type { InvitationPort } from '../delivery/domain/invitation-port';
import { PROBLEMS } from './problems';

/**
 * Source of an order of invitations: the sample of a draw, the people of dossiers, the members of the list of a respondent
 * group, or a number of blank sheets.
 */
export type InvitationSource = NamedSource | { readonly blank: number };

/** Source that names the people or bodies that it invites. */
export type NamedSource =
  | { readonly drawId: number }
  | { readonly dossierCodes: readonly string[] }
  | {
      /** Code of the respondent group. */
      readonly list: string;
    };

/** Most invitations of one order. */
export const MOST_INVITATIONS = 10_000;

export function sourceProblems(source: InvitationSource, port: InvitationPort): Problem[] {
  if ('drawId' in source || 'list' in source) return [];
  if ('dossierCodes' in source) return numberProblems(source.dossierCodes.length, 'dossiers');
  return [
    ...numberProblems(source.blank, 'blank'),
    ...(port === 'paper' ? [] : [PROBLEMS.INVITATION_PORT_UNSUITED.at('port')]),
  ];
}

function numberProblems(count: number, place: string): Problem[] {
  if (Number.isInteger(count) && count >= 1 && count <= MOST_INVITATIONS) return [];
  return [PROBLEMS.INVITATION_COUNT_OUTSIDE.at(place, MOST_INVITATIONS)];
}
