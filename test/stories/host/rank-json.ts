/** Part of the answer of `hailong rank --json` that stories read. */
export interface RankJson {
  readonly simulated: boolean;
  readonly entries: readonly {
    readonly agency: { readonly code: string };
    readonly index: number;
    readonly n: number;
    readonly interval: { readonly text: string };
    readonly standing: {
      readonly bandText: string;
      readonly overall: { readonly best: number; readonly worst: number; readonly text: string };
      readonly inGroup: { readonly best: number; readonly worst: number };
    };
  }[];
  readonly excluded: readonly { readonly code: string }[];
}

/** Row of an agency as a table prints it: short band (the first group), index with interval, n, possible ranks in the group. */
export function rowOf({ agency, index, n, interval, standing }: RankJson['entries'][number]): RegExp {
  const figure = `${index.toFixed(2).replace('.', ',')}% \\(${interval.text}\\)`;
  const { best, worst } = standing.inGroup;
  return new RegExp(`\\n(\\S+(?: \\S+)?) +${agency.code} +Sở \\S+ +${figure} +${n} .*\\(${best}–${worst}\\)`);
}
