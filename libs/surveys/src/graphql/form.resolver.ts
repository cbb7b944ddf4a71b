import { OpenToAll, SurveyResolver } from '@hailong/access';
import { CODE_LENGTH, omitNulls, resultOf, SurveyInputPipe, TextUpTo, IdOrCode } from '@hailong/graphql-kit';
import { Args, ArgsType, Field, Int, Query } from '@nestjs/graphql';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { LOTS } from '../domain/form-of-respondent';
import { FormToRead, ReadForm } from '../use-cases/read-form.use-case';
import { formType } from './form.mapping';
import { SurveyFormResult } from './form.type';
import { LANGUAGE_TAG } from '@hailong/questionnaires';

@ArgsType()
export class SurveyFormArgs {
  @IdOrCode({ description: 'A round in which the agency takes part.' })
  readonly round!: string;

  @Field({ description: 'Code of the agency that is rated.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;

  @Field({ description: 'Code of the respondent group.' })
  @TextUpTo(CODE_LENGTH)
  readonly group!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Lot of the respondent, 0 to 99, which draws the form where the group has two: that of the link or of the exchange of an invitation, or a random number that the portal keeps for the respondent, so that the form stays the same when it is opened again. It opens the form and decides nothing: a form that comes back with the proof of an invitation is refused on any but the drawn one. Default: drawn anew.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LOTS - 1)
  readonly lot?: number | null;

  @Field({
    defaultValue: 'vi',
    description: 'A language tag; texts without that translation are shown in Vietnamese and marked.',
  })
  @Matches(LANGUAGE_TAG)
  readonly language: string = 'vi';
}

@SurveyResolver()
export class FormResolver {
  constructor(private readonly readForm: ReadForm) {}

  @Query(() => SurveyFormResult, { description: 'The blank form of an open round; needs no login.' })
  @OpenToAll()
  async surveyForm(@Args(SurveyInputPipe) args: SurveyFormArgs): Promise<typeof SurveyFormResult> {
    return resultOf(await this.readForm.read(formToRead(args)), (form) => formType(form, args.language));
  }
}

function formToRead({ round, agencyCode, group, lot }: SurveyFormArgs): FormToRead {
  return { round, agencyCode, group, ...omitNulls({ lot }) };
}
