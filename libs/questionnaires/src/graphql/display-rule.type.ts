import { Field, ObjectType } from '@nestjs/graphql';
import type { DisplayRule } from '../domain/questionnaire';

@ObjectType({
  description:
    'Holds or not over earlier answers. Exactly one of these: `item` with `is`; `all`; `any`; `not`. At most 9 deep.',
})
export class SurveyDisplayRule {
  @Field(() => String, { nullable: true, description: 'Code of an earlier item.' })
  readonly item?: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Levels, options, or yes and no: holds when one of them was chosen at `item`.',
  })
  readonly is?: readonly string[];

  @Field(() => [SurveyDisplayRule], { nullable: true, description: 'Holds when every one of these holds.' })
  readonly all?: readonly SurveyDisplayRule[];

  @Field(() => [SurveyDisplayRule], {
    nullable: true,
    description: 'Holds when at least one of these holds.',
  })
  readonly any?: readonly SurveyDisplayRule[];

  @Field(() => SurveyDisplayRule, { nullable: true, description: 'Holds when this does not.' })
  readonly not?: SurveyDisplayRule;
}

/** A rule of the domain has the very fields of the type. */
export function displayRuleType(rule: DisplayRule | undefined): SurveyDisplayRule | null {
  return rule ?? null;
}
