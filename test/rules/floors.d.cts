declare const floors: {
  readonly order: readonly string[];
  readonly rooms: Readonly<Record<string, readonly string[]>>;
};
export = floors;
