import { Problem } from '@hailong/kernel';
import { AnswerCode } from './problems';

/** A filled form, checked and laid out. */
export interface FilledSheet {
  /** Sheet of one character a position, see answer-sheet.ts. */
  readonly sheet: string;
  readonly numbers: readonly FilledNumber[];
  /** Texts and what was written beside an option. Kept apart from the sheet. */
  readonly texts: readonly FilledText[];
  /** Codes of items whose answers were left out, because earlier answers hide them. */
  readonly leftOut: readonly string[];
}

export interface FilledNumber {
  readonly item: string;
  readonly value: number;
}

export interface FilledText {
  readonly item: string;
  readonly text: string;
}

/** A sheet while it is filled. */
export interface OpenSheet {
  readonly characters: string[];
  readonly numbers: FilledNumber[];
  readonly texts: FilledText[];
  readonly leftOut: string[];
  readonly problems: Problem<AnswerCode>[];
}
