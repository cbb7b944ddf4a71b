import { SMALLEST_GROUP } from '@hailong/statistics';
import { ADMISSION_CLASSES, AdmissionClass } from './admission-class';

/** Invitation that has no admission yet. */
export interface WaitingInvitation {
  /** True for a person or an enterprise, false for a blank sheet and for a named body. */
  readonly named: boolean;
  readonly formClass: AdmissionClass;
  /** Person behind it: the same text for all dossiers of one person. */
  readonly person: string;
}

/** Number of people of a class that wait for others. */
export interface PeopleWaiting {
  readonly formClass: AdmissionClass;
  readonly people: number;
}

/**
 * Chooses the invitations that get their admissions now: those of people only when at least five different ones of their class
 * have none yet, because a group of one is a name; blank sheets always, they belong to no person. The others wait for more.
 */
export function admittedTogether<I extends WaitingInvitation>(waiting: readonly I[]): readonly I[] {
  const small = new Set(
    peopleWaiting(waiting).flatMap(({ formClass, people }) => (people < SMALLEST_GROUP ? [formClass] : [])),
  );
  return waiting.filter(({ named, formClass }) => !named || !small.has(formClass));
}

/** Counts the people that wait, by class; several dossiers of one person are one. */
export function peopleWaiting(waiting: readonly WaitingInvitation[]): readonly PeopleWaiting[] {
  return ADMISSION_CLASSES.keys.flatMap((formClass) => {
    const ofClass = waiting.filter((each) => each.named && each.formClass === formClass);
    const people = new Set(ofClass.map(({ person }) => person)).size;
    return people > 0 ? [{ formClass, people }] : [];
  });
}
