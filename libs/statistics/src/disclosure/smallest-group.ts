/**
 * Fewest people that are shown, marked, invited or reminded together. In a smaller group, the time at which a row
 * appears tells an onlooker which person is meant.
 */
export const SMALLEST_GROUP = 5;

/**
 * Rounds a count for display: null below the smallest group, else down to whole groups, so that repeated looks never
 * show a single person arrive.
 */
export function shownCount(count: number): number | null {
  return count < SMALLEST_GROUP ? null : Math.floor(count / SMALLEST_GROUP) * SMALLEST_GROUP;
}

export type GroupJudgement = 'large-enough' | 'too-small';

/**
 * Judges whether a group of invited people may be split into people that get a reminder and people that do not.
 *
 * People without a reminder have used their invitations. If a single person were left out and a single answer in, the
 * answer would be known to be that person's; if a single person were reminded, the list would name the single person
 * without an answer. So at least five people get a reminder, and either at least five or none do not.
 *
 * That holds for a series of reminders only while no two groups overlap: the difference of two lists tells more than
 * each. Each person is therefore in one group of a round only; see remind-people.
 */
export function judgeGroup(invited: number, unused: number): GroupJudgement {
  const used = invited - unused;
  const maySplit = unused >= SMALLEST_GROUP && (used === 0 || used >= SMALLEST_GROUP);
  return maySplit ? 'large-enough' : 'too-small';
}
