import { SurveyPageArgs, TextUpTo, IdOrCode, IdOnly } from '@hailong/graphql-kit';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';

/** Code of the agency whose draws are read; the province's supervisors may ask for any. */
export const AGENCY_CODE = {
  type: () => String,
  nullable: true,
  description: "Default the acting agency; the province's supervisors may ask for any.",
} as const;

@ArgsType()
export class DrawsOfAgencyArgs extends SurveyPageArgs {
  @Field(AGENCY_CODE.type, AGENCY_CODE)
  @IsOptional()
  @TextUpTo(200)
  readonly agencyCode?: string;
}

@ArgsType()
export class SurveyDrawsArgs extends DrawsOfAgencyArgs {
  @IdOrCode()
  readonly round!: string;
}

@ArgsType()
export class SurveyDrawMembersArgs extends DrawsOfAgencyArgs {
  @IdOnly()
  readonly draw!: string;

  @Field(() => String, { nullable: true, description: 'Only of the stratum of that name.' })
  @IsOptional()
  @TextUpTo(1000)
  readonly stratum?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those called. False: only the replacements that wait, the next one first.',
  })
  @IsOptional()
  @IsBoolean()
  readonly called?: boolean;
}
