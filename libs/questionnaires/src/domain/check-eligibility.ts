import { Problem } from '@hailong/kernel';
import { codesOf } from './item-codes';
import { PROBLEMS } from './problems';
import { ITEM_KINDS, Item, Questionnaire } from './questionnaire';

/** Checks that the choices that belong to the population are choices of the item, and some but not all of them. */
export function eligibilityProblems(item: Item, place: string, questionnaire: Questionnaire): Problem[] {
  const { eligible, kind, code } = item;
  if (eligible === undefined) return [];
  if (kind === 'multiple' || kind === 'number' || kind === 'text')
    return [PROBLEMS.ELIGIBILITY_UNEXPECTED.at(`${place}.eligible`, code, ITEM_KINDS.rows[kind])];
  const known = codesOf(item, questionnaire);
  const unknown = eligible.filter((choice) => !known.includes(choice));
  const decides = eligible.length > 0 && eligible.length < known.length;
  if (unknown.length === 0 && decides) return [];
  return [PROBLEMS.ELIGIBILITY_UNSUITED.at(`${place}.eligible`, code, known)];
}
