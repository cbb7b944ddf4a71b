/** Answer of a filled form as it arrives. Without any content the item is unanswered. */
export interface FilledAnswer {
  /** Code of the item. */
  readonly item: string;
  /** Rating: level code. Single: option code. Yes-no: `yes` or `no`. */
  readonly level?: string | null;
  /** Multiple: codes of the ticked options. */
  readonly options?: readonly string[] | null;
  readonly number?: number | null;
  /** The text, or the text beside an option ("Khác: …"). */
  readonly text?: string | null;
  readonly notApplicable?: boolean | null;
}

/** Form posts send '' for a control left alone; null arrives from clients that send every field. */
export function hasContent(answer: FilledAnswer): boolean {
  return hasLevel(answer) || hasOptions(answer) || hasNumber(answer) || hasText(answer);
}

export function hasLevel({ level }: FilledAnswer): boolean {
  return level !== undefined && level !== null && level !== '';
}

export function hasOptions({ options }: FilledAnswer): boolean {
  return options !== undefined && options !== null && options.length > 0;
}

export function hasNumber({ number }: FilledAnswer): boolean {
  return number !== undefined && number !== null;
}

/** Spaces and characters that show nothing, such as one without width, are no text. */
export function hasText({ text }: FilledAnswer): boolean {
  return text !== undefined && text !== null && SHOWN.test(text);
}

const SHOWN = /[^\s\p{Cc}\p{DI}]/u;
