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

/** Removed forms of a class. */
export interface RemovedForms {
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly group: number;
  /** Block that holds them; 0: none. */
  readonly blockNo: number;
  /** Number in FORM_CLASSES. */
  readonly formClass: number;
  readonly forms: number;
}
