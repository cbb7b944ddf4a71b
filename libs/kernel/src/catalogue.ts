import { Problem } from './problem';
import { ProblemCode } from './problem-states';

/** Sentence in both languages: reason, then what to do. */
export interface Texts {
  readonly vi: string;
  readonly en: string;
}

/** Texts of one code, or the function that writes them from the values found. */
export type Wording = Texts | ((...found: never[]) => Texts);

type FoundOf<W> = W extends (...found: infer Found) => Texts ? Found : [];

/** Kind of problem: its code, its texts, and the function that raises it. */
export interface ProblemKind<Code extends string = string, Found extends readonly unknown[] = never[]> {
  readonly code: Code;
  /** Texts, or the function that writes them. */
  readonly wording: Wording;
  /** Raises the problem at a place of the input, with the values found there. */
  at(place: string, ...found: Found): Problem<Code>;
}

export type Catalogue<W> = {
  readonly [Code in keyof W & string]: ProblemKind<Code, FoundOf<W[Code]>>;
};

/** Codes of a catalogue: `CodeOf<typeof PROBLEMS>`. */
export type CodeOf<C> = keyof C & string;

/**
 * Makes the catalogue of the problems of one lib, each code with its texts beside it. A code that is not `NOUN_STATE`
 * does not compile.
 *
 *     const PROBLEMS = catalogue({
 *       GROUP_UNKNOWN: (given: string, known: readonly string[]) => ({ vi: `Không có …`, en: `There is no …` }),
 *     });
 *     PROBLEMS.GROUP_UNKNOWN.at('sections[0]', given, known); // Problem<'GROUP_UNKNOWN'>
 */
export function catalogue<
  W extends { readonly [Code in keyof W]: Code extends ProblemCode ? Wording : never },
>(wordings: W): Catalogue<W> {
  const kinds = Object.entries<Wording>(wordings).map(([code, wording]) => [code, kindOf(code, wording)]);
  return Object.fromEntries(kinds) as Catalogue<W>;
}

function kindOf(code: string, wording: Wording): ProblemKind {
  return {
    code,
    wording,
    at: (place, ...found) => {
      const { vi, en } = typeof wording === 'function' ? wording(...found) : wording;
      return { code, place, vi, en };
    },
  };
}
