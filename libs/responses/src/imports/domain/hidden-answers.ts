import { CompiledForm, UNANSWERED } from '@hailong/questionnaires/domain';
import type { RowAnswers } from './answer-reader';

/**
 * Takes the answers out that the earlier ones hide: paper holds them, and its respondent cannot be asked any more.
 *
 * @param leftOut hears the code of each item whose answer is taken out
 */
export function withoutHidden(
  { items }: CompiledForm,
  answers: RowAnswers,
  leftOut: (item: string) => void,
): RowAnswers {
  let { sheet, beside } = answers;
  for (const { item, isShown, position, width } of items) {
    if (isShown === undefined || isShown(sheet)) continue;
    const part = sheet.slice(position, position + width);
    const isWritten = /[^-.]/.test(part);
    if (!isWritten && !beside.some((each) => each.item === item.code)) continue;
    leftOut(item.code);
    beside = beside.filter((each) => each.item !== item.code);
    sheet = sheet.slice(0, position) + UNANSWERED.repeat(width) + sheet.slice(position + width);
  }
  return { sheet, beside };
}
