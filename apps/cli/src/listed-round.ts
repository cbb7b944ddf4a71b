import { ListTarget } from '@hailong/dossiers/domain';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { frameOf } from '@hailong/surveys/domain';
import { PROBLEMS } from './problems';
import { TakingPart, takingPart } from './round-agencies';
import { Session } from './session';

export const GROUP_OPTION = [
  '--group <group>',
  'mã nhóm đối tượng · code of the respondent group (mặc định · default: the one that has a list)',
] as const;

/** List of a respondent group, and the agency that acts on it. */
export interface ListedRound extends TakingPart {
  readonly target: ListTarget;
}

/** Options that name a list. */
export interface ListOptions {
  readonly as?: string;
  readonly group?: string;
}

/** Finds the list of a round: of the group that is named, or of the only group that has a list. */
export async function listedRound(
  session: Session,
  name: string,
  { as, group: named }: ListOptions,
): Promise<Verdict<ListedRound>> {
  const participation = await takingPart(session, as, name);
  if (!participation.ok) return participation;
  const { round } = participation.value;
  const listed = round.document.groups.filter((each) => frameOf(each) !== 'dossiers').map(({ code }) => code);
  const group = named ?? (listed.length === 1 ? listed[0] : undefined);
  if (group === undefined) return refuse(PROBLEMS.LIST_GROUP_UNCLEAR.at('--group', listed));
  return accept({ ...participation.value, target: { roundId: round.roundId, group } });
}
