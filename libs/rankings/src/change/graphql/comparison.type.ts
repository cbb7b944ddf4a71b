import { SurveyAgency } from '@hailong/agencies';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { linkText } from '../domain/change-texts';
import { SeriesLink } from '../domain/linked-change';
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

@ObjectType({
  description: 'Difference that the core alone makes, from two halves of the respondents of the same rounds.',
})
export class SurveySeriesLink {
  @Field(() => String, { nullable: true, description: 'Ranking group. Null: the whole province.' })
  readonly group!: string | null;

  @Field(() => Float, { description: 'Percentage points, new core less old core.' })
  readonly points!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower bound, whole tenths. Null: an error is not known.',
  })
  readonly lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound, likewise.' })
  readonly upper!: number | null;

  @Field(() => Int, { description: 'Forms of the half on the new core.' })
  readonly formsOnNew!: number;

  @Field(() => Int, { description: 'Forms of the half on the old core.' })
  readonly formsOnOld!: number;

  @Field({ description: 'As it is printed, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'As it is printed, English.' })
  readonly textEn!: string;

  static of(link: SeriesLink): SurveySeriesLink {
    const { group = null, points, interval, onNew, onOld } = link;
    const { vi: text, en: textEn } = linkText(link);
    return Object.assign(new SurveySeriesLink(), {
      ...{ group, points, lower: interval?.lower ?? null, upper: interval?.upper ?? null },
      ...{ formsOnNew: onNew.n, formsOnOld: onOld.n, text, textEn },
    });
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
