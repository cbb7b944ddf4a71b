import type { SurveyTemplate } from '@hailong/surveys/domain';
import { Form, SeenAs } from './forms';

/** Agency of a trial; the sides of one trial differ by the victim alone. */
export interface Side {
  readonly agencyCode: string;
  /** Level that the victim chooses everywhere; undefined: the victim takes no part. */
  readonly victim: string | undefined;
  /** Sends forms that are counted as a class. */
  send(as: SeenAs, ...forms: readonly Form[]): Promise<readonly string[]>;
  /** Takes a form out of the count as administrator of the agency. */
  takeBack(id: string): Promise<boolean>;
  /** Reports dossiers of the agency, which invites all of them; sends the forms of those that answer. */
  invite(answers: readonly (Form | undefined)[]): Promise<void>;
}

/** Fields of the round's input that an attack chooses: it may add to the groups of the template. */
export type RoundTerms = (groups: readonly object[]) => object;

/**
 * Attack on one person by people that may read every figure, and write what the agency may. Each week is played at all sides, then the
 * forms are sealed; after the last week the round closes and becomes final. After every step all figures are read.
 */
export interface Attack {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  readonly terms?: RoundTerms;
  /** Changes the form of the round. */
  readonly template?: (shipped: SurveyTemplate) => SurveyTemplate;
  /** Filters by which figures are read, besides the whole. */
  readonly parts?: readonly object[];
  readonly weeks: readonly ((side: Side) => Promise<void>)[];
  /**
   * `twins`: all others are the attacker's people, so whatever is read must be the same whether the victim took part, and whatever
   * was answered. `answers`: the victim's taking part may show among the others, the answers may not. `crowd`: no two figures may differ
   * by fewer than k forms.
   */
  readonly shownBy: 'twins' | 'answers' | 'crowd';
  /** Count of forms that is read besides the figures. */
  readonly count?: 'progress' | 'quality' | 'list';
  /** Closes the round in the last week, before its forms were sealed. */
  readonly closesInTheWeek?: true;
  /** Is tried at all agencies of the province. */
  readonly wholeProvince?: true;
  /** Limit that the README states: the attack succeeds. */
  readonly limit?: true;
}

/** Trials of an attack that succeeded, of all that were tried. */
export interface AttackResult {
  readonly attack: Attack;
  readonly tried: number;
  /** Trials in which an answer of the victim could be rebuilt. */
  readonly rebuilt: number;
  /** Trials in which it could be told whether the victim took part. */
  readonly told: number;
  /** Places where views of a trial differ, for mending. */
  readonly traces: readonly string[];
}
