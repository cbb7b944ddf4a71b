import { SurveyAgency } from '@hailong/agencies';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { BrokenCriterion } from '../domain/common-criteria';
import { GoneAgency } from '../domain/gone-agencies';
import { GONE_BECAUSE, SERIES_BREAKS } from '../domain/change-words';

@ObjectType({ description: 'A criterion that cannot be compared over two periods.' })
export class SurveyBrokenCriterion {
  @Field({ description: 'Code in the core.' })
  readonly code!: string;

  @Field({ description: 'WORDING, SCALE, NOT_ASKED_THEN or NOT_ASKED_NOW; more may come.' })
  readonly reason!: string;

  @Field({ description: 'Reason, Vietnamese.' })
  readonly message!: string;

  @Field({ description: 'Reason, English.' })
  readonly messageEn!: string;

  static of({ coreCode, reason }: BrokenCriterion): SurveyBrokenCriterion {
    const { vi, en } = SERIES_BREAKS.rows[reason];
    return Object.assign(new SurveyBrokenCriterion(), { code: coreCode, reason, message: vi, messageEn: en });
  }
}

@ObjectType({ description: 'An agency into which another one went.' })
export class SurveyLaterUnit {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field(() => Float, { description: 'Share of the earlier agency that went into it, above 0, at most 1.' })
  readonly share!: number;

  readonly agencyId!: number;

  static of(unit: GoneAgency['successors'][number]): SurveyLaterUnit {
    return Object.assign(new SurveyLaterUnit(), unit);
  }
}

@ObjectType({
  description: 'An agency of the earlier ranking that this one neither lists nor compares with.',
})
export class SurveyGoneAgency {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field({ description: 'SUCCEEDED, DISSOLVED or NOT_RANKED; more may come.' })
  readonly code!: string;

  @Field({ description: 'Its fate in words, Vietnamese.' })
  readonly message!: string;

  @Field({ description: 'Its fate in words, English.' })
  readonly messageEn!: string;

  @Field(() => [SurveyLaterUnit])
  readonly successors!: readonly SurveyLaterUnit[];

  readonly agencyId!: number;

  static of({ agencyId, because, successors }: GoneAgency): SurveyGoneAgency {
    const { vi: message, en: messageEn } = GONE_BECAUSE.rows[because];
    return Object.assign(new SurveyGoneAgency(), {
      ...{ agencyId, code: because, message, messageEn },
      successors: successors.map(SurveyLaterUnit.of),
    });
  }
}
