import { Problem } from '@hailong/kernel';
import { ComponentRule, PointConversion } from './conversion';
import { TABLE_COLUMNS } from './count-columns';
import { PROBLEMS } from './problems';
import { repeatedAt } from './repeated-at';

const NAME = /^[a-z][a-z0-9_]{0,59}$/;

/** Names of the counts that a rule is computed from. */
export function countsOf(rule: ComponentRule): readonly string[] {
  switch (rule.kind) {
    case 'linear':
    case 'steps':
      return [...new Set([...Object.keys(rule.good), ...Object.keys(rule.all)])];
    case 'deduction':
      return Object.keys(rule.cases);
    case 'given':
      return [rule.points];
  }
}

/** Checks the counts that a conversion lists: named once each, no column of the table, used by a component. */
export function countProblems({ counts, components }: PointConversion): Problem[] {
  const used = new Set(components.flatMap(({ rule }) => countsOf(rule)));
  return [
    ...repeatedAt(counts, ({ name }) => name).map(({ at, key }) =>
      PROBLEMS.COUNT_REPEATED.at(`counts[${at}].name`, key),
    ),
    ...counts.flatMap(({ name }, at): Problem[] => {
      const place = `counts[${at}].name`;
      if (!NAME.test(name)) return [PROBLEMS.COUNT_NAME_MALFORMED.at(place, name)];
      if (Object.hasOwn(TABLE_COLUMNS, name)) return [PROBLEMS.COUNT_NAME_TAKEN.at(place, name)];
      return used.has(name) ? [] : [PROBLEMS.COUNT_UNEXPECTED.at(place, name)];
    }),
  ];
}
