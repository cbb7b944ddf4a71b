import { CalendarDay } from '@hailong/kernel';
import { RoundState, ServiceWindow, SurveyRound } from './survey-round';

/** A stored survey round. */
export interface RoundRecord {
  /** The agency that runs it; those that take part are in the document. */
  readonly agencyId: number;
  readonly roundId: number;
  readonly planId: number;
  /** Unique for its owner. */
  readonly code: string;
  readonly state: RoundState;
  readonly document: SurveyRound;
  /** Day on which it was opened; absent or null while it is a draft. */
  readonly openedOn?: CalendarDay | null;
  /** Day on which it was closed; absent or null before, and where it was final before that day was kept. */
  readonly closedOn?: CalendarDay | null;
  /** Day on which the removal of forms was requested that the rule of the round names; absent or null: it was not. */
  readonly removalOn?: CalendarDay | null;
}

/** Agencies whose dossiers a round is about, and its state. */
export interface RoundSpan {
  readonly roundId: number;
  readonly state: RoundState;
  /** Ids of the agencies that take part. */
  readonly participants: readonly number[];
  /** See {@link referenceWindow}. */
  readonly window: ServiceWindow;
}
