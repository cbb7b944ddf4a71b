import { trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  BasicTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { OBJECTIONS } from '../invitations/deliveries';
import { SecretsSent, sendSecrets } from './secrets-sent';
import { WEBHOOK_SECRET, WebhookReceiver, webhookReceiver } from '../../kit/servers/webhook';
import { aProvince, Province } from '../../kit/province';
import { aPortal, WithPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED, WithRound } from '../../kit/round';
import { people, WithPeople } from '../../kit/people';
import { aRespondent, WithRespondent } from '../../kit/respondent';

const TOKEN = 'a token of the tests for metrics, long';
/** Facts that leave the portal: numbers of rows, words of closed lists, codes. */
const FACTS: Readonly<Record<string, RegExp>> = {
  'hailong.round': /^\d+$/,
  'hailong.agency': /^\d+$/,
  'hailong.channel': /^(online|kiosk|app|paper|post|phone|interview)$/,
  'hailong.outcome': /^([a-z]+|[A-Z_]+)$/,
  'hailong.forms': /^\d+$/,
  'hailong.refused': /^\d+$/,
  'hailong.port': /^(email|webhook)$/,
  'hailong.attempts': /^\d+$/,
  'error.type': /^\w+$/,
};

describe('traces and metrics', () => {
  const spans = new InMemorySpanExporter();
  let receiver: WebhookReceiver;
  let province: Province & WithPortal & WithRound & WithPeople & WithRespondent;
  let sent: SecretsSent;
  beforeAll(async () => {
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }),
    );
    receiver = await webhookReceiver(() => Date.parse('2018-08-14T17:00:00Z') / 1000);
    const webhook = { url: receiver.url, secret: WEBHOOK_SECRET };
    province = await aProvince()
      .with(aPortal({ delivery: { webhook, objectionsTo: OBJECTIONS }, metricsToken: TOKEN }))
      .with(aRound({ changes: FOR_THE_INVITED }))
      .with(people())
      .with(aRespondent())
      .open();
    receiver.answers.push((response) => response.writeHead(500).end());
    sent = await sendSecrets(province);
  });
  afterAll(async () => {
    await province.close();
    await receiver.close();
    trace.disable();
  });

  const metrics = async (authorization?: string) => {
    const response = await fetch(`${province.portal.url}/metrics`, {
      headers: authorization ? { authorization } : {},
    });
    return { status: response.status, text: await response.text() };
  };
  const attributesOf = (name: string) =>
    spans
      .getFinishedSpans()
      .filter((span) => span.name === name)
      .map(({ attributes }) => attributes);

  it('each operation that matters has a span with its outcome', () => {
    const { roundId } = province.round;
    expect(attributesOf('hailong.submit')).toContainEqual({
      'hailong.channel': 'online',
      'hailong.round': roundId,
      'hailong.agency': expect.any(Number) as number,
      'hailong.outcome': 'accepted',
    });
    expect(attributesOf('hailong.submit')).toContainEqual({
      'hailong.channel': 'online',
      'hailong.outcome': 'NOT_FOUND',
    });
    expect(attributesOf('hailong.store_batch')).toContainEqual({ 'hailong.forms': 1 });
    expect(attributesOf('hailong.rank')).toEqual([
      { 'hailong.round': roundId, 'hailong.outcome': 'accepted' },
    ]);
    expect(attributesOf('hailong.import')).toMatchObject([{ 'hailong.forms': 1, 'hailong.refused': 1 }]);
    const outcomes = attributesOf('hailong.deliver').map((facts) => facts['hailong.outcome']);
    expect(outcomes.toSorted()).toEqual([
      'delivered',
      'delivered',
      'delivered',
      'delivered',
      'delivered',
      'later',
    ]);
  });

  it('a batch begins a trace of its own, because it belongs to many requests', () => {
    const batches = spans.getFinishedSpans().filter(({ name }) => name === 'hailong.store_batch');
    expect(batches.length).toBeGreaterThan(2);
    for (const batch of batches) expect(batch.parentSpanContext).toBeUndefined();
  });

  it('the metrics count responses by verdict, refusals by code, deliveries by state, and measure batches and the queue', async () => {
    const { status, text } = await metrics(`Bearer ${TOKEN}`);
    expect(status).toBe(200);
    expect(text).toMatch(/^hailong_responses_total\{verdict="accepted",channel="online"[^}]*\} 3$/m);
    expect(text).toMatch(/^hailong_responses_total\{verdict="accepted",channel="paper"[^}]*\} 1$/m);
    expect(text).toMatch(/^hailong_responses_total\{verdict="refused",channel="online"[^}]*\} \d+$/m);
    expect(text).toMatch(
      /^hailong_refusals_total\{code="NOT_FOUND",operation="submitSurveyResponse"[^}]*\} \d+$/m,
    );
    expect(text).toMatch(
      /^hailong_refusals_total\{code="SURVEY_FORBIDDEN",operation="surveyRanking"[^}]*\} 1$/m,
    );
    expect(text).toMatch(/^hailong_deliveries_total\{state="delivered",port="webhook"[^}]*\} 5$/m);
    expect(text).toMatch(/^hailong_deliveries_total\{state="waiting",port="webhook"[^}]*\} 1$/m);
    expect(text).toMatch(/^hailong_batch_size_count(\{[^}]*\})? \d+$/m);
    expect(text).toMatch(/^hailong_batch_duration_count(\{[^}]*\})? \d+$/m);
    expect(text).toMatch(/^hailong_queue_length(\{[^}]*\})? 0$/m);
  });

  it('the metrics are shown to nobody without the token', async () => {
    for (const wrong of [undefined, 'Bearer ', `Bearer ${TOKEN}x`, TOKEN]) {
      const { status, text } = await metrics(wrong);
      expect(status).toBe(401);
      expect(text).not.toContain('hailong_');
    }
  });

  it('no span and no metric holds an answer, a contact, a token, a receipt or a key', async () => {
    for (const { name, attributes, events, links } of spans.getFinishedSpans()) {
      expect([name, events, links]).toEqual([expect.stringMatching(/^hailong\.[a-z_]+$/), [], []]);
      for (const [fact, value] of Object.entries(attributes)) {
        expect(Object.keys(FACTS)).toContain(fact);
        expect(String(value)).toMatch(FACTS[fact] as RegExp);
      }
    }
    const all = JSON.stringify(spans.getFinishedSpans().map(({ name, attributes }) => [name, attributes]));
    const { text } = await metrics(`Bearer ${TOKEN}`);
    expect(sent.secrets.length).toBeGreaterThan(15);
    for (const secret of sent.secrets) expect(all + text).not.toContain(secret);
  });
});
