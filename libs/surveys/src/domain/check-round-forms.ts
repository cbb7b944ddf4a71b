import { notFound, Problem } from '@hailong/kernel';
import type { QuestionnaireState } from '@hailong/questionnaires/domain';
import { PROBLEMS } from './problems';
import { SurveyRound } from './survey-round';

/** State of a questionnaire that a round names. */
export interface KnownForm {
  readonly state: QuestionnaireState;
}

/**
 * Checks that every questionnaire of a round, of its groups and of its participants, exists and is published.
 *
 * @param known those the owner may see, by id
 */
export function roundFormProblems(round: SurveyRound, known: ReadonlyMap<number, KnownForm>): Problem[] {
  return namedForms(round).flatMap(({ questionnaireId, place }): Problem[] => {
    const form = known.get(questionnaireId);
    if (!form) return [notFound('questionnaire', place)];
    return form.state === 'published' ? [] : [PROBLEMS.QUESTIONNAIRE_UNPUBLISHED.at(place)];
  });
}

/** Ids of every questionnaire of a round, each once. */
export function questionnairesOf(round: SurveyRound): readonly number[] {
  return [...new Set(namedForms(round).map(({ questionnaireId }) => questionnaireId))];
}

interface NamedForm {
  readonly questionnaireId: number;
  readonly place: string;
}

function namedForms({ groups, participants }: SurveyRound): NamedForm[] {
  return [
    ...groups.map(({ questionnaireId }, g) => ({ questionnaireId, place: `groups[${g}].questionnaire` })),
    ...participants.flatMap(({ questionnaires = {} }, p) =>
      Object.entries(questionnaires).map(([group, questionnaireId]) => ({
        questionnaireId,
        place: `participants[${p}].questionnaires.${group}`,
      })),
    ),
  ];
}
