import type { RoundRecord } from '@hailong/surveys/domain';

/** Rounds with those respondent groups alone that have two forms; rounds without one are left out. */
export function drawnRounds(rounds: readonly RoundRecord[]): readonly RoundRecord[] {
  return rounds.flatMap((round) => {
    const groups = round.document.groups.filter(({ secondForm }) => secondForm !== undefined);
    return groups.length > 0 ? [{ ...round, document: { ...round.document, groups } }] : [];
  });
}

/**
 * Tells whether the rounds hand the form of the new core to one share of their respondents everywhere. Otherwise agencies would have another
 * weight in one half than in the other, and the difference of the halves would not be that of the forms.
 */
export function isEvenlyDrawn(
  rounds: readonly RoundRecord[],
  isOnNew: (questionnaireId: number) => boolean,
): boolean {
  const shares = rounds.flatMap(({ document }) =>
    document.groups.flatMap(({ secondForm }) =>
      secondForm ? [isOnNew(secondForm.questionnaireId) ? secondForm.percent : 100 - secondForm.percent] : [],
    ),
  );
  return new Set(shares).size === 1;
}
