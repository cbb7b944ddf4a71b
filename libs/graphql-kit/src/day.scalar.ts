import { CalendarDay, parseDay } from '@hailong/kernel';
import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, ValueNode } from 'graphql';

/**
 * `2026-10-31`: a day of Viet Nam, never an instant. A class, because the schema of a federated host is built from its
 * text and takes the functions of a scalar from the providers.
 */
@Scalar('SurveyDay')
export class SurveyDay implements CustomScalar<string, CalendarDay> {
  readonly description = 'A calendar day of Viet Nam (UTC+7), YYYY-MM-DD.';

  serialize(value: unknown): string {
    return String(value);
  }

  parseValue(value: unknown): CalendarDay {
    return dayOf(value);
  }

  parseLiteral(node: ValueNode): CalendarDay {
    return dayOf(node.kind === Kind.STRING ? node.value : undefined);
  }
}

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
