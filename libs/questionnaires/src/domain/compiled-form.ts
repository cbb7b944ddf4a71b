import { HIGHEST_DIGIT, SheetLayout, sheetLayout } from './answer-sheet';
import { Choice, choicesOf } from './choices-of';
import { itemsOf } from './display-rule';
import { codesOf } from './item-codes';
import { DisplayRule, Item, Questionnaire } from './questionnaire';
import { SheetRule, sheetRule } from './sheet-rule';

/** A questionnaire version prepared to take thousands of answers a second; made once and shared. */
export interface CompiledForm {
  readonly layout: SheetLayout;
  /** Items in the order of the form. */
  readonly items: readonly CompiledItem[];
  readonly byCode: ReadonlyMap<string, CompiledItem>;
}

export interface CompiledItem {
  readonly item: Item;
  /** Ordinal among the items, from 0. */
  readonly index: number;
  /** First position on the sheet, and number of positions. */
  readonly position: number;
  readonly width: number;
  /** Level, option, `yes` or `no` → 1, 2, … */
  readonly ordinals: ReadonlyMap<string, number>;
  /** The same with their labels. */
  readonly choices: readonly Choice[];
  /** Options beside which a text may be written. */
  readonly withText: ReadonlySet<string>;
  readonly showWhen?: DisplayRule;
  /** The same rule for a sheet. Absent: always shown. */
  readonly isShown?: SheetRule;
}

/** @throws RangeError when the questionnaire cannot be laid out; without {@link questionnaireProblems} it always can */
export function compileForm(questionnaire: Questionnaire): CompiledForm {
  const byCode = new Map<string, CompiledItem>();
  let position = 0;
  for (const { item, showWhen } of itemsOf(questionnaire)) {
    const codes = codesOf(item, questionnaire);
    if (codes.length > HIGHEST_DIGIT) throw new RangeError(`the item ${item.code} has too many choices`);
    const width = item.kind === 'multiple' ? codes.length : 1;
    byCode.set(item.code, {
      item,
      index: byCode.size,
      position,
      width,
      ordinals: new Map(codes.map((code, index) => [code, index + 1])),
      choices: choicesOf(item, questionnaire),
      withText: new Set(item.options?.filter(({ other }) => other).map(({ code }) => code)),
      ...(showWhen ? { showWhen, isShown: sheetRule(showWhen, byCode) } : {}),
    });
    position += width;
  }
  return { layout: sheetLayout(questionnaire), items: [...byCode.values()], byCode };
}
