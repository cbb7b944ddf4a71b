import { SurveyFinding, SurveyText, enumOf, findingOf } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Forecast, Unforeseeable, isForecast } from '../domain/forecast';
import { RuleProgress } from '../domain/progress';
import { DetailedRule } from '../domain/agency-progress';
import { TARGET_STATUSES, TargetStatus } from '../domain/progress-status';

export const SurveyTargetStatus = enumOf(
  'SurveyTargetStatus',
  TARGET_STATUSES,
  'MET; ON_COURSE: the forecast reaches the target; BEHIND: it does not; CANNOT_TELL: too early for a forecast.',
);

@ObjectType({
  description:
    'Received forms that say enough, which is what progress compares with a target. Those that the rated agency has seen are counted at once and exactly, all others as of last night and in whole steps of several independent forms, so that no single form can be watched arriving. Invalid, surplus and valid forms are told apart when the round is final.',
})
export class SurveyFormCounts {
  @Field(() => Int, {
    description:
      'Blank forms, and those of people that had nothing to rate, are among them in a final round alone, where received = screenedOut + invalid + surplus + valid.',
  })
  readonly received!: number;

  @Field(() => Int, {
    description: 'Of them: seen by the rated agency, which typed them in or imported them. Counted at once.',
  })
  readonly seen!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of people that had nothing to rate. Null before the round is final, and of cells and rules always.',
  })
  readonly screenedOut?: number;

  @Field(() => Int, { nullable: true, description: 'Marked invalid, or blank. Null as above.' })
  readonly invalid?: number;

  @Field(() => Int, { nullable: true, description: 'Over an exact cell; not in the index. Null as above.' })
  readonly surplus?: number;

  @Field(() => Int, { nullable: true, description: 'Within every exact cell. Null as above.' })
  readonly valid?: number;
}

@ObjectType({ description: 'Received forms on the last day of the round. Numbers are not rounded.' })
export class SurveyForecast {
  @Field(() => Float, { nullable: true, description: 'Null: nothing can be foreseen yet, see `unknown`.' })
  readonly expected?: number;

  @Field(() => Float, { nullable: true, description: 'Lower bound of the 95 % prediction interval.' })
  readonly lower?: number;

  @Field(() => Float, { nullable: true })
  readonly upper?: number;

  @Field(() => Float, { nullable: true, description: 'Mean of the last whole days, at most 14.' })
  readonly perDay?: number;

  @Field(() => Int, { nullable: true, description: 'Days of that mean; 0 when no form can come any more.' })
  readonly days?: number;

  @Field(() => SurveyFinding, { nullable: true, description: 'Reason why nothing can be foreseen yet.' })
  readonly unknown?: SurveyFinding;
}

export function forecastType(outlook: Forecast | Unforeseeable): SurveyForecast {
  if (isForecast(outlook)) return Object.assign(new SurveyForecast(), outlook);
  return Object.assign(new SurveyForecast(), { unknown: findingOf(outlook) });
}

@ObjectType({ isAbstract: true })
export abstract class SurveyAttainment {
  @Field({ description: 'Code of the rule.' })
  readonly rule!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => SurveyFormCounts)
  readonly forms!: SurveyFormCounts;

  @Field(() => Int, { nullable: true, description: 'Null: none, or not known yet.' })
  readonly target?: number;

  @Field(() => Int, { nullable: true, description: 'Received forms that are missing, never negative.' })
  readonly shortfall?: number;

  @Field(() => Float, { nullable: true, description: 'Share of the target that is reached, 0 to 1.' })
  readonly doneShare?: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Received forms a day from today to the last day. Null: nothing is missing, or no day is left.',
  })
  readonly neededPerDay?: number;
}

@ObjectType({
  description:
    'The cells of one rule together. The shortfall is the sum of theirs: too much in one hides nothing in another.',
})
export class SurveyRuleProgress extends SurveyAttainment {
  @Field(() => Int)
  readonly cells!: number;

  @Field(() => Int)
  readonly cellsMet!: number;

  @Field(() => Int, { description: 'Cells whose target is none or not known yet.' })
  readonly cellsWithoutTarget!: number;

  @Field(() => SurveyTargetStatus, {
    nullable: true,
    description:
      'Worst status of its cells. Null: no target, or seen from the province, which has no forecast.',
  })
  readonly status?: TargetStatus;
}

export type LabelOf = (rule: string) => LocalizedText;

/** Labels of the rules of a round; of a rule that it no longer has, its code. */
export function labelsOf({ document }: RoundRecord): LabelOf {
  const labels = new Map(document.quotas.map(({ code, label }) => [code, label]));
  return (rule) => labels.get(rule) ?? { vi: rule };
}

export function ruleType(
  rule: RuleProgress & Partial<Pick<DetailedRule, 'status' | 'neededPerDay'>>,
  labelOf: LabelOf,
): SurveyRuleProgress {
  return Object.assign(new SurveyRuleProgress(), rule, { label: labelOf(rule.rule) });
}
