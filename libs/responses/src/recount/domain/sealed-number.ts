/** Number that the forms of a block add up to. */
export interface SealedNumber {
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly group: number;
  /** Block of the forms; 0: answers that several blocks hold together. */
  readonly blockNo: number;
  /** `seen`, `touched`, `independent`: forms by class · `responses` · `slot N` of the vector of counts · `sum of ITEM`. */
  readonly what: string;
  readonly n: number;
}
