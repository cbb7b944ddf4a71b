/** Filled form: levels by item, and where it belongs. */
export interface Form {
  readonly levels: Readonly<Record<string, string>>;
  readonly group?: string;
  readonly channel?: string;
  readonly field?: string;
  readonly procedureGroup?: string;
}

/** Ways of sending that give a form its class. */
export type SeenAs = 'seen' | 'touched' | 'independent';

/** Form that chooses one level everywhere and gave no feedback. */
export function formOf(level: string, place: Omit<Form, 'levels'> = {}): Form {
  return { levels: { 'Q1.1': level, 'Q2.1': level, 'Q3.1': level, GY: 'no' }, ...place };
}

/** Forms of others, each with another level. */
export function others(count: number, place: Omit<Form, 'levels'> = {}): readonly Form[] {
  return Array.from({ length: count }, (_, at) => formOf(String(1 + (at % 5)), place));
}

/** The victim's form, unless the victim takes no part. */
export function victimOf(victim: string | undefined, place: Omit<Form, 'levels'> = {}): readonly Form[] {
  return victim === undefined ? [] : [formOf(victim, place)];
}
