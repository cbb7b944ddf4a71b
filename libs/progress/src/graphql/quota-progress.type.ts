import { SurveyAgency } from '@hailong/agencies';
import { SurveyRefusal } from '@hailong/graphql-kit';
import { roundType } from '@hailong/surveys';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { FORECAST_METHOD } from '../domain/forecast';
import { AgencyRoundProgress } from '../use-cases/read-progress.use-case';
import { SurveyListReturns } from './list-returns.type';
import {
  SurveyForecast,
  SurveyFormCounts,
  SurveyRuleProgress,
  forecastType,
  labelsOf,
  ruleType,
} from './progress.type';
import { RoundAtMoment } from './round-at-moment.type';

@ObjectType({ description: 'People asked. Invitations know no form, so they are not told apart by cell.' })
export class SurveyInvitedPeople {
  @Field(() => Int, {
    description: 'Invitations sent and sheets made, through all ports, without revoked ones.',
  })
  readonly asked!: number;

  @Field(() => Int)
  readonly byEmail!: number;

  @Field(() => Int)
  readonly byWebhook!: number;

  @Field(() => Int)
  readonly bySms!: number;

  @Field(() => Int)
  readonly byZalo!: number;

  @Field(() => Int)
  readonly onPaper!: number;

  @Field(() => Int, { description: 'Invited people that opened their form, in whole fives.' })
  readonly reached!: number;
}

@ObjectType({ description: 'Method of a forecast; print it with every forecast.' })
export class SurveyForecastMethod {
  @Field()
  readonly name!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field({ description: 'In words, Vietnamese.' })
  readonly vi!: string;

  @Field({ description: 'In words, English.' })
  readonly en!: string;
}

@ObjectType({
  description:
    'Progress of one agency in a round: forms that it has seen at this moment, all others as of last night. Its cells are a page of `cells`.',
})
export class SurveyQuotaProgress extends RoundAtMoment {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field(() => SurveyInvitedPeople)
  readonly invitations!: SurveyInvitedPeople;

  @Field(() => [SurveyListReturns], {
    description: 'Lists of bodies, enterprises and people, with what came back.',
  })
  readonly lists!: readonly SurveyListReturns[];

  @Field(() => SurveyFormCounts, { description: 'All its forms, whatever their cells.' })
  readonly forms!: SurveyFormCounts;

  @Field(() => SurveyForecast, { description: 'Forecast of all its received forms.' })
  readonly forecast!: SurveyForecast;

  @Field(() => SurveyForecastMethod)
  readonly forecastMethod!: SurveyForecastMethod;

  @Field(() => [SurveyRuleProgress])
  readonly rules!: readonly SurveyRuleProgress[];

  readonly agencyId!: number;
  readonly progress!: AgencyRoundProgress;
}

export const SurveyQuotaProgressResult = createUnionType({
  name: 'SurveyQuotaProgressResult',
  types: () => [SurveyQuotaProgress, SurveyRefusal] as const,
});

export function quotaProgressType(progress: AgencyRoundProgress): SurveyQuotaProgress {
  const { round, agencyId, time, forms, outlook, rules, invitations } = progress;
  const { asked, reached, askedBy } = invitations;
  const labelOf = labelsOf(round);
  return Object.assign(new SurveyQuotaProgress(), time, {
    ...{ agencyId, progress, forms },
    round: roundType(round),
    simulated: round.document.demonstration,
    forecast: forecastType(outlook),
    forecastMethod: FORECAST_METHOD,
    lists: progress.lists.map(SurveyListReturns.of),
    rules: rules.map((rule) => ruleType(rule, labelOf)),
    invitations: {
      ...{ asked, reached },
      byEmail: askedBy.email,
      byWebhook: askedBy.webhook,
      bySms: askedBy.sms,
      byZalo: askedBy.zalo,
      onPaper: askedBy.paper,
    },
  });
}
