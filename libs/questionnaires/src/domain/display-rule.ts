import { DisplayRule, Item, Questionnaire, Section } from './questionnaire';

/** Tells whether this level, option, `yes` or `no` was chosen at this item. False for an item unanswered, hidden or not applicable. */
export type Chosen = (item: string, code: string) => boolean;

/** Tells whether a display rule holds. `all` of nothing holds, `any` of nothing does not. */
export function holds(rule: DisplayRule, chosen: Chosen): boolean {
  if ('item' in rule) return rule.is.some((code) => chosen(rule.item, code));
  if ('all' in rule) return rule.all.every((part) => holds(part, chosen));
  if ('any' in rule) return rule.any.some((part) => holds(part, chosen));
  return !holds(rule.not, chosen);
}

/** An item with its path in the questionnaire. */
export interface PlacedItem {
  readonly item: Item;
  readonly section: Section;
  /** `sections[0].items[2]` */
  readonly place: string;
  /** Condition of showing it: the rules of its section and of the item. Absent: always shown. */
  readonly showWhen?: DisplayRule;
}

/** Every item in the order of the form. */
export function itemsOf(questionnaire: Questionnaire): readonly PlacedItem[] {
  return questionnaire.sections.flatMap((section, s) =>
    section.items.map((item, i): PlacedItem => {
      const showWhen = both(section.showWhen, item.showWhen);
      const placed = { item, section, place: `sections[${s}].items[${i}]` };
      return showWhen ? { ...placed, showWhen } : placed;
    }),
  );
}

function both(one: DisplayRule | undefined, other: DisplayRule | undefined): DisplayRule | undefined {
  return one && other ? { all: [one, other] } : (one ?? other);
}
