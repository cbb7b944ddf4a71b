import { LocalizedText } from '@hailong/kernel';
import { Item, Questionnaire } from './questionnaire';

/** A choice that an item offers to the respondent. */
export interface Choice {
  readonly code: string;
  readonly label: LocalizedText;
  /** A text may be written beside it. */
  readonly other: boolean;
}

const YES_NO: readonly Choice[] = [
  { code: 'yes', label: { vi: 'Có', en: 'Yes' }, other: false },
  { code: 'no', label: { vi: 'Không', en: 'No' }, other: false },
];

/** The choices of an item with their texts, in the order of the form; none for numbers and texts. */
export function choicesOf(item: Item, { scales }: Questionnaire): readonly Choice[] {
  const { kind, scale: named, options = [] } = item;
  if (kind === 'yes-no') return YES_NO;
  if (kind !== 'rating') return options.map(({ code, label, other = false }) => ({ code, label, other }));
  const levels = scales.find(({ code }) => code === named)?.levels ?? [];
  return levels.map(({ code, label }) => ({ code, label, other: false }));
}
