import type { Transaction } from '@hailong/database';
import { RoundRecord, questionnairesFor } from '@hailong/surveys/domain';
import type { ProvinceField } from '../../fields/domain/field-positions';
import { PublishedForm, PublishedForms } from '../../results/use-cases/published-forms';

/** Forms of an agency that rate criteria, each questionnaire once; of an agency that takes part in none of the rounds, none. */
export type FormsOfAgency = (agencyId: number) => readonly PublishedForm[];

/**
 * Reads the forms of the agencies that take part in rounds. Forms on coordination or perception alone do not rank. A questionnaire
 * is listed once where two respondent groups, or two rounds, ask it: its answers are added up.
 */
export async function comparedForms(
  forms: PublishedForms,
  tx: Transaction,
  rounds: readonly RoundRecord[],
): Promise<FormsOfAgency> {
  const idsOf = questionnairesOf(rounds);
  const found = await forms.byId(
    tx,
    [...idsOf.values()].flatMap((ids) => [...ids]),
  );
  return (agencyId) =>
    [...(idsOf.get(agencyId) ?? [])].flatMap((id) => {
      const form = found.get(id);
      return form?.criteriaSet ? [form] : [];
    });
}

/** Questionnaires of each agency, by its id. */
function questionnairesOf(rounds: readonly RoundRecord[]): ReadonlyMap<number, ReadonlySet<number>> {
  const ids = new Map<number, Set<number>>();
  for (const { document } of rounds)
    for (const { agencyId } of document.participants) {
      const asked = document.groups.flatMap(({ code }) => questionnairesFor(document, agencyId, code));
      ids.set(agencyId, new Set([...(ids.get(agencyId) ?? []), ...asked]));
    }
  return ids;
}

/** Form of an agency in one of the rounds that ask it. */
export interface FormInRound extends Pick<PublishedForm, 'questionnaireId' | 'criteriaSet'> {
  readonly roundId: number;
  /** Position of the field in the round; absent: the forms of all fields. */
  readonly field?: number;
}

/** Rounds with the forms that count in them. */
interface FormsToCount {
  readonly rounds: readonly RoundRecord[];
  readonly formsOf: FormsOfAgency;
  readonly field?: ProvinceField;
}

/** Lists the forms of an agency once for each round that asks them. */
export function formsInRounds(
  { rounds, formsOf, field = undefined }: FormsToCount,
  agencyId: number,
): readonly FormInRound[] {
  return formsOf(agencyId).flatMap(({ questionnaireId, criteriaSet }) =>
    roundsAsking(rounds, agencyId, questionnaireId).map((roundId) => ({
      ...{ roundId, questionnaireId, criteriaSet, field: field?.positions.get(roundId) },
    })),
  );
}

/** Ids of the rounds in which an agency asks a questionnaire. */
function roundsAsking(
  rounds: readonly RoundRecord[],
  agencyId: number,
  questionnaireId: number,
): readonly number[] {
  return rounds.flatMap((round) =>
    questionnairesOf([round]).get(agencyId)?.has(questionnaireId) === true ? [round.roundId] : [],
  );
}
