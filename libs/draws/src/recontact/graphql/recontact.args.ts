import { IdOnly, IdOrCode, SurveyPageArgs, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

const CODE_LENGTH = 200;

@ArgsType()
export class SurveyRecontactsArgs extends SurveyPageArgs {
  @IdOrCode()
  readonly round!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The unit that calls. Default the acting agency; readers of the province may name any.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly unitCode?: string;
}

@ArgsType()
export class SurveyAgencyRecontactsArgs extends SurveyPageArgs {
  @IdOrCode()
  readonly round!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The rated agency. Default the acting agency; readers of the province may name any.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode?: string;
}

@ArgsType()
export class SurveyRecontactFiguresArgs extends SurveyPageArgs {
  @IdOnly()
  readonly recontact!: string;
}

@ArgsType()
export class SurveyRecontactMembersArgs extends SurveyPageArgs {
  @IdOnly()
  readonly recontact!: string;

  @Field({ description: 'The rated agency.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;
}
