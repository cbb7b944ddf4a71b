import { Item, Questionnaire } from './questionnaire';

const YES_NO = ['yes', 'no'] as const;
const NONE: readonly string[] = [];

/**
 * Lists the codes that can be chosen at an item, in the order of the form: levels, options, `yes` and `no`; nothing for
 * numbers and texts. A rating whose scale is missing has none either (see check-item.ts).
 */
export function codesOf(item: Item, questionnaire: Questionnaire): readonly string[] {
  switch (item.kind) {
    case 'rating':
      return (
        questionnaire.scales.find((scale) => scale.code === item.scale)?.levels.map(({ code }) => code) ??
        NONE
      );
    case 'single':
    case 'multiple':
      return item.options?.map(({ code }) => code) ?? NONE;
    case 'yes-no':
      return YES_NO;
    case 'number':
    case 'text':
      return NONE;
  }
}
