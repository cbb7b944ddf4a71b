/** Place of a text: what a sealed original is bound to, so that it opens nowhere else. */
export interface TextPlace {
  readonly agencyId: number;
  readonly roundId: number;
  readonly item: string;
}

/** Purpose under which the original of a text is sealed; it holds for the text in every table that it moves to. */
export function textPurpose({ agencyId, roundId, item }: TextPlace): string {
  return `text of ${agencyId}/${roundId}/${item}`;
}
