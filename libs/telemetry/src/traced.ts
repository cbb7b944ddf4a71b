import { Attributes, ProxyTracerProvider, Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { Facts } from './facts';

/** Operations that have a span. */
export type SpanName =
  | 'hailong.submit'
  | 'hailong.store_batch'
  | 'hailong.rank'
  | 'hailong.import'
  | 'hailong.deliver';

/** Adds facts to the span of the work under way. */
export interface Note {
  (facts: Facts): void;
}

/** Name under which an SDK of the host knows spans and metrics of this module. */
export const SCOPE = 'hai-long';

/** Tracer of whatever SDK the host has registered, also later; without one it does nothing. */
const tracer = trace.getTracer(SCOPE);

/**
 * Runs work inside a span. A thrown error marks the span by its class alone: its words may quote what a client sent.
 *
 * @param alone the work belongs to no request: its span begins a trace of its own
 */
export function traced<T>(
  name: SpanName,
  facts: Facts,
  work: (note: Note) => Promise<T>,
  { alone = false } = {},
): Promise<T> {
  if (!isTraced()) return work(NOTHING);
  const options = { attributes: attributesOf(facts), root: alone };
  return tracer.startActiveSpan(name, options, (span) => ended(span, work));
}

const NOTHING: Note = () => undefined;

/** Tells whether the host has registered an SDK; without one no span is made, not even an empty one. */
function isTraced(): boolean {
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer(SCOPE) !== undefined;
}

/** Begins the names that a reader of traces sees: `hailong.round`. */
const PREFIX = 'hailong.';

function attributesOf(facts: Facts): Attributes {
  const entries = Object.entries<string | number | undefined>({ ...facts });
  return Object.fromEntries(entries.map(([name, value]) => [PREFIX + name, value]));
}

async function ended<T>(span: Span, work: (note: Note) => Promise<T>): Promise<T> {
  try {
    return await work((facts) => void span.setAttributes(attributesOf(facts)));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.constructor.name : typeof error);
    throw error;
  } finally {
    span.end();
  }
}
