import { RowProblem } from './sheet-row';

/** Problems of one code: how many, and the first of them. */
export interface ListedProblems {
  readonly code: string;
  readonly rows: number;
  readonly first: readonly RowProblem[];
}

/** Keeps the first problems of each code and counts the others, so that a file full of them takes no memory. */
export class ProblemSummary {
  private readonly codes = new Map<string, { rows: number; first: RowProblem[] }>();

  constructor(private readonly most: number) {}

  add(problems: readonly RowProblem[]): void {
    for (const each of problems) {
      const known = this.codes.get(each.code) ?? { rows: 0, first: [] };
      this.codes.set(each.code, known);
      known.rows += 1;
      if (known.first.length < this.most) known.first.push(each);
    }
  }

  /** The most frequent first. */
  get listed(): readonly ListedProblems[] {
    return [...this.codes]
      .map(([code, { rows, first }]) => ({ code, rows, first: [...first] }))
      .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
  }
}
