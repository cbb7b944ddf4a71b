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
