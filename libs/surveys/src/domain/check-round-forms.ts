import { Problem, problem } from '@hailong/kernel';
import type { QuestionnaireState } from '@hailong/questionnaires/domain';
import { SurveyRound } from './survey-round';

/** What is known of a questionnaire that a round names. */
export interface KnownForm {
  readonly state: QuestionnaireState;
}

/**
 * Every questionnaire of a round, of its groups and of its participants, exists and is published.
 *
 * @param known those the owner may see, by id
 */
export function roundFormProblems(round: SurveyRound, known: ReadonlyMap<number, KnownForm>): Problem[] {
  return namedForms(round).flatMap(({ questionnaireId, place }) => {
    const form = known.get(questionnaireId);
    if (!form) return [unknown(place)];
    return form.state === 'published' ? [] : [unpublished(place)];
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

function unknown(place: string): Problem {
  return problem(
    'NOT_FOUND',
    place,
    'Không có mẫu phiếu này hoặc cơ quan bạn không được xem: chọn lại trong danh sách.',
    'There is no such questionnaire, or your agency may not see it: choose again from the list.',
  );
}

function unpublished(place: string): Problem {
  return problem(
    'QUESTIONNAIRE_UNPUBLISHED',
    place,
    'Mẫu phiếu này còn là dự thảo: công bố mẫu phiếu trước rồi lưu đợt khảo sát.',
    'This questionnaire is still a draft: publish it first, then save the round.',
  );
}
