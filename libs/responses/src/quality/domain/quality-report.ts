import { Entrant } from '../../bodies/domain/entrant';
import type { QualitySign } from '@hailong/surveys/domain';

/** Number of responses that carry a sign; a response may carry several. */
export interface SignCount {
  readonly sign: QualitySign;
  readonly responses: number;
}

/** Counts of valid and surplus responses; never an answer. */
export interface QualityGroup {
  readonly responses: number;
  /** Responses with at least one sign. */
  readonly flagged: number;
  /** Every sign a response can carry, in the order of the list. */
  readonly signs: readonly SignCount[];
}

/** Answers are reported by channel alone: totals, or operators within a channel, would reveal a small group. */
export interface ChannelQuality extends QualityGroup {
  /** Number in CHANNELS. */
  readonly channel: number;
  /** Responses with nothing but the highest level on satisfaction. Absent under five forms. */
  readonly allHighest?: number;
  /** Mean standard deviation within a form, in levels. Absent under five forms. */
  readonly meanSpread?: number;
  /** ALL_HIGHEST: more all-highest forms than through the other channels, beyond chance (95 %). */
  readonly standsOut: boolean;
}

export interface OperatorQuality extends QualityGroup {
  readonly operator: string;
  /** Entropy of the answer patterns as a share of the largest possible, 0…1. Absent under twenty forms. */
  readonly variety?: number;
  /** FEW_PATTERNS. */
  readonly fewPatterns: boolean;
}

/** Forms of one entrant, as counts. */
export interface EntrantQuality extends QualityGroup {
  /** Id of the agency, or below zero of the collecting body, see `bodies`. */
  readonly enteredBy: number;
  /** Code and name of the entrant; absent: not looked up. */
  readonly entrant?: Entrant;
}

/** REPEATED_TEXT: of the comments, which carry no response and so flag none. */
export interface RepeatedTexts {
  /** Different long texts that occur more than once. */
  readonly texts: number;
  /** Comments that are one of them. */
  readonly comments: number;
}

/** The signs in one agency's responses of one round. */
export interface QualityReport extends QualityGroup {
  readonly channels: readonly ChannelQuality[];
  readonly operators: readonly OperatorQuality[];
  /** Agencies and collecting bodies whose people entered forms. */
  readonly entrants: readonly EntrantQuality[];
  readonly repeatedTexts: RepeatedTexts;
}
