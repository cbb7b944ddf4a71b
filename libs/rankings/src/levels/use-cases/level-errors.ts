import { IndexOverForms, TellErrors } from '@hailong/blocks';
import { CriteriaSet, criteriaOf } from '@hailong/criteria/domain';
import { ProvinceScope } from '@hailong/database';
import { IndexCriterion } from '@hailong/statistics/domain';
import { RoundRecord, questionnairesFor } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { NodeErrors } from '../domain/level-figures';
import { Period } from '../domain/period';
import { NodeIndex, levelNodes, nodeIndex } from '../domain/level-nodes';
import { groupsOfKind } from './level-part';
import { strataOf } from './level-strata';
import type { AskedLevels } from './asked-levels';

/** Reads the errors of figures above rounds: of the added answers, of each unit, and of each field of a standard mix. */
@Injectable()
export class TellLevelErrors {
  constructor(private readonly errors: TellErrors) {}

  /**
   * Errors by place of the node; none under a mean score. Of months they stand on the blocks that were sealed in them, and on no criterion
   * of which an answer was held back at either end of the months.
   *
   * @param strata strata of the standard mix, by their keys
   */
  async of(
    { actor }: ProvinceScope,
    asked: AskedLevels,
    strata: readonly string[],
  ): Promise<readonly NodeErrors[] | undefined> {
    if (whyWithoutStanding(asked.method)) return undefined;
    const agencies = asked.units.map(({ agencyId }) => ({
      ...{ agencyId, parts: partsOfUnit(asked, agencyId, strata.length > 0) },
    }));
    const parts = agencies.flatMap((each) =>
      each.parts.map((part) => ({ ...part, agencyId: each.agencyId })),
    );
    const positions = positionsOf(asked, parts, strata);
    const nodes = levelNodes(asked.tree).map((node) => nodeIndex(node, asked));
    const found = await this.errors.ofPooledIndices(
      actor,
      agencies,
      nodes.flatMap((node) => {
        const index = indexOf(asked, node, parts);
        return positions.map((own) => ({ ...index, positions: own }));
      }),
    );
    await setImmediate();
    const answers = found.map((error) => error?.effectiveAnswers);
    return nodes.map((_, at) => {
      const [pooled, ...others] = answers.slice(at * positions.length, (at + 1) * positions.length);
      return { pooled, units: others.slice(0, agencies.length), strata: others.slice(agencies.length) };
    });
  }
}

/** Forms of a questionnaire in a round, whole or of one field. */
interface PartOfUnit {
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly group?: number;
  readonly channel?: number;
  readonly field?: number;
  /** Days on which its blocks were sealed; absent: any day. */
  readonly sealed?: Pick<Period, 'from' | 'to'>;
  /** Stratum of the standard mix; absent: the part is for the figures that count all fields together. */
  readonly stratum?: string;
}

/** Parts of the forms of a unit that are asked for; for a standard mix each of them by field as well. */
function partsOfUnit(asked: AskedLevels, agencyId: number, mixed: boolean): readonly PartOfUnit[] {
  const stratumOf = strataOf(asked.rounds);
  return asked.rounds.flatMap((round) => {
    const { roundId, document } = round;
    const whole = partsInRound(asked, round, agencyId);
    const positions = mixed ? (document.fields ?? []).map((_, at) => at + 1) : [];
    const byField = positions.flatMap((field) =>
      whole
        .filter((part) => part.field === undefined || part.field === field)
        .map((part) => ({ ...part, field, stratum: stratumOf({ roundId, field }) })),
    );
    return [...whole, ...byField];
  });
}

/** Part that is asked for, and the questionnaires that count in it. */
interface FormsOfPart extends Pick<AskedLevels, 'part' | 'period'> {
  readonly forms: Pick<AskedLevels['forms'], 'has'>;
}

/** Parts of the forms of a unit in a round: one for each questionnaire of each respondent group that is asked for. */
export function partsInRound(
  { part: { respondents, channel, field }, forms, period }: FormsOfPart,
  round: RoundRecord,
  agencyId: number,
): readonly PartOfUnit[] {
  const { roundId, document } = round;
  const position = field?.positions.get(roundId);
  const sealed = period.kind === 'months' ? { from: period.from, to: period.to } : undefined;
  if (field && position === undefined) return [];
  if (!document.participants.some((each) => each.agencyId === agencyId)) return [];
  return groupsOfKind(round, respondents).flatMap((group) => {
    const asked = document.groups[group];
    const ids = asked ? questionnairesFor(document, agencyId, asked.code) : [];
    return ids
      .filter((id) => forms.has(id))
      .map((questionnaireId) => ({ roundId, questionnaireId, group, channel, field: position, sealed }));
  });
}

type PlacedPart = PartOfUnit & { readonly agencyId: number };

/** Positions of the parts of all units together, of each unit, and of each stratum. */
function positionsOf(
  { units }: AskedLevels,
  parts: readonly PlacedPart[],
  strata: readonly string[],
): readonly (readonly number[])[] {
  const positionsWhere = (fits: (each: PlacedPart) => boolean) =>
    parts.flatMap((each, at) => (fits(each) ? [at] : []));
  const ofAllFields = ({ stratum }: PlacedPart) => stratum === undefined;
  return [
    positionsWhere(ofAllFields),
    ...units.map(({ agencyId }) => positionsWhere((each) => ofAllFields(each) && each.agencyId === agencyId)),
    ...strata.map((key) => positionsWhere(({ stratum }) => stratum === key)),
  ];
}

/** Index of a node over the parts. */
function indexOf(
  { forms, codeOf }: AskedLevels,
  { method, factors, factorOf }: NodeIndex,
  parts: readonly PartOfUnit[],
): IndexOverForms {
  const ids = [...new Set(parts.map(({ questionnaireId }) => questionnaireId))];
  const criteria = new Map(ids.map((id) => [id, criteriaIn(forms.get(id)?.criteriaSet, codeOf, factorOf)]));
  return { method, factors, criteria: parts.map(({ questionnaireId }) => criteria.get(questionnaireId)) };
}

/** Criteria of a set that are in an index, by their codes. */
function criteriaIn(
  criteriaSet: CriteriaSet | undefined,
  codeOf: AskedLevels['codeOf'],
  factorOf: NodeIndex['factorOf'],
): ReadonlyMap<string, IndexCriterion> {
  const placed = criteriaSet === undefined ? [] : criteriaOf(criteriaSet);
  return new Map(
    placed.flatMap(({ criterion }): [string, IndexCriterion][] => {
      const code = codeOf(criterion);
      const factor = code === undefined ? undefined : factorOf.get(code);
      return code === undefined || factor === undefined ? [] : [[criterion.code, { code, factor }]];
    }),
  );
}
