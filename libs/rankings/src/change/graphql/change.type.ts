import { SurveyAgency } from '@hailong/agencies';
import { enumOf } from '@hailong/graphql-kit';
import { formatPercent } from '@hailong/statistics';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NamedPool, RankedUnit, poolType } from '../../ranking/graphql/ranked-pool.type';
import { AgencyChange, isSameUnit } from '../domain/agency-change';
import { changeText, splitText } from '../domain/change-texts';
import { PeriodIndex } from '../domain/index-change';
import { EarlierUnit } from '../domain/earlier-units';
import {
  CHANGE_KINDS,
  CHANGE_VERDICTS,
  ChangeKind,
  ChangeVerdict,
  NO_COMPARISON,
} from '../domain/change-words';

const SurveyChangeVerdict = enumOf(
  'SurveyChangeVerdict',
  CHANGE_VERDICTS,
  'Whether a change is more than chance.',
);

const SurveyChangeKind = enumOf('SurveyChangeKind', CHANGE_KINDS, 'What the earlier index stands on.');

@ObjectType({
  description: 'An agency of the earlier period, with the share of it that is in the agency of today.',
})
export class SurveyEarlierUnit {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field(() => Float, { description: 'Above 0, at most 1.' })
  readonly share!: number;

  @Field(() => String, { nullable: true, description: 'How it was split, Vietnamese. Null: it was not.' })
  readonly split!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  readonly splitEn!: string | null;

  readonly agencyId!: number;

  static of(unit: EarlierUnit): SurveyEarlierUnit {
    const split = splitText(unit);
    return Object.assign(new SurveyEarlierUnit(), unit, {
      ...{ split: split?.vi ?? null, splitEn: split?.en ?? null },
    });
  }
}

@ObjectType({
  description: 'Index of a period, on the criteria that both periods have in common or as it was published.',
})
export class SurveyPeriodIndex {
  @Field(() => Float, { description: '0 to 100, unrounded.' })
  readonly index!: number;

  @Field({ description: 'As it is printed, Vietnamese.' })
  readonly indexText!: string;

  @Field({ description: 'As it is printed, English.' })
  readonly indexTextEn!: string;

  @Field(() => Int, { nullable: true, description: 'Forms in the index (n). Null: published without them.' })
  readonly n!: number | null;
}

@ObjectType({ description: 'Change of the index of an agency, or of a pool, since the earlier period.' })
export class SurveyIndexChange extends RankedUnit {
  @Field({
    description:
      'Compared with its own figures alone, of a pool with those of its agencies; false: with those of predecessors, or with none.',
  })
  readonly sameUnit!: boolean;

  @Field(() => [SurveyEarlierUnit], {
    description:
      'Agencies whose forms of the earlier period are added up whole. Empty: there is no comparison.',
  })
  readonly earlier!: readonly SurveyEarlierUnit[];

  @Field(() => [SurveyEarlierUnit], {
    description:
      'Earlier agencies without forms in the earlier ranking; of a pool also its agencies that are younger and have no predecessor.',
  })
  readonly missing!: readonly SurveyEarlierUnit[];

  @Field(() => [String], {
    description: 'Common criteria that its forms ask otherwise than then; its change leaves them out.',
  })
  readonly broken!: readonly string[];

  @Field(() => SurveyChangeKind, { nullable: true, description: 'Null: no comparison exists.' })
  readonly kind!: ChangeKind | null;

  @Field(() => SurveyPeriodIndex, { nullable: true, description: 'Null: no comparison exists.' })
  readonly now!: SurveyPeriodIndex | null;

  @Field(() => SurveyPeriodIndex, { nullable: true, description: 'Null: no comparison exists.' })
  readonly then!: SurveyPeriodIndex | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Percentage points: difference of both printed indices.',
  })
  readonly points!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower bound in percentage points, whole tenths. Null: an error is not known.',
  })
  readonly lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound, likewise.' })
  readonly upper!: number | null;

  @Field(() => SurveyChangeVerdict, { nullable: true, description: 'Null: no comparison exists.' })
  readonly verdict!: ChangeVerdict | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Reason without a comparison: FOUNDED_LATER, NOT_RANKED_THEN, BELOW_MINIMUM_THEN, OTHER_CORE, NOTHING_IN_COMMON, LINK_MISSING, NOT_PUBLISHED, FORMS_UNPUBLISHED, POOL_MEMBERS_MISSING, FIELD_NOT_TOLD_THEN, FIELD_DIFFERENT_THEN; more may come.',
  })
  readonly reason!: string | null;

  @Field({ description: 'The change, or the reason without it, as it is printed. Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'The same in English.' })
  readonly textEn!: string;

  static of(change: AgencyChange, pools?: readonly NamedPool[]): SurveyIndexChange {
    const { agencyId, earlier, missing, broken } = change;
    return Object.assign(new SurveyIndexChange(), {
      ...{ agencyId, pool: poolType(pools, agencyId), broken, sameUnit: isSameUnit(change) },
      earlier: earlier.map(SurveyEarlierUnit.of),
      missing: missing.map(SurveyEarlierUnit.of),
      ...figuresOf(change),
    });
  }
}

function figuresOf(change: AgencyChange) {
  if ('reason' in change) {
    const { vi: text, en: textEn } = NO_COMPARISON.rows[change.reason];
    const nothing = {
      kind: null,
      now: null,
      then: null,
      points: null,
      lower: null,
      upper: null,
      verdict: null,
    };
    return { ...nothing, reason: change.reason, text, textEn };
  }
  const { points, interval, verdict } = change.change;
  const { vi: text, en: textEn } = changeText(change.change, change.kind);
  return {
    kind: change.kind,
    ...{ now: periodIndex(change.now), then: periodIndex(change.then), reason: null },
    ...{ points, lower: interval?.lower ?? null, upper: interval?.upper ?? null, verdict, text, textEn },
  };
}

function periodIndex({ index, n = undefined }: PeriodIndex) {
  const [indexText, indexTextEn] = [formatPercent(index, 2, 'vi'), formatPercent(index, 2, 'en')];
  return { index, n: n ?? null, indexText, indexTextEn };
}
