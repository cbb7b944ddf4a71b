import { Problem } from '@hailong/kernel';
import { CompiledForm, CompiledItem } from './compiled-form';
import { Reader } from './outside-texts';
import { ANSWER_PROBLEMS, AnswerCode } from './problems';
import { Item } from './questionnaire';

/**
 * Finds the answer by which the respondent does not belong to the population; undefined when he does. An eligibility
 * question left blank or not asked excludes no respondent.
 */
export function notEligible(
  { items }: CompiledForm,
  sheet: string,
  reader: Reader,
): Problem<AnswerCode> | undefined {
  const barring = items.find((compiled) => isBarring(compiled, sheet));
  return barring && outsidePopulation(barring.item, reader);
}

function isBarring({ item, ordinals, position }: CompiledItem, sheet: string): boolean {
  if (item.eligible === undefined) return false;
  const digit = parseInt(sheet.charAt(position), 36);
  return !Number.isNaN(digit) && !item.eligible.some((choice) => ordinals.get(choice) === digit);
}

function outsidePopulation({ code, label }: Item, reader: Reader): Problem<AnswerCode> {
  return ANSWER_PROBLEMS.RESPONDENT_OUTSIDE.at(code, { vi: label.vi, en: label.en ?? label.vi }, reader);
}
