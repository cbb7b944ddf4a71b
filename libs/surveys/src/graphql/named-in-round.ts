/** The id of the questionnaire that a text names. */
export type QuestionnaireIds = (text: string) => number;

/** Ids that the texts of an input about rounds name. */
export interface NamedInRound {
  readonly planId: number;
  readonly questionnaireId: QuestionnaireIds;
}
