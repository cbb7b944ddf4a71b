import { SMALLEST_GROUP } from '@hailong/statistics';
import { ADMISSION_CLASSES, AdmissionClass } from './admission-class';

/** Invitation that has no admission yet. */
export interface WaitingInvitation {
  /** True for a person or an enterprise, false for a blank sheet and for a named body. */
  readonly named: boolean;
  readonly formClass: AdmissionClass;
  /** Person behind it: the same text for all dossiers of one person. */
  readonly person: string;
  /** Forms that its lot draws, see formsOfLot; '' in a round with one form for each group. */
  readonly forms: string;
}

/** Number of people of a class, drawn for the same forms, that wait for others. */
export interface PeopleWaiting {
  readonly formClass: AdmissionClass;
  readonly forms: string;
  readonly people: number;
}

/**
 * Chooses the invitations that get their admissions now: those of people only when at least five different ones of their class, drawn for
 * the same forms, have none yet, because a group of one is a name; blank sheets always, they belong to no person. The others wait for more.
 */
export function admittedTogether<I extends WaitingInvitation>(waiting: readonly I[]): readonly I[] {
  const small = new Set(
    peopleWaiting(waiting).flatMap((group) => (group.people < SMALLEST_GROUP ? [nameOf(group)] : [])),
  );
  return waiting.filter((each) => !each.named || !small.has(nameOf(each)));
}

/** Counts the people that wait, by class and drawn forms; several dossiers of one person are one. */
export function peopleWaiting(waiting: readonly WaitingInvitation[]): readonly PeopleWaiting[] {
  return ADMISSION_CLASSES.keys.flatMap((formClass) => {
    const ofClass = waiting.filter((each) => each.named && each.formClass === formClass);
    return [...new Set(ofClass.map(({ forms }) => forms))].sort().map((forms) => {
      const together = ofClass.filter((each) => each.forms === forms);
      return { formClass, forms, people: new Set(together.map(({ person }) => person)).size };
    });
  });
}

function nameOf({ formClass, forms }: Pick<WaitingInvitation, 'formClass' | 'forms'>): string {
  return `${formClass}/${forms}`;
}
