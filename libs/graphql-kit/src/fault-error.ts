import { FaultCode, SurveyFault } from '@hailong/kernel';
import { GraphQLError } from 'graphql';

/** Codes that clients act upon by habit (a new login, no further attempt), given out instead of ours. */
const STANDARD_CODES: Partial<Record<FaultCode, string>> = {
  SURVEY_UNAUTHENTICATED: 'UNAUTHENTICATED',
  SURVEY_FORBIDDEN: 'FORBIDDEN',
};

/** GraphQL error of a fault of ours; a class of its own, by which the filter tells it from errors of the host. */
export class SurveyFaultError extends GraphQLError {
  constructor({ code, vi, en, details }: SurveyFault) {
    const codes = { code: STANDARD_CODES[code] ?? code, surveyCode: code };
    super(vi, { extensions: { ...details, ...codes, messageVi: vi, messageEn: en } });
  }
}
