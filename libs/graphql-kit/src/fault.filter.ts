import { SurveyFault } from '@hailong/kernel';
import { Catch } from '@nestjs/common';
import { GqlExceptionFilter } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { SurveyFaultError } from './fault-error';

/**
 * Shows faults of ours with their codes in both languages, whatever the host's own filters do. Every other error passes
 * on to them: a refusal by a guard, a pipe or a rate limiter of the host is the host's.
 */
@Catch(SurveyFault, SurveyFaultError)
export class SurveyFaultFilter implements GqlExceptionFilter {
  catch(error: SurveyFault | SurveyFaultError): GraphQLError {
    return error instanceof SurveyFault ? new SurveyFaultError(error) : error;
  }
}
