import { SurveyRefusal } from '@hailong/graphql-kit';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { SurveyEntrant } from '../../bodies/graphql/body.type';
import { NamedEntryCount } from '../use-cases/count-entries.use-case';

@ObjectType({
  description:
    'Forms of one rated agency that one agency or collecting body entered. Before the round is final, people of others than the entrant read `received` alone, as of last night and in whole steps of several forms; then received = screened out + invalid + surplus + valid.',
})
export class SurveyEntryCount {
  @Field({ description: 'Code of the rated agency.' })
  readonly agencyCode!: string;

  @Field(() => SurveyEntrant)
  readonly enteredBy!: SurveyEntrant;

  @Field(() => Int)
  readonly received!: number;

  @Field(() => Int, { nullable: true, description: 'Null: not told yet.' })
  readonly screenedOut?: number;

  @Field(() => Int, { nullable: true, description: 'Null: not told yet.' })
  readonly invalid?: number;

  @Field(() => Int, { nullable: true, description: 'Null: not told yet.' })
  readonly surplus?: number;

  @Field(() => Int, { nullable: true, description: 'Null: not told yet.' })
  readonly valid?: number;

  static of(count: NamedEntryCount): SurveyEntryCount {
    const enteredBy = SurveyEntrant.of(count.enteredBy);
    return Object.assign(new SurveyEntryCount(), { ...count, enteredBy });
  }
}

@ObjectType({ description: 'Forms that staff entered, by rated agency and entrant; numbers alone.' })
export class SurveyEntryCounts {
  @Field(() => [SurveyEntryCount])
  readonly counts!: readonly SurveyEntryCount[];

  static of(counts: readonly NamedEntryCount[]): SurveyEntryCounts {
    return Object.assign(new SurveyEntryCounts(), { counts: counts.map(SurveyEntryCount.of) });
  }
}

export const SurveyEntryCountsResult = createUnionType({
  name: 'SurveyEntryCountsResult',
  types: () => [SurveyEntryCounts, SurveyRefusal] as const,
});
