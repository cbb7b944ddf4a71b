import { SurveyFinding, SurveyRefusal, findingOf } from '@hailong/graphql-kit';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { AgenciesImported } from '../use-cases/import-agencies.use-case';

@ObjectType({ description: 'All rows were taken.' })
export class SurveyAgenciesImported {
  @Field(() => Int, { description: 'Agencies that were not known before.' })
  readonly created!: number;

  @Field(() => Int, { description: 'Known agencies with another name, kind, level, parent or end.' })
  readonly changed!: number;

  @Field(() => Int)
  readonly unchanged!: number;

  @Field(() => [SurveyFinding], {
    description: 'Rows whose names are like those of agencies under the same parent; they were taken.',
  })
  readonly warnings!: readonly SurveyFinding[];

  static of({ warnings, ...counts }: AgenciesImported): SurveyAgenciesImported {
    return Object.assign(new SurveyAgenciesImported(), { ...counts, warnings: warnings.map(findingOf) });
  }
}

@ObjectType()
export class SurveySuccessionsRecorded {
  @Field(() => Int)
  readonly recorded!: number;

  static of(recorded: number): SurveySuccessionsRecorded {
    return Object.assign(new SurveySuccessionsRecorded(), { recorded });
  }
}

export const SurveyImportAgenciesResult = createUnionType({
  name: 'SurveyImportAgenciesResult',
  types: () => [SurveyAgenciesImported, SurveyRefusal] as const,
});

export const SurveyRecordSuccessionsResult = createUnionType({
  name: 'SurveyRecordSuccessionsResult',
  types: () => [SurveySuccessionsRecorded, SurveyRefusal] as const,
});
