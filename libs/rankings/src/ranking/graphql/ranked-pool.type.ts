import { SurveyAgency } from '@hailong/agencies';
import { Kept, SurveyText } from '@hailong/graphql-kit';
import type { LocalizedText } from '@hailong/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { poolOfNumber } from '../domain/pooled-agencies';

/** Pool of agencies by its name. */
export interface NamedPool {
  readonly code: string;
  readonly title: LocalizedText;
  readonly agencies: readonly { readonly agencyId: number }[];
}

@ObjectType({
  description: 'Small agencies that enter a ranking together: their forms are added up.',
})
export class SurveyRankedPool {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly title!: LocalizedText;

  @Kept()
  @Field(() => [SurveyAgency])
  readonly agencies?: readonly SurveyAgency[];

  readonly agencyIds!: readonly number[];

  static of({ code, title, agencies }: NamedPool): SurveyRankedPool {
    const agencyIds = agencies.map(({ agencyId }) => agencyId);
    return Object.assign(new SurveyRankedPool(), { code, title, agencyIds });
  }
}

/** Agency of a ranking, or several that enter it together, as a row names them. */
@ObjectType({ isAbstract: true })
export abstract class RankedUnit {
  @Field(() => SurveyAgency, { nullable: true, description: 'Null of a pool.' })
  readonly agency?: SurveyAgency | null;

  @Field(() => SurveyRankedPool, {
    nullable: true,
    description: 'Agencies that enter together. Null: one agency.',
  })
  readonly pool!: SurveyRankedPool | null;

  readonly agencyId!: number;
}

/** Pool of that number in a list; null for an agency. */
export function poolType(pools: readonly NamedPool[] | undefined, agencyId: number): SurveyRankedPool | null {
  const pool = poolOfNumber(pools ?? [], agencyId);
  return pool ? SurveyRankedPool.of(pool) : null;
}
