/** Fewest people on either side of a reminder list. */
export const SMALLEST_GROUP = 5;

export type GroupJudgement = 'remind' | 'too-small';

/**
 * Whether a group of invited people may be parted into those who get a reminder and those who do not.
 *
 * Who gets none has used his invitation. Were one single person left out, and one answer in, the answer would be known to
 * be his; were one alone reminded, the list would name the one who stayed silent. So at least five must be on the side
 * that is reminded, and on the other at least five or nobody.
 *
 * That holds for a whole series of reminders only when no two groups overlap: from the difference of two lists one could
 * read what neither says. Everybody is therefore in one group in a round, and in none again; see remind-people.
 */
export function judgeGroup(invited: number, unused: number): GroupJudgement {
  const used = invited - unused;
  const mayPart = unused >= SMALLEST_GROUP && (used === 0 || used >= SMALLEST_GROUP);
  return mayPart ? 'remind' : 'too-small';
}
