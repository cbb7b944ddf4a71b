import { Transaction } from '@hailong/database';

/** Looks up which answers are stored. A port, since answers lie above this lib. */
export interface StoredAnswers {
  /** Finds the response ids under which the agency has an answer, found in one statement for all. */
  among(tx: Transaction, agencyId: number, responseIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Provider token of the {@link StoredAnswers}. */
export const STORED_ANSWERS = Symbol('hailong.stored-answers');
