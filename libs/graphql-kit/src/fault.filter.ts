import { SurveyFault } from '@hailong/kernel';
import { Catch, Logger } from '@nestjs/common';
import { GqlExceptionFilter } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

/** Shows faults with their code in both languages; logs every other error and hides its details from the client. */
@Catch()
export class SurveyFaultFilter implements GqlExceptionFilter {
  private readonly logger = new Logger('HaiLong');

  catch(error: unknown): GraphQLError {
    if (error instanceof GraphQLError) return error;
    if (error instanceof SurveyFault) return graphqlErrorOf(error);
    if (isUnstorable(error)) return graphqlErrorOf(unstorable());
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return graphqlErrorOf(
      new SurveyFault(
        'SURVEY_UNAVAILABLE',
        'hệ thống gặp lỗi; vui lòng thử lại sau',
        'something failed on our side; repeat later',
      ),
    );
  }
}

/** Tells whether an error is of SQLSTATE class 22: a value that PostgreSQL cannot store, such as text with a NUL. */
function isUnstorable(error: unknown): boolean {
  const { code: own, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const code = driverError?.code ?? own;
  return typeof code === 'string' && code.startsWith('22');
}

function unstorable(): SurveyFault {
  return new SurveyFault(
    'SURVEY_INVALID_INPUT',
    'dữ liệu có ký tự hỏng hoặc giá trị không lưu được; hãy kiểm tra lại văn bản gửi lên',
    'a value has broken characters or cannot be stored; check the text that was sent',
  );
}

export function graphqlErrorOf(fault: SurveyFault): GraphQLError {
  const extensions = { ...fault.details, code: fault.code, messageVi: fault.vi, messageEn: fault.en };
  return new GraphQLError(fault.vi, { extensions });
}
