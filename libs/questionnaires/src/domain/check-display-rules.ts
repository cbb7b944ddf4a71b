import { Problem, problem } from '@hailong/kernel';
import { codesOf } from './item-codes';
import { DisplayRule, Questionnaire } from './questionnaire';

/** What may be asked of the items before a rule: item code → what can be chosen there. */
type Earlier = ReadonlyMap<string, readonly string[]>;

/** Rules look back only: an item's to the items before it, a section's to the sections before it. */
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
  if (parts.length === 0) return [emptyRule(`${place}.${name}`)];
  return parts.flatMap((part, index) => ruleProblems(part, `${place}.${name}[${index}]`, earlier, all));
}

interface KnownItems {
  readonly earlier: Earlier;
  readonly all: ReadonlySet<string>;
}

function referenceProblems(item: string, is: readonly string[], place: string, known: KnownItems): Problem[] {
  const choices = known.earlier.get(item);
  if (choices === undefined)
    return [known.all.has(item) ? notEarlier(item, place) : unknownItem(item, place)];
  if (choices.length === 0) return [nothingToChoose(item, place)];
  if (is.length === 0) return [emptyRule(`${place}.is`)];
  return is.flatMap((code, index) =>
    choices.includes(code) ? [] : [unknownChoice(item, code, `${place}.is[${index}]`, choices)],
  );
}

function emptyRule(place: string): Problem {
  return problem(
    'RULE_EMPTY',
    place,
    'Điều kiện hiển thị còn trống: ghi ít nhất một điều kiện hoặc bỏ đi.',
    'The display rule is empty: write at least one condition or take it out.',
  );
}

function notEarlier(item: string, place: string): Problem {
  return problem(
    'RULE_ITEM_NOT_EARLIER',
    place,
    `Điều kiện hiển thị dựa vào câu ${item}, nhưng câu này chưa được hỏi trước đó: chuyển câu ${item} lên trước (với phần: sang một phần trước).`,
    `The display rule looks at item ${item}, which is not asked before it: move item ${item} up (for a section: into an earlier section).`,
  );
}

function unknownItem(item: string, place: string): Problem {
  return problem(
    'RULE_ITEM_UNKNOWN',
    place,
    `Điều kiện hiển thị dựa vào câu ${item} không có trong mẫu phiếu: sửa mã câu.`,
    `The display rule looks at item ${item}, which the questionnaire does not have: mend the code.`,
  );
}

function nothingToChoose(item: string, place: string): Problem {
  return problem(
    'RULE_ITEM_WITHOUT_CHOICES',
    place,
    `Điều kiện hiển thị dựa vào câu ${item}, nhưng câu này không có phương án để chọn: dùng câu có mức, phương án hoặc có/không.`,
    `The display rule looks at item ${item}, where nothing can be chosen: use an item with levels, options or yes/no.`,
  );
}

function unknownChoice(item: string, code: string, place: string, choices: readonly string[]): Problem {
  return problem(
    'RULE_CODE_UNKNOWN',
    place,
    `Câu ${item} không có "${code}": chọn trong ${choices.join(', ')}.`,
    `Item ${item} has no "${code}": choose among ${choices.join(', ')}.`,
  );
}
