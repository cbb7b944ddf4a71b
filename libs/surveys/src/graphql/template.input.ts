import { CODE_LENGTH, LABEL_LENGTH, omitNulls, TextUpTo, NestedList } from '@hailong/graphql-kit';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional } from 'class-validator';
import { TemplateToLoad } from '../use-cases/load-template.use-case';
import { MOST_PARTICIPANTS, SurveyParticipantInput, participantsOf } from './participant.input';
import { QuestionnaireIds } from './named-in-round';

@InputType()
export class SurveyLoadTemplateInput {
  @Field({ description: 'Code of one of surveyTemplates.' })
  @TextUpTo(CODE_LENGTH)
  readonly template!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Begins every code that is made. Default a short word of the template and the year, else the code of the template.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly codePrefix?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'First year of the plan; windows, periods and the years in its texts follow. Needed where the template asksForYear.',
  })
  @IsOptional()
  @IsInt()
  readonly year?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the agency in titles and questions. Default its name today.',
  })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly agencyName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the province in titles: tỉnh Bến Tre. Default by the agency at the top.',
  })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly provinceName?: string | null;

  @Field({
    defaultValue: false,
    description:
      'Publishes criteria set and questionnaires as they are and drafts the rounds; else all are drafts, to be adapted.',
  })
  @IsBoolean()
  readonly publish: boolean = false;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Publishes the criteria set as the province's core. Default: when the acting agency is the province.",
  })
  @IsOptional()
  @IsBoolean()
  readonly asCore?: boolean | null;

  @NestedList(() => SurveyParticipantInput, {
    most: MOST_PARTICIPANTS,
    nullable: true,
    description: 'Participants of the rounds. Left out: the acting agency alone.',
  })
  readonly participants?: readonly SurveyParticipantInput[] | null;
}

export function templateToLoad(
  input: SurveyLoadTemplateInput,
  questionnaireId: QuestionnaireIds,
): TemplateToLoad {
  const { template, codePrefix, publish, asCore, year, agencyName, provinceName } = input;
  const texts = { year, agencyName, provinceName };
  const participants = participantsOf(input.participants, questionnaireId);
  return { template, publish, ...omitNulls({ ...texts, codePrefix, asCore, participants }) };
}
