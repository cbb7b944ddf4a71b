import { Problem } from '@hailong/kernel';
import { codesOf } from './item-codes';
import { PROBLEMS } from './problems';
import { DisplayRule, Questionnaire } from './questionnaire';

/** Items before a rule: item code → codes that can be chosen there. */
type Earlier = ReadonlyMap<string, readonly string[]>;

/** Checks that rules look back only: an item's to the items before it, a section's to the sections before it. */
export function displayRuleProblems(questionnaire: Questionnaire): Problem[] {
  const all = new Set(questionnaire.sections.flatMap(({ items }) => items.map(({ code }) => code)));
  const earlier = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  questionnaire.sections.forEach((section, s) => {
    const place = `sections[${s}]`;
    if (section.showWhen) problems.push(...ruleProblems(section.showWhen, `${place}.showWhen`, earlier, all));
    section.items.forEach((item, i) => {
      const at = `${place}.items[${i}].showWhen`;
      if (item.showWhen) problems.push(...ruleProblems(item.showWhen, at, earlier, all));
      earlier.set(item.code, codesOf(item, questionnaire));
    });
  });
  return problems;
}

function ruleProblems(
  rule: DisplayRule,
  place: string,
  earlier: Earlier,
  all: ReadonlySet<string>,
): Problem[] {
  if ('not' in rule) return ruleProblems(rule.not, `${place}.not`, earlier, all);
  if ('item' in rule) return referenceProblems(rule.item, rule.is, place, { earlier, all });
  const [name, parts] = 'all' in rule ? (['all', rule.all] as const) : (['any', rule.any] as const);
  if (parts.length === 0) return [PROBLEMS.RULE_EMPTY.at(`${place}.${name}`)];
  return parts.flatMap((part, index) => ruleProblems(part, `${place}.${name}[${index}]`, earlier, all));
}

interface KnownItems {
  readonly earlier: Earlier;
  readonly all: ReadonlySet<string>;
}

function referenceProblems(item: string, is: readonly string[], place: string, known: KnownItems): Problem[] {
  const choices = known.earlier.get(item);
  if (choices === undefined) {
    const wrong = known.all.has(item) ? PROBLEMS.RULE_ITEM_TOO_LATE : PROBLEMS.RULE_ITEM_UNKNOWN;
    return [wrong.at(place, item)];
  }
  if (choices.length === 0) return [PROBLEMS.RULE_ITEM_UNSUITED.at(place, item)];
  if (is.length === 0) return [PROBLEMS.RULE_EMPTY.at(`${place}.is`)];
  return is.flatMap((code, index) =>
    choices.includes(code)
      ? []
      : [PROBLEMS.RULE_CHOICE_UNKNOWN.at(`${place}.is[${index}]`, item, code, choices)],
  );
}
