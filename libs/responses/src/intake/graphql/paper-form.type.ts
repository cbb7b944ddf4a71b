import { CODE_LENGTH, IdOrCode, SurveyRefusal, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { LONGEST } from '../domain/form-lengths';
import { PaperForm } from '../domain/paper-forms';

/** Most serials of one query. */
const MOST_SERIALS = 1000;

@ArgsType()
export class SurveyPaperFormsArgs {
  @IdOrCode({ description: 'An announced round in which the agency takes part.' })
  readonly round!: string;

  @Field({ description: 'Code of the agency that is rated.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;

  @Field({ description: 'Code of the respondent group.' })
  @TextUpTo(CODE_LENGTH)
  readonly group!: string;

  @Field(() => [String], {
    description: `Serials as they are printed on the forms, at most ${MOST_SERIALS}: unique for the agency and the round.`,
  })
  @ArrayMaxSize(MOST_SERIALS)
  @TextUpTo(LONGEST.key, { each: true })
  readonly serials!: readonly string[];
}

@ObjectType({ description: 'A paper form with the questionnaire that its serial draws.' })
export class SurveyPaperForm {
  @Field()
  readonly serial!: string;

  readonly questionnaireId!: number;

  static of(form: PaperForm): SurveyPaperForm {
    return Object.assign(new SurveyPaperForm(), form);
  }
}

@ObjectType({ description: 'Paper forms in the order of their serials as asked.' })
export class SurveyPaperForms {
  @Field(() => [SurveyPaperForm])
  readonly forms!: readonly SurveyPaperForm[];

  static of(forms: readonly PaperForm[]): SurveyPaperForms {
    return Object.assign(new SurveyPaperForms(), { forms: forms.map(SurveyPaperForm.of) });
  }
}

export const SurveyPaperFormsResult = createUnionType({
  name: 'SurveyPaperFormsResult',
  types: () => [SurveyPaperForms, SurveyRefusal] as const,
});
