import { Field, ObjectType } from '@nestjs/graphql';
import { comparisonText } from '../../change/domain/change-texts';
import { SurveyIndexChange } from '../../change/graphql/change.type';
import { SurveyBrokenCriterion, SurveyGoneAgency } from '../../change/graphql/comparison.type';
import { RankingComparison } from '../use-cases/compare-schemes';
import { schemeType } from './scheme.mapping';
import { SurveyRankingScheme } from './scheme.type';

@ObjectType({ description: 'A ranking beside that of the earlier scheme that its scheme names.' })
export class SurveyRankingComparison {
  @Field(() => SurveyRankingScheme, { description: 'Scheme of the earlier period.' })
  readonly scheme!: SurveyRankingScheme;

  @Field({ description: 'Criteria that all changes stand on; show it with them. Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'The same in English.' })
  readonly textEn!: string;

  @Field(() => [String], {
    description:
      'Core codes that both rankings compare in the same words on the same scale. Empty under the overall question.',
  })
  readonly criteria!: readonly string[];

  @Field(() => [SurveyBrokenCriterion])
  readonly broken!: readonly SurveyBrokenCriterion[];

  @Field(() => [SurveyIndexChange], { description: 'Of each agency with a rank, in the order of the ranks.' })
  readonly changes!: readonly SurveyIndexChange[];

  @Field(() => [SurveyGoneAgency], {
    description: 'Agencies of the earlier ranking that are in this one no more.',
  })
  readonly gone!: readonly SurveyGoneAgency[];

  static of({ scheme, common, changes, gone }: RankingComparison): SurveyRankingComparison {
    const { vi: text, en: textEn } = comparisonText(common);
    return Object.assign(new SurveyRankingComparison(), {
      ...{ scheme: schemeType(scheme), text, textEn },
      criteria: common.comparable.criteria.map(({ coreCode }) => coreCode),
      broken: common.broken.map(SurveyBrokenCriterion.of),
      changes: changes.map(SurveyIndexChange.of),
      gone: gone.map(SurveyGoneAgency.of),
    });
  }
}
