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
  /** Caller, day and document, without variables: questions of one kind mostly stand on one state. */
  readonly kind: string;
  readonly standings: readonly Standing[];
  /** Absent: the question was asked once. */
  readonly answer?: KeptAnswer;
}

/** Most characters of all kept answers together: a ranking of 149 agencies has 32,000. Its objects take six times as many bytes. */
export const MOST_CHARACTERS = 4_000_000;
/** Most questions, with and without an answer. */
export const MOST_QUESTIONS = 2000;

/** Questions and their answers in memory; those that were asked longest ago leave first. */
export class KeptAnswers {
  private readonly known = new Map<string, KnownQuestion & { readonly characters: number }>();
  /** States of the newest question of each kind. */
  private readonly ofKind = new Map<string, KnownQuestion['standings']>();
  private characters = 0;

  find(question: string): KnownQuestion | undefined {
    const found = this.known.get(question);
    if (!found) return undefined;
    this.known.delete(question);
    this.known.set(question, found);
    return found;
  }

  /** States that the newest question of a kind stands on; another one of the kind may stand on others. */
  standingsOf(kind: string): KnownQuestion['standings'] | undefined {
    return this.ofKind.get(kind);
  }

  keep(question: string, known: KnownQuestion): void {
    this.forget(question);
    this.remember(known);
    const characters = known.answer ? JSON.stringify(known.answer.data).length : 0;
    if (characters > MOST_CHARACTERS) return;
    this.known.set(question, { ...known, characters });
    this.characters += characters;
    while (this.characters > MOST_CHARACTERS || this.known.size > MOST_QUESTIONS) {
      const [oldest] = this.known.keys();
      this.forget(oldest as string);
    }
  }

  private remember({ kind, standings }: KnownQuestion): void {
    this.ofKind.delete(kind);
    this.ofKind.set(kind, standings);
    const [oldest] = this.ofKind.keys();
    if (this.ofKind.size > MOST_QUESTIONS) this.ofKind.delete(oldest as string);
  }

  private forget(question: string): void {
    this.characters -= this.known.get(question)?.characters ?? 0;
    this.known.delete(question);
  }
}
