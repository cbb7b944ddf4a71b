import { Participant, SurveyRound } from '@hailong/surveys/domain';
import { NOT_TOLD_APART, BlockPart } from './block-part';
import { ClassCounts, NO_FORMS, addClasses } from './class-counts';
import { fillsBlock } from './fills-block';

/** Forms of the units of a group that never filled a block: those of a questionnaire and a respondent group. */
export type RestPart = Pick<BlockPart, 'questionnaireId' | 'group'>;

/** Forms of a unit, by class, that no block of the unit shows. */
export interface UnitRest extends RestPart {
  readonly forms: ClassCounts;
}

/** Finds the units of each group that a round named before it opened. */
export function unitGroupsOf({
  participants,
}: Pick<SurveyRound, 'participants'>): ReadonlyMap<string, readonly Participant[]> {
  const groups = new Map<string, Participant[]>();
  for (const unit of participants)
    if (unit.unitGroup !== undefined)
      groups.set(unit.unitGroup, [...(groups.get(unit.unitGroup) ?? []), unit]);
  return groups;
}

/** Joins the rests of the units of a group, and finds those that hold enough independent forms to be shown for the group. */
export function restsToShow(rests: readonly UnitRest[], smallest: number): readonly RestPart[] {
  const joined = new Map<string, UnitRest>();
  for (const { questionnaireId, group, forms } of rests) {
    const key = `${questionnaireId}/${group}`;
    const known = joined.get(key)?.forms ?? NO_FORMS;
    joined.set(key, { questionnaireId, group, forms: addClasses(known, forms) });
  }
  return [...joined.values()]
    .filter(({ forms }) => fillsBlock(forms, smallest))
    .map(({ questionnaireId, group }) => ({ questionnaireId, group }));
}

/** Part of a block that holds the rest of a unit: nothing but questionnaire and respondent group is told apart. */
export function partOfRest({ questionnaireId, group }: RestPart): BlockPart {
  const apart = NOT_TOLD_APART;
  return { questionnaireId, group, channel: apart, field: apart, procedureGroup: apart };
}
