import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LINKED_TEXT, comparisonText } from '../../change/domain/change-texts';
import { publishedText } from '../../change/domain/published-figures';
import { SurveyIndexChange } from '../../change/graphql/change.type';
import {
  SurveyBrokenCriterion,
  SurveyGoneAgency,
  SurveySeriesLink,
} from '../../change/graphql/comparison.type';
import { NamedPool } from '../../ranking/graphql/ranked-pool.type';
import { EarlierFigures, RankingComparison } from '../use-cases/compare-schemes';
import { SurveyFigureSource } from './published-figures.type';
import { schemeType } from './scheme.mapping';
import { SurveyRankingScheme } from './scheme.type';

@ObjectType({ description: 'A ranking beside the earlier figures that its scheme names.' })
export class SurveyRankingComparison {
  @Field(() => SurveyRankingScheme, {
    nullable: true,
    description: 'Scheme of the earlier period. Null: the earlier figures were published by others.',
  })
  readonly scheme!: SurveyRankingScheme | null;

  @Field(() => SurveyFigureSource, {
    nullable: true,
    description: 'Where others published the earlier figures. Null: they are recounted.',
  })
  readonly source!: SurveyFigureSource | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Year that the published figures are about. Null: the earlier figures are recounted.',
  })
  readonly publishedYear!: number | null;

  @Field({ description: 'What all changes stand on; show it with them. Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'The same in English.' })
  readonly textEn!: string;

  @Field(() => [String], {
    description:
      'Core codes that both rankings compare in the same words on the same scale. Empty under the overall question, across a bridge, and beside published figures.',
  })
  readonly criteria!: readonly string[];

  @Field(() => [SurveyBrokenCriterion])
  readonly broken!: readonly SurveyBrokenCriterion[];

  @Field(() => [SurveySeriesLink], { description: 'Across a bridge; empty where both rest on one core.' })
  readonly links!: readonly SurveySeriesLink[];

  @Field(() => [SurveyIndexChange], {
    description: 'Of each agency or pool with a rank, in the order of the ranks.',
  })
  readonly changes!: readonly SurveyIndexChange[];

  @Field(() => [SurveyGoneAgency], {
    description:
      'Agencies of the earlier figures that are in this ranking no more. Beside published figures empty where a group is asked for.',
  })
  readonly gone!: readonly SurveyGoneAgency[];

  static of(
    { against, changes, gone }: RankingComparison,
    pools?: readonly NamedPool[],
  ): SurveyRankingComparison {
    return Object.assign(new SurveyRankingComparison(), {
      ...earlierFigures(against),
      changes: changes.map((change) => SurveyIndexChange.of(change, pools)),
      gone: gone.map(SurveyGoneAgency.of),
    });
  }
}

function earlierFigures(against: EarlierFigures) {
  if (against.kind === 'published') {
    const { year: publishedYear, source } = against.figures;
    const { vi: text, en: textEn } = publishedText(against.figures);
    return { ...{ scheme: null, criteria: [], broken: [], links: [], text, textEn, publishedYear }, source };
  }
  if (against.kind === 'linked') {
    const { vi: text, en: textEn } = LINKED_TEXT;
    return {
      ...{ scheme: schemeType(against.scheme), source: null, publishedYear: null, text, textEn },
      ...{ criteria: [], broken: [], links: against.links.map(SurveySeriesLink.of) },
    };
  }
  const { scheme, common } = against;
  const { vi: text, en: textEn } = comparisonText(common);
  return {
    ...{ scheme: schemeType(scheme), source: null, publishedYear: null, text, textEn },
    criteria: common.comparable.criteria.map(({ coreCode }) => coreCode),
    broken: common.broken.map(SurveyBrokenCriterion.of),
    links: [],
  };
}
