import type { ChosenField } from '@hailong/fields/domain';
import { SurveyText } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { QualitySign, RemovalRule } from '../domain/form-marks';
import { ProcedureGroup, RoundAccess } from '../domain/service-dimensions';
import { SurveyQualitySign } from './survey.enums';

@ObjectType({ description: 'A service field (lĩnh vực).' })
export class SurveyField {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the list of the province that it was chosen from; null: a field of the plan.',
  })
  readonly listVersion?: number | null;
}

@ObjectType({ description: 'A named group of procedures (nhóm TTHC).' })
export class SurveyProcedureGroup {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Code of the field it belongs to.' })
  readonly field!: string | null;

  @Field(() => [String], { description: 'Codes of its procedures (mã TTHC).' })
  readonly procedures!: readonly string[];
}

@ObjectType({ description: 'Forms that are removed when a round becomes final, where that is requested.' })
export class SurveyRemovalRule {
  @Field(() => [SurveyQualitySign], { description: 'A form that bears one of these signs is removed.' })
  readonly signs!: readonly QualitySign[];
}

interface ServiceTerms {
  readonly fields?: readonly ChosenField[];
  readonly asksField?: boolean;
  readonly procedureGroups?: readonly ProcedureGroup[];
  readonly access?: RoundAccess;
  readonly removal?: RemovalRule;
}

/** The fields that a plan and a round have alike. */
export function serviceTermsType({
  fields = [],
  asksField = false,
  procedureGroups = [],
  access = 'open',
  removal,
}: ServiceTerms) {
  return {
    fields,
    asksField,
    procedureGroups: procedureGroups.map(
      ({ field = null, procedures = [], ...named }): SurveyProcedureGroup => ({
        ...named,
        field,
        procedures,
      }),
    ),
    access,
    removal: removal ?? null,
  };
}
