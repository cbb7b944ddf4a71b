/** Database state that the answer of a root field stands on. */
export interface Standing {
  /** Name of the state: two answers with one name stand on the same rows, read at the same door. */
  readonly name: string;
  /** Agency that the caller acts for, for the log. */
  readonly agencyId?: number;
  /** Reads the state at the door of the caller: the same text as long as nothing changed that the answer is made of. */
  readonly state: () => Promise<string>;
}

const ofRequest = new WeakMap<object, Standing[]>();

/** Tells, from a root field marked with `Kept`, the state that its answer stands on. @param context of GraphQL */
export function standOn(context: object, standing: Standing): void {
  ofRequest.set(context, [...standingsOf(context), standing]);
}

/** Standings of the root fields of a request so far. */
export function standingsOf(context: object): readonly Standing[] {
  return ofRequest.get(context) ?? [];
}
