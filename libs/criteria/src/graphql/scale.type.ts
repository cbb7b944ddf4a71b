import { SurveyDay, SurveyText } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'From a day to a day, both included.' })
export class SurveyPeriod {
  @Field(() => SurveyDay)
  readonly from!: CalendarDay;

  @Field(() => SurveyDay)
  readonly to!: CalendarDay;
}

@ObjectType()
export class SurveyScaleLevel {
  @Field({ description: 'As printed on the form.' })
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;
}

@ObjectType({ description: 'Ordered levels (thang đo), lowest first.' })
export class SurveyScale {
  @Field()
  readonly code!: string;

  @Field(() => [SurveyScaleLevel])
  readonly levels!: readonly SurveyScaleLevel[];

  @Field(() => [String], { description: 'Codes of the levels that count as satisfied.' })
  readonly satisfied!: readonly string[];
}
