import { SurveyDay, SurveyPageArgs, TextUpTo } from '@hailong/graphql-kit';
import type { CalendarDay } from '@hailong/kernel';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

@ArgsType()
export class SurveyTrailArgs extends SurveyPageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "Default the acting agency; the province's supervisor, inspector and auditor may ask for any.",
  })
  @IsOptional()
  @TextUpTo(200)
  readonly agencyCode?: string;

  @Field(() => String, { nullable: true, description: 'Only what this user did: the subject of the login.' })
  @IsOptional()
  @TextUpTo(400)
  readonly actor?: string;

  @Field(() => String, { nullable: true, description: 'Only this action, `publish-questionnaire`.' })
  @IsOptional()
  @TextUpTo(200)
  readonly action?: string;

  @Field(() => String, { nullable: true, description: 'Only entries about the record of this code or id.' })
  @IsOptional()
  @TextUpTo(400)
  readonly subject?: string;

  @Field(() => SurveyDay, { nullable: true, description: 'First day.' })
  @IsOptional()
  readonly from?: CalendarDay;

  @Field(() => SurveyDay, { nullable: true, description: 'Last day.' })
  @IsOptional()
  readonly to?: CalendarDay;
}
