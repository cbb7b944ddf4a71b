/**
 * Fewest people that are shown, marked, invited or reminded together. In a smaller group anybody who sees when rows appear
 * knows which person is meant. The floor that domain.md of the project suggests for breakdowns.
 */
export const SMALLEST_GROUP = 5;

/**
 * A count as it may be shown: null below the smallest group, else rounded down to whole groups, so that somebody who looks
 * again and again does not see one person come.
 */
export function shownCount(count: number): number | null {
  return count < SMALLEST_GROUP ? null : Math.floor(count / SMALLEST_GROUP) * SMALLEST_GROUP;
}

export type GroupJudgement = 'large-enough' | 'too-small';

/**
 * Whether a group of invited people may be parted into those that get a reminder and those that do not.
 *
 * People that get none have used their invitations. Were one single person left out, and one answer in, the answer would be
 * known to be theirs; were one alone reminded, the list would name the one that stayed silent. So at least five must be on
 * the side that is reminded, and on the other at least five or nobody.
 *
 * That holds for a whole series of reminders only when no two groups overlap: the difference of two lists would tell what
 * neither does. Everybody is therefore in one group in a round, and in none again; see remind-people.
 */
export function judgeGroup(invited: number, unused: number): GroupJudgement {
  const used = invited - unused;
  const mayPart = unused >= SMALLEST_GROUP && (used === 0 || used >= SMALLEST_GROUP);
  return mayPart ? 'large-enough' : 'too-small';
}
