/** Agency and id under which a response is stored. */
export interface StoredUnder {
  readonly agencyId: number;
  readonly responseId: string;
  /** Id under which the key of a form that is set aside may still be accepted; absent on any other form. */
  readonly insteadOf?: string;
}
