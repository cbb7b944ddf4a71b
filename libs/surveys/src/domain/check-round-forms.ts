import { notFound, Problem } from '@hailong/kernel';
import type { QuestionnaireState } from '@hailong/questionnaires/domain';
import { LOTS } from './form-of-respondent';
import { PROBLEMS } from './problems';
import { RespondentGroup, SurveyRound } from './survey-round';

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
    ...groups.flatMap(({ secondForm }, g) =>
      secondForm
        ? [
            {
              questionnaireId: secondForm.questionnaireId,
              place: `groups[${g}].secondForm.questionnaire`,
            },
          ]
        : [],
    ),
    ...participants.flatMap(({ questionnaires = {} }, p) =>
      Object.entries(questionnaires).map(([group, questionnaireId]) => ({
        questionnaireId,
        place: `participants[${p}].questionnaires.${group}`,
      })),
    ),
  ];
}

/** Checks the second forms of respondent groups: another questionnaire, a share that leaves some to each, a seed among the lots. */
export function secondFormProblems({ groups, participants }: SurveyRound): Problem[] {
  return groups.flatMap((group, at) => {
    const own = participants.map(({ questionnaires }) => questionnaires?.[group.code]);
    return problemsOf(group, own, `groups[${at}].secondForm`);
  });
}

function problemsOf(
  { code, questionnaireId, secondForm }: RespondentGroup,
  own: readonly (number | undefined)[],
  place: string,
): Problem[] {
  if (!secondForm) return [];
  const { percent, seed, questionnaireId: second } = secondForm;
  const isRepeated = [questionnaireId, ...own].includes(second);
  return [
    ...(isRepeated ? [PROBLEMS.SECOND_FORM_REPEATED.at(`${place}.questionnaire`, code)] : []),
    ...(isWhole(percent, 1, 99) ? [] : [PROBLEMS.SECOND_FORM_SHARE_OUTSIDE.at(`${place}.percent`, percent)]),
    ...(isWhole(seed, 0, LOTS - 1) ? [] : [PROBLEMS.SECOND_FORM_SEED_OUTSIDE.at(`${place}.seed`, seed)]),
  ];
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && least <= value && value <= most;
}
