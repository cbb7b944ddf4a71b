import type { RespondentGroup, RoundRecord } from '@hailong/surveys/domain';

/** Cores that a bridge links, and the core of a questionnaire. */
export interface LinkedCores {
  readonly newId: number;
  readonly oldId: number;
  readonly coreOf: (questionnaireId: number) => number | undefined;
}

/**
 * Rounds with those respondent groups alone that have a form on each core. Rounds without one are left out, and rounds that ask such a form
 * of another group as well, because shown figures tell the forms of a round apart by questionnaire.
 */
export function drawnRounds(rounds: readonly RoundRecord[], cores: LinkedCores): readonly RoundRecord[] {
  return rounds.flatMap((round) => {
    const { groups } = round.document;
    const drawn = groups.filter((group) => isOnBoth(group, cores));
    const others = groups.filter((group) => !drawn.includes(group)).flatMap(questionnairesOf);
    const isShared = drawn.flatMap(questionnairesOf).some((id) => others.includes(id));
    return drawn.length === 0 || isShared
      ? []
      : [{ ...round, document: { ...round.document, groups: drawn } }];
  });
}

/** Ids of the questionnaires of a respondent group: the first, and the second where it has one. */
export function questionnairesOf({ questionnaireId, secondForm }: RespondentGroup): readonly number[] {
  return secondForm ? [questionnaireId, secondForm.questionnaireId] : [questionnaireId];
}

function isOnBoth(group: RespondentGroup, { newId, oldId, coreOf }: LinkedCores): boolean {
  const cores = questionnairesOf(group).map(coreOf);
  return cores.includes(newId) && cores.includes(oldId);
}

/**
 * Tells whether the rounds hand the form of the new core to one share of their respondents everywhere. Otherwise agencies would have another
 * weight in one half than in the other, and the difference of the halves would not be that of the forms.
 */
export function isEvenlyDrawn(rounds: readonly RoundRecord[], { newId, coreOf }: LinkedCores): boolean {
  const shares = rounds.flatMap(({ document }) =>
    document.groups.flatMap(({ secondForm }) =>
      secondForm
        ? [coreOf(secondForm.questionnaireId) === newId ? secondForm.percent : 100 - secondForm.percent]
        : [],
    ),
  );
  return new Set(shares).size === 1;
}
