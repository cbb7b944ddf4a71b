import type { SurveyTemplate } from '@hailong/surveys/domain';
import { Form, SeenAs } from './forms';

/** Agency that an attacker administers, in the round of an attack. */
export interface Agency {
  readonly agencyCode: string;
  /** Sends forms that are counted as a class; their receipts. */
  send(as: SeenAs, ...forms: readonly Form[]): Promise<readonly string[]>;
}

/** Agency of a trial; the sides of one trial differ by the victim alone. */
export interface Side extends Agency {
  /** Level that the victim chooses everywhere; undefined: the victim takes no part. */
  readonly victim: string | undefined;
  /** Agency in league; where the attack has none, the side itself. */
  readonly ally: Agency;
  /** Receipts of all accepted forms, in the order of their sending. */
  readonly receipts: readonly string[];
  /** Sends forms that may be refused; how many were accepted. */
  tries(as: SeenAs, ...forms: readonly Form[]): Promise<number>;
  /** Takes a form out of the count as administrator of the agency. */
  takeBack(id: string): Promise<boolean>;
  /** Counts a form again that was taken out. */
  putBack(id: string): Promise<boolean>;
  /** Lists the ids of the responses that the administrator reads. */
  listed(): Promise<readonly string[]>;
  /** Asks, as the holder of a receipt, what has become of its form. */
  receiptState(receipt: string): Promise<string>;
  /** Reports dossiers of the agency, which invites all of them; sends the forms of those that answer. */
  invite(answers: readonly (Form | undefined)[], port?: 'PAPER' | 'EMAIL'): Promise<void>;
  /** Reminds all invited people, and sends the reminders. */
  remind(): Promise<void>;
  /** Reads the messages to the people of the agency as the mail relay sees them, without what differs between agencies and links. */
  relayed(): Promise<readonly string[]>;
  /** Saves the round again with other terms, as the agency that runs it; the type of the answer. */
  changeRound(terms: object): Promise<string>;
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
  readonly weeks: readonly ((side: Side) => Promise<unknown>)[];
  /**
   * `twins`: all others are the attacker's people, so whatever is read must be the same whether the victim took part, and whatever
   * was answered. `answers`: the victim's taking part may show among the others, the answers may not. `crowd`: no two figures may differ
   * by fewer than k forms.
   */
  readonly shownBy: 'twins' | 'answers' | 'crowd';
  /** Count of forms that is read besides the figures. */
  readonly count?: Count;
  /** Reads more than figures and counts after each step. */
  readonly reads?: (side: Side) => Promise<unknown>;
  /** Looks for the form of the victim after each step by more than reading; true: it is found. */
  readonly finds?: (side: Side) => Promise<boolean>;
  /** Agency in league beside each side; both stand in a group of units of the round. */
  readonly inLeague?: true;
  /** Marks the round as a demonstration before it opens, as the shipped loader does. */
  readonly demonstration?: true;
  /** Closes the round in the last week, before its forms were sealed. */
  readonly closesInTheWeek?: true;
  /** Is tried at all agencies of the province. */
  readonly wholeProvince?: true;
  /** Limit that the README states: the attack succeeds. */
  readonly limit?: true;
}

/** Counts of forms, which are no figures of answers. */
export type Count = 'progress' | 'cells' | 'quality' | 'list' | 'units';

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
