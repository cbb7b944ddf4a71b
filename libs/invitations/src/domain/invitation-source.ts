import { Problem, problem } from '@hailong/kernel';
import type { InvitationPort } from '../delivery/domain/invitation-port';

/** Whom to invite: the sample of a draw, the people behind dossiers, or so many blank sheets. */
export type InvitationSource =
  { readonly drawId: number } | { readonly dossierIds: readonly string[] } | { readonly blank: number };

/** Most invitations of one order. */
export const MOST_INVITATIONS = 10_000;

export function sourceProblems(source: InvitationSource, port: InvitationPort): Problem[] {
  if ('drawId' in source) return [];
  if ('dossierIds' in source) return numberProblems(source.dossierIds.length, 'dossiers');
  return [...numberProblems(source.blank, 'blank'), ...(port === 'paper' ? [] : [blankOnPaper()])];
}

function numberProblems(count: number, place: string): Problem[] {
  if (Number.isInteger(count) && count >= 1 && count <= MOST_INVITATIONS) return [];
  return [
    problem(
      'INVITATIONS_TOO_MANY',
      place,
      `Mỗi lần mời từ 1 đến ${MOST_INVITATIONS} người: chia thành nhiều lần.`,
      `From 1 to ${MOST_INVITATIONS} at a time: invite in several steps.`,
    ),
  ];
}

function blankOnPaper(): Problem {
  return problem(
    'BLANK_NEEDS_PAPER',
    'port',
    'Giấy mời không ghi tên chỉ in ra giấy được: chọn hình thức giấy.',
    'Blank invitations can only be printed: choose paper.',
  );
}
