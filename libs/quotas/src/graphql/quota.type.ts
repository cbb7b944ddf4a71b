import { SurveyDay, SurveyRefusal, SurveyText, connectionOf, enumOf, AskedPage } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Channel, CHANNELS, QUOTA_MEANINGS, QuotaMeaning } from '@hailong/surveys/domain';
import { SurveyChannel, SurveyQuotaRule, quotaType } from '@hailong/surveys';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { SavedTarget } from '../domain/cell-target';
import { QuotaOfRound, QuotasOfRound } from '../use-cases/read-quotas.use-case';
import { TargetsUpdated } from '../use-cases/update-targets.use-case';

export const SurveyQuotaMeaning = enumOf(
  'SurveyQuotaMeaning',
  QUOTA_MEANINGS,
  'FLOOR asks for answers, EXACT marks those above its number as surplus, CEILING turns them away.',
);

@ObjectType({ description: 'Target of a cell as of a day.' })
export class SurveyQuotaTarget {
  @Field(() => SurveyDay)
  readonly asOf!: CalendarDay;

  @Field(() => Int, {
    nullable: true,
    description: 'N: dossiers of the reference window, or members of a list; null: not known.',
  })
  readonly population!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Null: the rule asks for no number, or for a share of an N that is not known.',
  })
  readonly target!: number | null;

  @Field({
    description:
      'Source of N: `dossiers` that were reported, `list` of the respondent group, `counts 2024-06-30` that were stated; `(3/5)`: of so many agencies; empty: N is not known.',
  })
  readonly source!: string;

  @Field({ description: 'The round is closed; this target counts for good.' })
  readonly frozen!: boolean;
}

@ObjectType({
  description: 'A cell of a quota rule; it counts every channel and every form unless it says otherwise.',
})
export class SurveyQuotaCell {
  @Field(() => Int, { description: 'From 1, unique in the round.' })
  readonly number!: number;

  @Field(() => SurveyText, { description: 'The cell in words.' })
  readonly label!: LocalizedText;

  @Field(() => SurveyQuotaRule, { nullable: true })
  readonly rule!: SurveyQuotaRule | null;

  @Field({ description: 'Counts answers about several agencies.' })
  readonly shared!: boolean;

  @Field(() => String, { nullable: true })
  readonly unitClass!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the field.' })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the group of procedures.' })
  readonly procedureGroup!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the respondent group.' })
  readonly group!: string | null;

  @Field(() => SurveyChannel, { nullable: true })
  readonly channel!: Channel | null;

  @Field(() => SurveyQuotaMeaning)
  readonly meaning!: QuotaMeaning;

  @Field(() => Int, { nullable: true, description: 'EXACT and CEILING: slots, so many responses it takes.' })
  readonly most!: number | null;

  @Field(() => SurveyQuotaTarget, {
    nullable: true,
    description: 'Target that holds; null: not computed yet.',
  })
  readonly newest!: SurveyQuotaTarget | null;

  @Field(() => [SurveyQuotaTarget], { description: 'All targets, the newest first, one a day at most.' })
  readonly history!: readonly SurveyQuotaTarget[];

  /** Agency of the cell, resolved through a loader. */
  readonly agencyId!: number;
}

@ObjectType()
export class SurveyQuotaCellConnection extends connectionOf(SurveyQuotaCell, 'SurveyQuotaCell') {}

@ObjectType()
export class SurveyQuotaTargetsUpdated {
  @Field(() => SurveyDay)
  readonly asOf!: CalendarDay;

  @Field(() => Int, { description: 'Cells that were computed.' })
  readonly cells!: number;

  @Field(() => Int, { description: 'Of them: with another N or target than before.' })
  readonly changed!: number;
}

export const SurveyQuotasResult = createUnionType({
  name: 'SurveyQuotasResult',
  types: () => [SurveyQuotaCellConnection, SurveyRefusal] as const,
});

export const SurveyUpdateQuotaTargetsResult = createUnionType({
  name: 'SurveyUpdateQuotaTargetsResult',
  types: () => [SurveyQuotaTargetsUpdated, SurveyRefusal] as const,
});

/** Makes a page of cells; one more was read than was asked for. */
export function quotasType({ round, quotas }: QuotasOfRound, asked: AskedPage): SurveyQuotaCellConnection {
  const cells = quotas.map((quota) => cellType(quota, round.document));
  return SurveyQuotaCellConnection.from(cells, asked, ({ number }) => String(number));
}

export function updatedType({ asOf, cells, changed }: TargetsUpdated): SurveyQuotaTargetsUpdated {
  return Object.assign(new SurveyQuotaTargetsUpdated(), { asOf, cells, changed });
}

function cellType(
  { cell, rule, label, targets }: QuotaOfRound,
  { fields = [], procedureGroups = [], groups }: QuotasOfRound['round']['document'],
): SurveyQuotaCell {
  const { agencyId, shared, unitClass, meaning, most } = cell;
  const history = targets.map(targetType);
  return Object.assign(new SurveyQuotaCell(), {
    ...{ agencyId, shared, unitClass, meaning, most, label, history },
    number: cell.cellId,
    rule: rule ? quotaType(rule) : null,
    field: cell.field === null ? null : (fields[cell.field - 1]?.code ?? null),
    procedureGroup:
      cell.procedureGroup === null ? null : (procedureGroups[cell.procedureGroup - 1]?.code ?? null),
    group: cell.group === null ? null : (groups[cell.group]?.code ?? null),
    channel: cell.channel === null ? null : CHANNELS.keyOf(cell.channel),
    newest: history[0] ?? null,
  });
}

function targetType({ asOf, population, target, source, frozen }: SavedTarget): SurveyQuotaTarget {
  return { asOf, population, target, source, frozen };
}
