import { CalendarDay, parseDay } from '@hailong/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** `2026-10-31`: a day of Viet Nam, never an instant. */
export const SurveyDay = new GraphQLScalarType<CalendarDay, string>({
  name: 'SurveyDay',
  description: 'A calendar day of Viet Nam (UTC+7), YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: dayOf,
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : undefined),
});

function dayOf(value: unknown): CalendarDay {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  if (day) return day;
  throw new GraphQLError(
    `not a day that exists, YYYY-MM-DD (không phải ngày có thật): ${JSON.stringify(value)}`,
    {
      extensions: { code: 'SURVEY_INVALID_INPUT' },
    },
  );
}
