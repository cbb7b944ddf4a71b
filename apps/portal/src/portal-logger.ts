import { ConsoleLogger, LogLevel } from '@nestjs/common';

const LEVELS: Readonly<Record<string, LogLevel[]>> = {
  text: ['error', 'warn'],
  json: ['error', 'warn', 'log'],
  debug: ['error', 'warn', 'log', 'debug'],
};

/**
 * Form of the log. text: faults and warnings, for people · json: also each refused operation, a JSON object a line · debug:
 * also each accepted operation.
 */
export type LogForm = 'text' | 'json' | 'debug';

export function isLogForm(text: string): text is LogForm {
  return Object.hasOwn(LEVELS, text);
}

export function portalLogger(form: LogForm): ConsoleLogger {
  return new ConsoleLogger({
    logLevels: LEVELS[form],
    json: form !== 'text',
    compact: true,
    breakLength: Infinity,
  });
}
