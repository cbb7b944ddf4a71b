import { FaultCode, SurveyFault } from '@hailong/kernel';
import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** HTTP status of each fault. */
const STATUSES: Readonly<Record<FaultCode, number>> = {
  SURVEY_UNAUTHENTICATED: 401,
  SURVEY_FORBIDDEN: 403,
  SURVEY_INVALID_INPUT: 400,
  SURVEY_TOO_MANY: 429,
  SURVEY_BUSY: 503,
  SURVEY_UNAVAILABLE: 503,
};

/** Common part of the replies of Express and Fastify. */
interface Reply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
  send(body: string): unknown;
}

/** Answers faults over HTTP with their status and `{"problems":[{code,place,vi,en}]}`; other errors pass on to the host. */
@Catch(SurveyFault, GraphQLError)
export class SurveyHttpFaultFilter implements ExceptionFilter {
  catch(error: SurveyFault | GraphQLError, host: ArgumentsHost): void {
    const { code, vi, en } = error instanceof SurveyFault ? error : textsOf(error);
    const reply = host.switchToHttp().getResponse<Reply>();
    reply.status(STATUSES[code]);
    reply.header('content-type', 'application/json; charset=utf-8');
    reply.header('cache-control', 'no-store');
    reply.send(JSON.stringify({ problems: [{ code, place: '', vi, en }] }));
  }
}

/** Reads a fault that the guard has dressed for GraphQL. */
function textsOf({ extensions, message }: GraphQLError): Pick<SurveyFault, 'code' | 'vi' | 'en'> {
  const { surveyCode, code, messageVi = message, messageEn = message } = extensions;
  const known = [surveyCode, code].find((each) => typeof each === 'string' && Object.hasOwn(STATUSES, each));
  return {
    code: (known ?? 'SURVEY_UNAVAILABLE') as FaultCode,
    vi: String(messageVi),
    en: String(messageEn),
  };
}
