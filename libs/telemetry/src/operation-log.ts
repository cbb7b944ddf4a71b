import { trace } from '@opentelemetry/api';
import { FaultCode } from '@hailong/kernel';
import { ConsoleLogger, Logger, LoggerService } from '@nestjs/common';
import { FaultFacts, faultFactsOf } from './fault-facts';
import { countRefusals } from './instruments';
import { Operation } from './operation';
import { requestIdOf } from './request-id';
import { SpacedLines } from './spaced-lines';

/** Line of the log about an operation; a JSON logger of the host keeps its parts. */
export interface OperationLine {
  readonly requestId: string;
  readonly operation: string;
  /** Number of the agency that the caller acts for. */
  readonly agency?: number;
  readonly durationMs: number;
  /** `accepted`, or a code; of a list with several codes `refused`. */
  readonly outcome: string;
  /** Number of refusals by code, of a list. */
  readonly refused?: Readonly<Record<string, number>>;
  /** Trace of the host's SDK, where there is one. */
  readonly traceId?: string;
  readonly fault?: FaultFacts;
  /** Number of lines about such a fault that were left out since the last one: a second lies between two. */
  readonly leftOut?: number;
}

const logger = new Logger('HaiLong');
const failures = new SpacedLines();

/** Logger that the host has chosen, of which Nest tells only its heirs. */
class HostLogger extends Logger {
  /** Tells whether it takes lines for debugging. Asked first, because nearly all forms end with such a line. */
  static takesDebug(): boolean {
    const chosen: (LoggerService & Partial<ConsoleLogger>) | undefined = this.staticInstanceRef;
    return chosen !== undefined && (chosen.isLevelEnabled?.('debug') ?? true);
  }
}

/** Logs the end of an operation: refused ones as a line each, accepted ones for debugging alone. */
export function logOutcome(operation: Operation, codes: readonly string[]): void {
  const [code, ...others] = codes;
  if (code === undefined) {
    if (HostLogger.takesDebug()) logger.debug(lineOf(operation, 'accepted'));
    return;
  }
  for (const each of codes) countRefusals(each, operation.name);
  const one = others.length === 0;
  logger.log({ ...lineOf(operation, one ? code : 'refused'), ...(!one && { refused: counted(codes) }) });
}

/** Logs an operation that ended with a fault of the catalogue. */
export function logFault(operation: Operation, code: FaultCode): void {
  countRefusals(code, operation.name);
  const line = lineOf(operation, code);
  // The one fault that says something about this server; the others are the caller's to mend.
  if (code === 'SURVEY_BUSY') logger.warn(line);
  else logger.log(line);
}

/**
 * Logs an operation that failed on our side, without words of the error that may quote what a client sent; one line a second of each kind.
 */
export function logFailure(operation: Operation, error: unknown): void {
  countRefusals('SURVEY_UNAVAILABLE', operation.name);
  const fault = faultFactsOf(error);
  const leftOut = failures.mayWrite(`${operation.name} ${kindOf(fault)}`);
  if (leftOut === undefined) return;
  logger.error({ ...lineOf(operation, 'SURVEY_UNAVAILABLE'), fault, ...(leftOut > 0 && { leftOut }) });
}

/**
 * Logs work without a caller that failed: a delivery, targets that follow their frames; one line a second of each kind.
 * @param level `warn`: it is done in another way
 */
export function logFailedWork(work: string, error: unknown, level: 'error' | 'warn' = 'error'): void {
  const fault = faultFactsOf(error);
  const leftOut = failures.mayWrite(`${work.replaceAll(/\d+/g, '0')} ${kindOf(fault)}`);
  if (leftOut !== undefined) logger[level]({ work, fault, ...(leftOut > 0 && { leftOut }) });
}

function kindOf({ error, code = '' }: FaultFacts): string {
  return `${error} ${code}`;
}

function lineOf({ name, startedAt, request, agencyId }: Operation, outcome: string): OperationLine {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return {
    requestId: requestIdOf(request),
    operation: name,
    ...(agencyId !== undefined && { agency: agencyId }),
    durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
    outcome,
    ...(traceId !== undefined && { traceId }),
  };
}

function counted(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
