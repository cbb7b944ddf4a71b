import { OpenToAll, SurveyResolver } from '@hailong/access';
import { CODE_LENGTH, idOf, resultOf, SurveyInputPipe, TextUpTo } from '@hailong/graphql-kit';
import { Args, ArgsType, Field, ID, Query } from '@nestjs/graphql';
import { Matches } from 'class-validator';
import { FormToRead, ReadForm } from '../use-cases/read-form.use-case';
import { formType } from './form.mapping';
import { SurveyFormResult } from './form.type';
import { LANGUAGE_TAG } from '@hailong/questionnaires';

@ArgsType()
export class SurveyFormArgs {
  @Field(() => ID, {
    description:
      'Id of the round, or its code: then the newest announced one of that code in which the agency takes part.',
  })
  @TextUpTo(CODE_LENGTH)
  readonly round!: string;

  @Field({ description: 'Code of the agency that is rated.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;

  @Field({ description: 'Code of the respondent group.' })
  @TextUpTo(CODE_LENGTH)
  readonly group!: string;

  @Field({
    defaultValue: 'vi',
    description: 'A language tag; what is missing in it is shown in Vietnamese and marked.',
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

function formToRead({ round, agencyCode, group }: SurveyFormArgs): FormToRead {
  const id = idOf(round);
  return { round: id === undefined ? { code: round } : { id }, agencyCode, group };
}
