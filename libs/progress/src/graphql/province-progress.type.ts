import { SurveyAgency } from '@hailong/agencies';
import { AskedPage, SurveyRefusal, connectionOf } from '@hailong/graphql-kit';
import { roundType } from '@hailong/surveys';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { UnitProgress } from '../domain/progress';
import { BehindPosition, ListedAgency, behindPosition, isAfter } from '../domain/province-progress';
import { ProvinceRoundProgress } from '../use-cases/read-province-progress.use-case';
import { LabelOf, SurveyFormCounts, SurveyRuleProgress, labelsOf, ruleType } from './progress.type';
import { RoundAtMoment } from './round-at-moment.type';

@ObjectType({ description: 'An agency that takes part: its forms and its own cells by rule.' })
export class SurveyAgencyProgress {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field(() => SurveyFormCounts)
  readonly forms!: SurveyFormCounts;

  @Field(() => [SurveyRuleProgress])
  readonly rules!: readonly SurveyRuleProgress[];

  @Field(() => SurveyRuleProgress, {
    nullable: true,
    description:
      'Rule in which most is missing by share; the list is sorted by it. Null: no target of its own.',
  })
  readonly worst?: SurveyRuleProgress;

  readonly agencyId!: number;
  readonly roundId!: number;
  /** Acting user, in whose name the details are read. */
  readonly actor!: string;
  readonly position!: BehindPosition;
}

@ObjectType({
  description:
    'Progress of an agency above others: its forms and those of all agencies beneath it, in the tree of the first day of the round.',
})
export class SurveyUnitProgress {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field(() => Int, { description: 'Agencies beneath it that take part, itself included.' })
  readonly participants!: number;

  @Field(() => SurveyFormCounts)
  readonly forms!: SurveyFormCounts;

  @Field(() => [SurveyRuleProgress])
  readonly rules!: readonly SurveyRuleProgress[];

  readonly agencyId!: number;
}

@ObjectType()
export class SurveyAgencyProgressConnection extends connectionOf(
  SurveyAgencyProgress,
  'SurveyAgencyProgress',
) {}

@ObjectType({
  description:
    'Progress of a round: forms that the rated agencies have seen at this moment, all others as of last night.',
})
export class SurveyProvinceProgress extends RoundAtMoment {
  @Field(() => SurveyFormCounts)
  readonly forms!: SurveyFormCounts;

  @Field(() => [SurveyRuleProgress], {
    description: 'Over the whole round, cells of several agencies included.',
  })
  readonly rules!: readonly SurveyRuleProgress[];

  @Field(() => [SurveyUnitProgress], { description: 'Agencies above others, up to the province.' })
  readonly units!: readonly SurveyUnitProgress[];

  readonly progress!: ProvinceRoundProgress;
  /** Acting user, in whose name the details of an agency are read. */
  readonly actor!: string;
}

export const SurveyProvinceProgressResult = createUnionType({
  name: 'SurveyProvinceProgressResult',
  types: () => [SurveyProvinceProgress, SurveyRefusal] as const,
});

export interface ProgressPage extends AskedPage {
  /** Position of the last row before; absent: from the first. */
  readonly position?: BehindPosition;
}

export function provinceProgressType(progress: ProvinceRoundProgress, actor: string): SurveyProvinceProgress {
  const { round, time, forms, rules, units } = progress;
  const labelOf = labelsOf(round);
  return Object.assign(new SurveyProvinceProgress(), time, {
    ...{ progress, actor, forms },
    round: roundType(round),
    simulated: round.document.demonstration,
    rules: rules.map((rule) => ruleType(rule, labelOf)),
    units: units.map((unit) => unitType(unit, labelOf)),
  });
}

export function agencyProgressPage(
  { round, agencies }: ProvinceRoundProgress,
  actor: string,
  { first, after, position: behind }: ProgressPage,
): SurveyAgencyProgressConnection {
  const labelOf = labelsOf(round);
  const rest = behind ? agencies.filter((agency) => isAfter(behindPosition(agency), behind)) : agencies;
  const nodes = rest
    .slice(0, first + 1)
    .map((agency) => Object.assign(agencyType(agency, labelOf), { roundId: round.roundId, actor }));
  return SurveyAgencyProgressConnection.from(nodes, { first, after }, ({ position }) =>
    JSON.stringify(position),
  );
}

function agencyType(agency: ListedAgency, labelOf: LabelOf): SurveyAgencyProgress {
  const { agencyId, forms, rules, worst, neededPerDay } = agency;
  return Object.assign(new SurveyAgencyProgress(), {
    ...{ agencyId, forms, position: behindPosition(agency) },
    rules: rules.map((rule) => ruleType(rule, labelOf)),
    worst: worst && ruleType({ ...worst, neededPerDay }, labelOf),
  });
}

function unitType(
  { agencyId, participants, forms, rules }: UnitProgress,
  labelOf: LabelOf,
): SurveyUnitProgress {
  return Object.assign(new SurveyUnitProgress(), {
    ...{ agencyId, participants, forms },
    rules: rules.map((rule) => ruleType(rule, labelOf)),
  });
}
