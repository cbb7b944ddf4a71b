import { SurveyText } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { ServiceCategory, ProcedureGroup, RoundAccess } from '../domain/service-dimensions';

@ObjectType({ description: 'A service field (lĩnh vực).' })
export class SurveyField {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;
}

@ObjectType({ description: 'A named group of procedures (nhóm TTHC).' })
export class SurveyProcedureGroup extends SurveyField {
  @Field(() => String, { nullable: true, description: 'Code of the field it belongs to.' })
  readonly field!: string | null;

  @Field(() => [String], { description: 'Codes of its procedures (mã TTHC).' })
  readonly procedures!: readonly string[];
}

interface ServiceTerms {
  readonly fields?: readonly ServiceCategory[];
  readonly procedureGroups?: readonly ProcedureGroup[];
  readonly access?: RoundAccess;
}

/** The fields that a plan and a round have alike. */
export function serviceTermsType({ fields = [], procedureGroups = [], access = 'open' }: ServiceTerms) {
  return {
    fields,
    procedureGroups: procedureGroups.map(
      ({ field = null, procedures = [], ...named }): SurveyProcedureGroup => ({
        ...named,
        field,
        procedures,
      }),
    ),
    access,
  };
}
