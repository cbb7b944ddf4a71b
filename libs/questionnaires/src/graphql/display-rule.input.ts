import { Field, InputType } from '@nestjs/graphql';
import { Allow, ValidateBy } from 'class-validator';
import type { DisplayRule } from '../domain/questionnaire';

@InputType({
  description: 'Give exactly one of these: `item` with `is`; `all`; `any`; `not`. At most 8 deep.',
})
export class SurveyDisplayRuleInput {
  @Field(() => String, { nullable: true, description: 'Code of an earlier item.' })
  @Allow()
  readonly item?: string | null;

  @Field(() => [String], { nullable: true, description: 'Levels, options, or yes and no; at most 50.' })
  @Allow()
  readonly is?: readonly string[] | null;

  @Field(() => [SurveyDisplayRuleInput], { nullable: true, description: 'At most 50.' })
  @Allow()
  readonly all?: readonly SurveyDisplayRuleInput[] | null;

  @Field(() => [SurveyDisplayRuleInput], { nullable: true, description: 'At most 50.' })
  @Allow()
  readonly any?: readonly SurveyDisplayRuleInput[] | null;

  @Field(() => SurveyDisplayRuleInput, { nullable: true })
  @Allow()
  readonly not?: SurveyDisplayRuleInput | null;
}

const DEEPEST = 8;
const MOST_PARTS = 50;
const CODE = /^[^\0\p{Surrogate}]{1,100}$/u;

/** The rule that a well-shaped input describes. */
export function displayRuleOf({ item, is, all, any, not }: SurveyDisplayRuleInput): DisplayRule {
  if (item) return { item, is: is ?? [] };
  if (all) return { all: all.map(displayRuleOf) };
  if (any) return { any: any.map(displayRuleOf) };
  return not ? { not: displayRuleOf(not) } : { all: [] };
}

/** Checks a display rule: each part says a single thing, nested and long only so far as a person could follow. */
export function IsDisplayRule(): PropertyDecorator {
  return ValidateBy({
    name: 'isDisplayRule',
    validator: {
      validate: (value: unknown) => wellShaped(value, DEEPEST),
      defaultMessage: () =>
        `$property must give exactly one of item (with is), all, any, not, at most ${DEEPEST} deep and ${MOST_PARTS} long (mỗi điều kiện chỉ ghi một trong item, all, any, not)`,
    },
  });
}

function wellShaped(value: unknown, levelsLeft: number): boolean {
  if (typeof value !== 'object' || value === null || levelsLeft < 0) return false;
  const { item, is, all, any, not } = value as SurveyDisplayRuleInput;
  const [said, ...more] = [item, all, any, not].filter((part) => part !== null && part !== undefined);
  if (said === undefined || more.length > 0) return false;
  if (said === item) return CODE.test(item) && shortList(is) && is.every((code) => CODE.test(code));
  if (is !== null && is !== undefined) return false;
  const parts = said === not ? [not] : said;
  return shortList(parts) && parts.every((part) => wellShaped(part, levelsLeft - 1));
}

function shortList<T>(list: T | readonly T[] | null | undefined): list is readonly T[] {
  return Array.isArray(list) && list.length <= MOST_PARTS;
}
