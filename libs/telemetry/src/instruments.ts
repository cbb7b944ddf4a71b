import { Meter, MeterProvider, metrics } from '@opentelemetry/api';
import { SCOPE } from './traced';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const FORMS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

function instrumentsOf(meter: Meter) {
  return {
    responses: meter.createCounter('hailong.responses', { description: 'Forms by verdict and channel.' }),
    refusals: meter.createCounter('hailong.refusals', { description: 'Refusals and faults by code.' }),
    deliveries: meter.createCounter('hailong.deliveries', {
      description: 'Attempts to deliver a message, by the state that the message has afterwards.',
    }),
    batchSize: meter.createHistogram('hailong.batch.size', {
      description: 'Forms stored by one batch.',
      advice: { explicitBucketBoundaries: FORMS },
    }),
    batchDuration: meter.createHistogram('hailong.batch.duration', {
      description: 'Time from the beginning of a batch to its last verdict.',
      unit: 's',
      advice: { explicitBucketBoundaries: SECONDS },
    }),
    queueLength: meter.createObservableGauge('hailong.queue.length', {
      description: 'Forms that wait to be stored.',
    }),
  };
}

const made = new WeakMap<MeterProvider, ReturnType<typeof instrumentsOf>>();

/** Instruments of the SDK that the host has registered by now; without one they do nothing. */
function instruments() {
  const provider = metrics.getMeterProvider();
  const known = made.get(provider);
  if (known) return known;
  const fresh = instrumentsOf(provider.getMeter(SCOPE));
  made.set(provider, fresh);
  return fresh;
}

/** Counts forms that got a verdict: `accepted`, `repeated`, `refused`, or `fault`. */
export function countForms(verdict: string, channel: string, count = 1): void {
  instruments().responses.add(count, { verdict, channel });
}

/** Counts refusals and faults of an operation by their code. */
export function countRefusals(code: string, operation: string, count = 1): void {
  instruments().refusals.add(count, { code, operation });
}

/** Counts an attempt to deliver by the state of the message after it: delivered, waiting, failed, dropped. */
export function countDelivery(state: string, port: string): void {
  instruments().deliveries.add(1, { state, port });
}

export function recordBatch(forms: number, seconds: number): void {
  const { batchSize, batchDuration } = instruments();
  batchSize.record(forms);
  batchDuration.record(seconds);
}

/** Lets readers of metrics ask for the length of a queue, until the returned function is called. */
export function watchQueue(length: () => number): () => void {
  const { queueLength } = instruments();
  const observe = (result: { observe(value: number): void }) => result.observe(length());
  queueLength.addCallback(observe);
  return () => queueLength.removeCallback(observe);
}
