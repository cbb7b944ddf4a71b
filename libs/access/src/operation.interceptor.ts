import { logOutcome, operationAt } from '@hailong/telemetry';
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { Observable, tap } from 'rxjs';
import { refusalCodesOf } from './refusal-codes';

/** Logs how an operation ended that the guard let in and that no fault befell; faults are logged by their filter. */
@Injectable()
export class OperationInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const info = execution.getArgByIndex<object | undefined>(3);
    const operation = info && operationAt(info);
    if (!operation) return next.handle();
    return next.handle().pipe(tap((result: unknown) => logOutcome(operation, refusalCodesOf(result))));
  }
}
