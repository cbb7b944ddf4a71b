import type { AgencyScope, Transaction } from '@hailong/database';
import { COMMON_PROBLEMS, Problem, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord, frameOf } from '@hailong/surveys/domain';
import type { ListTarget } from '../domain/list-member';
import { LIST_PROBLEMS } from '../domain/problems';

/** Respondent group of a round that has a list as its frame. */
export interface ListedGroup {
  readonly round: RoundRecord;
  readonly target: ListTarget;
  /** A list of named bodies; else of enterprises and people. */
  readonly body: boolean;
}

/**
 * Finds the group of a round in which the acting agency takes part. Refused with NOT_FOUND, GROUP_UNKNOWN,
 * LIST_GROUP_UNSUITED.
 */
export async function listedGroup(
  tx: Transaction,
  { agencyId }: AgencyScope,
  target: ListTarget,
): Promise<Verdict<ListedGroup>> {
  const [round] = await roundsById(tx, [target.roundId]);
  const takesPart = round?.document.participants.some((each) => each.agencyId === agencyId);
  if (!round || !takesPart) return refuse<Problem>(notFound('round', 'round'));
  const { groups } = round.document;
  const group = groups.find(({ code }) => code === target.group);
  const known = groups.map(({ code }) => code);
  if (!group) return refuse(COMMON_PROBLEMS.GROUP_UNKNOWN.at('group', target.group, known));
  const frame = frameOf(group);
  if (frame === 'dossiers') return refuse(LIST_PROBLEMS.LIST_GROUP_UNSUITED.at('group', group.code));
  return accept({ round, target, body: frame === 'bodies' });
}

/** Finds a group whose list may still change. Refused as above, and with LIST_ROUND_CLOSED. */
export async function openListedGroup(
  tx: Transaction,
  scope: AgencyScope,
  target: ListTarget,
): Promise<Verdict<ListedGroup>> {
  const found = await listedGroup(tx, scope, target);
  if (!found.ok) return found;
  const { state } = found.value.round;
  const isOpen = state === 'draft' || state === 'open';
  return isOpen ? found : refuse(LIST_PROBLEMS.LIST_ROUND_CLOSED.at('round'));
}
