import type { WrittenField } from '@hailong/fields/domain';
import {
  CODE_LENGTH,
  LABEL_LENGTH,
  LabelledInput,
  SurveyText,
  TextUpTo,
  omitNulls,
} from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsInt, IsOptional, Min } from 'class-validator';
import type { QualitySign, RemovalRule } from '../domain/form-marks';
import { ProcedureGroup, RoundAccess } from '../domain/service-dimensions';
import { SurveyQualitySign } from './survey.enums';

/** Number above that of an agency. */
export const MOST_CATEGORIES = 1000;

@InputType({
  description:
    'A service field (lĩnh vực): one of the list of the province, by its code alone, or one with a label of its own.',
})
export class SurveyFieldInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText, { nullable: true, description: 'Default: that of the list of the province.' })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly label?: LocalizedText | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'A version as it was read marks a field of the list. The newest published version counts when it is saved, and again when the round opens.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly listVersion?: number | null;
}

@InputType({ description: 'A named group of procedures (nhóm TTHC).' })
export class SurveyProcedureGroupInput extends LabelledInput {
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

@InputType({ description: 'Forms that are removed when a round becomes final, where that is requested.' })
export class SurveyRemovalRuleInput {
  @Field(() => [SurveyQualitySign], { description: 'A form that bears one of these signs is removed.' })
  @ArrayMaxSize(20)
  @IsEnum(SurveyQualitySign, { each: true })
  readonly signs!: readonly QualitySign[];
}

interface ServiceTerms {
  readonly fields: readonly SurveyFieldInput[];
  readonly asksField: boolean;
  readonly procedureGroups: readonly SurveyProcedureGroupInput[];
  readonly access: RoundAccess;
  readonly removal?: SurveyRemovalRuleInput | null;
}

/** Fields, procedure groups, access and rule of removal of a plan or round; empty lists and open access are left out. */
export function serviceTerms({ fields, asksField, procedureGroups, access, removal }: ServiceTerms): {
  readonly fields?: readonly WrittenField[];
  readonly asksField?: boolean;
  readonly procedureGroups?: readonly ProcedureGroup[];
  readonly access?: RoundAccess;
  readonly removal?: RemovalRule;
} {
  return {
    ...(fields.length > 0 && { fields: fields.map(fieldOf) }),
    ...(asksField && { asksField }),
    ...(procedureGroups.length > 0 && { procedureGroups: procedureGroups.map(groupOf) }),
    ...(access !== 'open' && { access }),
    ...(removal && { removal: { signs: removal.signs } }),
  };
}

function fieldOf({ code, label, listVersion }: SurveyFieldInput): WrittenField {
  return { code, ...omitNulls({ label, listVersion }) };
}

function groupOf({ code, label, field, procedures }: SurveyProcedureGroupInput): ProcedureGroup {
  return { code, label, ...omitNulls({ field }), ...(procedures.length > 0 && { procedures }) };
}
