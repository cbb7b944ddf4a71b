import { WebhookOptions, webhookMistake } from '@hailong/invitations';

/** Letters of people that want an answer. */
export interface LetterOptions {
  /** Forwards letters at every full hour, in this process. @default true */
  readonly forward?: boolean;
  /** Receiver that gets each letter as signed JSON too, such as the PAKN system. */
  readonly webhook?: WebhookOptions;
}

export type ResolvedLetters = LetterOptions & { readonly forward: boolean };

/** Provider token of the {@link ResolvedLetters}. */
export const LETTER_OPTIONS = Symbol('hailong.letter-options');

/**
 * Fills the defaults.
 * @throws Error on what cannot work; the message repeats no secret
 */
export function resolveLetters({ forward = true, webhook }: LetterOptions = {}): ResolvedLetters {
  const [option, what] = (webhook && webhookMistake(webhook)) ?? [];
  if (option) throw new Error(`SatisfactionSurveyModule: option letters.webhook.${option} ${what}`);
  return Object.freeze({ forward, webhook });
}

/** Reads the options from a program's environment: HAILONG_LETTERS_URL and HAILONG_LETTERS_SECRET. */
export function lettersFromVariables(
  variables: Readonly<Record<string, string | undefined>>,
): LetterOptions | undefined {
  const { HAILONG_LETTERS_URL: url, HAILONG_LETTERS_SECRET: secret = '' } = variables;
  return url ? { webhook: { url, secret } } : undefined;
}
