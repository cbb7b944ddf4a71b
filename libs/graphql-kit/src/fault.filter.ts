import { FAULTS, FaultCode, SurveyFault } from '@hailong/kernel';
import { Operation, logFailure, logFault, newOperation, operationAt } from '@hailong/telemetry';
import { ArgumentsHost, Catch } from '@nestjs/common';
import { GqlExceptionFilter } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { SurveyFaultError } from './fault-error';
import { hiddenBehind } from './shown-error';

/**
 * Shows and logs faults of ours with their codes in both languages, whatever the host's own filters do. Every other error
 * passes on to them: a refusal by a guard, a pipe or a rate limiter of the host is the host's.
 */
@Catch(SurveyFault, SurveyFaultError)
export class SurveyFaultFilter implements GqlExceptionFilter {
  catch(error: SurveyFault | SurveyFaultError, host: ArgumentsHost): GraphQLError {
    const shown = error instanceof SurveyFault ? new SurveyFaultError(error) : error;
    const operation = operationOf(host);
    const hidden = hiddenBehind(shown);
    if (operation && hidden) logFailure(operation, hidden.error);
    else if (operation) logFault(operation, codeOf(shown));
    return shown;
  }
}

/** Operation that the guard has begun, or as much as the field tells where a guard of the host came first. */
function operationOf(host: ArgumentsHost): Operation | undefined {
  const info = host.getArgByIndex<{ readonly fieldName?: string } | undefined>(3);
  if (typeof info !== 'object' || info === null) return undefined;
  return operationAt(info) ?? newOperation(info.fieldName ?? 'unknown');
}

function codeOf({ extensions: { surveyCode } }: SurveyFaultError): FaultCode {
  const known = typeof surveyCode === 'string' && Object.hasOwn(FAULTS, surveyCode);
  return known ? (surveyCode as FaultCode) : 'SURVEY_UNAVAILABLE';
}
