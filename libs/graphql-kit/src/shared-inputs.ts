import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { IsString } from 'class-validator';
import { SurveyDay } from './day.scalar';
import { CODE_LENGTH, LABEL_LENGTH } from './lengths';
import { TextUpTo } from './text-up-to';
import { SurveyText } from './text.scalar';

/** Beginning of every input that has a code and a label. */
@InputType({ isAbstract: true })
export abstract class LabelledInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;
}

/** Days from the first to the last, both included. */
@InputType({ isAbstract: true })
export abstract class DaySpanInput {
  @Field(() => SurveyDay)
  @IsString()
  readonly from!: CalendarDay;

  @Field(() => SurveyDay)
  @IsString()
  readonly to!: CalendarDay;
}
