import { ValidateBy, ValidationOptions, buildMessage } from 'class-validator';

/** Most languages of a text, more than a province speaks. */
const MOST_LANGUAGES = 20;

/**
 * Validates a string or a SurveyText of bounded length, in each language. Characters that PostgreSQL cannot store (NUL,
 * half of a surrogate pair) are refused here by name, not by a fault of the database.
 */
export function TextUpTo(length: number, options?: ValidationOptions): PropertyDecorator {
  const message = (each: string) =>
    `${each}$property must be text of at most ${length} characters without broken ones (tối đa ${length} ký tự, không có ký tự hỏng)`;
  const validate = (value: unknown): boolean => {
    const texts = textsIn(value);
    return texts !== undefined && texts.every((text) => text.length <= length && canBeKept(text));
  };
  return ValidateBy(
    { name: 'textUpTo', validator: { validate, defaultMessage: buildMessage(message, options) } },
    options,
  );
}

function textsIn(value: unknown): string[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return undefined;
  const texts: unknown[] = Object.values(value);
  const all = texts.filter((text) => typeof text === 'string');
  return all.length === texts.length && all.length <= MOST_LANGUAGES ? all : undefined;
}

function canBeKept(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
