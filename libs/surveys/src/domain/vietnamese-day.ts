import { CalendarDay, parseDay, Problem, problem } from '@hailong/kernel';

/** `31/10/2024`, as people in Viet Nam write a day. */
export function vietnameseDay(day: CalendarDay): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Empty when the day exists. */
export function dayProblems(day: string, place: string): Problem[] {
  if (parseDay(day) !== undefined) return [];
  return [
    problem(
      'DAY_UNREAL',
      place,
      `"${day}" không phải là một ngày có thật: ghi theo dạng YYYY-MM-DD.`,
      `"${day}" is not a day that exists: write it as YYYY-MM-DD.`,
    ),
  ];
}
