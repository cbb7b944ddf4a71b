import { CODE_LENGTH, omitNulls, TextUpTo, LabelledInput } from '@hailong/graphql-kit';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { ServiceCategory, ProcedureGroup, RoundAccess } from '../domain/service-dimensions';

/** Number above that of an agency. */
export const MOST_CATEGORIES = 1000;

@InputType({ description: 'A service field (lĩnh vực).' })
export class SurveyFieldInput extends LabelledInput {}

@InputType({ description: 'A named group of procedures (nhóm TTHC).' })
export class SurveyProcedureGroupInput extends SurveyFieldInput {
  @Field(() => String, { nullable: true, description: 'Code of the field it belongs to.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly field?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of its procedures (mã TTHC); at most 1000.',
  })
  @ArrayMaxSize(1000)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly procedures: readonly string[] = [];
}

interface ServiceTerms {
  readonly fields: readonly SurveyFieldInput[];
  readonly procedureGroups: readonly SurveyProcedureGroupInput[];
  readonly access: RoundAccess;
}

/** Fields, procedure groups and access of a plan or round; empty lists and open access are left out. */
export function serviceTerms({ fields, procedureGroups, access }: ServiceTerms): {
  readonly fields?: readonly ServiceCategory[];
  readonly procedureGroups?: readonly ProcedureGroup[];
  readonly access?: RoundAccess;
} {
  return {
    ...(fields.length > 0 && { fields: fields.map(({ code, label }) => ({ code, label })) }),
    ...(procedureGroups.length > 0 && { procedureGroups: procedureGroups.map(groupOf) }),
    ...(access !== 'open' && { access }),
  };
}

function groupOf({ code, label, field, procedures }: SurveyProcedureGroupInput): ProcedureGroup {
  return { code, label, ...omitNulls({ field }), ...(procedures.length > 0 && { procedures }) };
}
