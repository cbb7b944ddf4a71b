import type { FormattedExecutionResult } from 'graphql';
import { Standing } from './standing';

/** Answer that was given to a question, under the state that it stands on. */
export interface KeptAnswer {
  readonly state: string;
  /** Data alone: a host may add to an answer what belongs to one request. */
  readonly data: FormattedExecutionResult['data'];
}

/** Question that was answered before. */
export interface KnownQuestion {
  readonly standings: readonly Standing[];
  /** Absent: the question was asked once. */
  readonly answer?: KeptAnswer;
}

/** Most characters of all kept answers together: a ranking of 149 agencies has 32,000. Objects take about five times as many bytes. */
export const MOST_CHARACTERS = 4_000_000;
/** Most questions, with and without an answer. */
export const MOST_QUESTIONS = 2000;

/** Questions and their answers in memory; those that were asked longest ago leave first. */
export class KeptAnswers {
  private readonly known = new Map<string, KnownQuestion & { readonly characters: number }>();
  private characters = 0;

  find(question: string): KnownQuestion | undefined {
    const found = this.known.get(question);
    if (!found) return undefined;
    this.known.delete(question);
    this.known.set(question, found);
    return found;
  }

  keep(question: string, known: KnownQuestion): void {
    this.forget(question);
    const characters = known.answer ? JSON.stringify(known.answer.data).length : 0;
    if (characters > MOST_CHARACTERS) return;
    this.known.set(question, { ...known, characters });
    this.characters += characters;
    while (this.characters > MOST_CHARACTERS || this.known.size > MOST_QUESTIONS) {
      const [oldest] = this.known.keys();
      this.forget(oldest as string);
    }
  }

  private forget(question: string): void {
    this.characters -= this.known.get(question)?.characters ?? 0;
    this.known.delete(question);
  }
}
