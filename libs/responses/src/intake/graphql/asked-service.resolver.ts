import { SurveyResolver } from '@hailong/access';
import { chooseText } from '@hailong/kernel';
import { SurveyChannel, SurveyChosenText, SurveyForm } from '@hailong/surveys';
import { Channel } from '@hailong/surveys/domain';
import { Args, ArgsType, Field, ObjectType, Parent, ResolveField } from '@nestjs/graphql';
import { CODE_LENGTH, SurveyInputPipe, TextUpTo } from '@hailong/graphql-kit';
import { IsEnum, IsOptional } from 'class-validator';
import { ServiceChoice } from '../domain/service-choice';
import { AskedServices } from '../use-cases/asked-services';

@ArgsType()
export class SurveyFormServicesArgs {
  @Field(() => SurveyChannel, {
    defaultValue: 'online',
    description: 'Through which the form will be sent: a plan may tell services apart in one channel alone.',
  })
  @IsEnum(SurveyChannel)
  readonly channel: Channel = 'online';

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the procedure (mã TTHC) that the form is about, where it is known: then the person need not say its field.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly procedure?: string | null;
}

@ObjectType({ description: 'A service that a form can be about: a field, a group of procedures, or both.' })
export class SurveyFormService {
  @Field(() => String, { nullable: true, description: 'Code to send as `field`; null: none.' })
  readonly field!: string | null;

  @Field(() => SurveyChosenText, { nullable: true })
  readonly fieldLabel!: SurveyChosenText | null;

  @Field(() => String, { nullable: true, description: 'Code to send as `procedureGroup`; null: none.' })
  readonly procedureGroup!: string | null;

  @Field(() => SurveyChosenText, { nullable: true })
  readonly procedureGroupLabel!: SurveyChosenText | null;

  static of({ field, procedureGroup }: ServiceChoice, language: string): SurveyFormService {
    return Object.assign(new SurveyFormService(), {
      field: field?.code ?? null,
      fieldLabel: field ? chooseText(field.label, language) : null,
      procedureGroup: procedureGroup?.code ?? null,
      procedureGroupLabel: procedureGroup ? chooseText(procedureGroup.label, language) : null,
    });
  }
}

/** A form says first which service it is about, where the quota cells of its round tell services apart. */
@SurveyResolver(() => SurveyForm)
export class AskedServiceResolver {
  constructor(private readonly asked: AskedServices) {}

  @ResolveField(() => [SurveyFormService], {
    description:
      'Services among which the respondent must choose before the questions, because the plan counts forms by them. A form without one of them is kept as surplus, outside every figure. Empty: the form need not say.',
  })
  async services(
    @Parent() { round, agency, group, language }: SurveyForm,
    @Args(SurveyInputPipe) { channel, procedure }: SurveyFormServicesArgs,
  ): Promise<SurveyFormService[]> {
    const form = { round: { roundId: round.id }, agency, group: { code: group } };
    return (await this.asked.of(form, channel, { procedure: procedure ?? undefined })).map((each) =>
      SurveyFormService.of(each, language),
    );
  }
}
