import { hash } from 'node:crypto';
import type { SecondForm, SurveyRound } from './survey-round';

/** Second form with the terms that its author left out: half of the respondents, seed 0. */
export function secondForm(
  questionnaireId: number,
  { percent, seed }: { readonly percent?: number | null; readonly seed?: number | null },
): SecondForm {
  return { questionnaireId, percent: percent ?? 50, seed: seed ?? 0 };
}

/** Lots, from 0. So few that hundreds of forms share each: a lot marks no person. */
export const LOTS = 100;

/** Part of a respondent group that a draw looks at. */
interface DrawnGroup {
  readonly secondForm?: SecondForm;
}

/** Lot of a text, such as the key of a form: the same each time, and as good as random over random texts. */
export function lotOf(text: string): number {
  return Number.parseInt(hash('sha256', `lot/${text}`, 'hex').slice(0, 8), 16) % LOTS;
}

/** Position of the form that a lot draws: 0, the first, or 1, the second. Without a second form always the first. */
export function formOfLot(second: SecondForm | undefined, lot: number): 0 | 1 {
  return second && (lot + second.seed) % LOTS < second.percent ? 1 : 0;
}

/** Forms that a lot draws in the groups with two, one digit a group; '': no group has two. */
export function formsOfLot(groups: readonly DrawnGroup[], lot: number): string {
  return groups.flatMap(({ secondForm }) => (secondForm ? [formOfLot(secondForm, lot)] : [])).join('');
}

/**
 * Smallest lot that draws the same form in every group as this one does. It stands in links, where a lot is read by servers and people on
 * the way: of a round with one drawn group it says the half, and nothing more of its person. Undefined where no group has a second form.
 */
export function lotToShow(groups: readonly DrawnGroup[], lot: number): number | undefined {
  const forms = formsOfLot(groups, lot);
  if (forms === '') return undefined;
  return Array.from({ length: LOTS }, (_, each) => each).find((each) => formsOfLot(groups, each) === forms);
}

/** Lot of the paper form with a serial, which its print and its entry have in common. */
export function lotOfSerial(roundId: number, serial: string): number {
  return lotOf(`${roundId}/serial/${serial}`);
}

/**
 * Id of the first questionnaire that an agency's respondents of a group get: the agency's own where it extends the core, else
 * the group's. Undefined when the agency does not take part or the round has no such group.
 */
export function questionnaireFor(
  round: SurveyRound,
  agencyId: number,
  groupCode: string,
): number | undefined {
  const participant = round.participants.find((each) => each.agencyId === agencyId);
  const group = round.groups.find(({ code }) => code === groupCode);
  if (!participant || !group) return undefined;
  const own = new Map(Object.entries(participant.questionnaires ?? {}));
  return own.get(groupCode) ?? group.questionnaireId;
}

/**
 * Ids of all questionnaires that an agency's respondents of a group get: the first, see {@link questionnaireFor}, and the second where the
 * group has one. Empty when the agency does not take part or the round has no such group.
 */
export function questionnairesFor(
  round: SurveyRound,
  agencyId: number,
  groupCode: string,
): readonly number[] {
  const first = questionnaireFor(round, agencyId, groupCode);
  if (first === undefined) return [];
  const second = round.groups.find(({ code }) => code === groupCode)?.secondForm;
  return second ? [first, second.questionnaireId] : [first];
}
