import { LocalizedText } from '@hailong/kernel';
import { MethodStamp } from '@hailong/statistics';
import { ItemKind, NumberClass, Purpose } from '@hailong/questionnaires/domain';

/** Level of a scale, or option, and how often it was chosen. */
export interface LevelResult {
  readonly code: string;
  readonly label: LocalizedText;
  /** True when the level counts as satisfied, that is in the numerator of a share. */
  readonly satisfied: boolean;
  readonly count: number;
}

export interface AnswerResult {
  /** Levels, lowest first. Empty where the answers beneath are on different scales: such levels cannot be added. */
  readonly levels: readonly LevelResult[];
  readonly valid: number;
  readonly notApplicable: number;
  readonly missing: number;
}

/** Node of the criteria tree. Its index is 0…100, unrounded; absent where it is undefined. */
export interface NodeResult extends AnswerResult {
  readonly code: string;
  readonly label: LocalizedText;
  readonly index?: number;
}

export interface CriterionResult extends NodeResult {
  /** Code in the core; without it the criterion is shown but never ranked. */
  readonly coreCode?: string;
  /** Codes in other systems, by system. */
  readonly externalCodes: readonly ExternalCode[];
}

/** Code of a criterion in another system. */
export interface ExternalCode {
  readonly system: string;
  readonly code: string;
  /** A guess that no source of that system confirms. */
  readonly uncertain: boolean;
}

export interface FactorResult extends NodeResult {
  readonly criteria: readonly CriterionResult[];
}

export interface AreaResult extends NodeResult {
  readonly factors: readonly FactorResult[];
}

/** Answers in numbers, as they were counted in classes. */
export interface NumberResult {
  /** Classes, lowest first: from `from`, included, to `to`, excluded but in the last. */
  readonly classes: readonly (NumberClass & { readonly count: number })[];
  /** Mean of the answers themselves; absent with fewer answers than the smallest group. */
  readonly mean?: number;
  /** Read from the classes, so an estimate; absent with fewer answers than the smallest group. */
  readonly estimates?: NumberEstimates;
}

export interface NumberEstimates {
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

/** Question outside the criteria tree: perception, expectation, profile, coordination, the overall question. */
export interface ItemResult extends AnswerResult {
  readonly code: string;
  readonly label: LocalizedText;
  readonly purpose: Purpose;
  readonly kind: ItemKind;
  /** Share of the scale's satisfied (wished for, suitable) levels in percent, unrounded; absent when the scale has none. */
  readonly share?: number;
  /** Present at a question for a number. */
  readonly numbers?: NumberResult;
}

/** All figures of one agency on one questionnaire version. */
export interface AgencyResults {
  /** Valid responses. */
  readonly responses: number;
  readonly method: MethodStamp;
  /** Citizens' and organisations' satisfaction, 0…100, unrounded. Absent: no satisfaction question or no valid answer. */
  readonly index?: number;
  /** Satisfaction of peer agencies with coordination; never part of `index`. */
  readonly coordinationIndex?: number;
  readonly areas: readonly AreaResult[];
  readonly items: readonly ItemResult[];
}
