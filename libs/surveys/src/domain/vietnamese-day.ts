import { CalendarDay, COMMON_PROBLEMS, parseDay, Problem } from '@hailong/kernel';

/** `31/10/2024`, as people in Viet Nam write a day. */
export function vietnameseDay(day: CalendarDay): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Checks that the day exists. */
export function dayProblems(day: string, place: string): Problem[] {
  if (parseDay(day) !== undefined) return [];
  return [COMMON_PROBLEMS.DAY_UNREAL.at(place, day)];
}
