import { textProblems } from '@hailong/criteria/domain';
import { Problem } from '@hailong/kernel';
import { Participant } from '../survey-round';
import { UNIT_GROUP_PROBLEMS } from './problems';

/** Checks that a group of units has several: a group of one would show the unit by itself. */
export function unitGroupProblems(
  { unitGroup }: Participant,
  participants: readonly Participant[],
  place: string,
): Problem[] {
  if (unitGroup === undefined) return [];
  const units = participants.filter((each) => each.unitGroup === unitGroup).length;
  return [
    ...textProblems(unitGroup, `${place}.unitGroup`),
    ...(units < 2 ? [UNIT_GROUP_PROBLEMS.UNIT_GROUP_TOO_SMALL.at(`${place}.unitGroup`, unitGroup)] : []),
  ];
}
