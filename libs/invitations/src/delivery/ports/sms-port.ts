import { Clock } from '@hailong/kernel';
import {
  DeliveryMessage,
  DeliveryOutcome,
  DeliveryPort,
  DeliveryReport,
  ReportCall,
} from '../domain/delivery';
import { fillTemplate, valueAt } from '../domain/message-template';
import { mobileNumber } from '../domain/mobile-number';
import { shortMessage } from '../domain/short-message';
import { smsSegments } from '../domain/sms-segments';
import { HttpRequest, exchange } from './http-exchange';
import { operatorReason } from './operator-code';
import { SmsOptions } from './sms-options';
import { readSmsReport } from './sms-report';

interface WrittenSms {
  readonly request: HttpRequest;
  readonly segments: number;
}

/** Port of SMS under a registered name. The request and the meaning of its answer are a template of the host. */
export class SmsPort implements DeliveryPort {
  readonly name = 'sms';
  readonly mostPerDay?: number;

  constructor(
    private readonly options: SmsOptions,
    private readonly clock: Clock,
  ) {
    this.mostPerDay = options.mostPerDay;
  }

  async deliver(message: DeliveryMessage): Promise<DeliveryOutcome> {
    const sms = this.write(message);
    if (!sms) return { kind: 'never', reason: 'NO_MOBILE_NUMBER' };
    const answer = await exchange(sms.request, this.clock.now());
    return 'outcome' in answer ? answer.outcome : this.judge(answer.json, sms);
  }

  rehearse(message: DeliveryMessage): DeliveryOutcome {
    const sms = this.write(message);
    return sms
      ? { kind: 'delivered', segments: sms.segments, price: 0 }
      : { kind: 'never', reason: 'NO_MOBILE_NUMBER' };
  }

  readReport(call: ReportCall): DeliveryReport {
    return this.options.callback ? readSmsReport(this.options.callback, call) : { kind: 'unsigned' };
  }

  private write(message: DeliveryMessage): WrittenSms | undefined {
    const {
      url,
      method = 'POST',
      headers = {},
      body = {},
      encoding = 'json',
      brandname,
      timeoutMs,
    } = this.options;
    const { charset = 'gsm' } = this.options;
    const phone = mobileNumber(message.contact.phone ?? '');
    if (!phone) return undefined;
    const text = shortMessage(message, charset);
    const values = { phone, text, id: message.reference, brandname, unicode: charset === 'ucs2' ? '1' : '0' };
    const encoded = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, encodeURIComponent(value)]),
    );
    const filled = fillTemplate(body, values);
    const request = {
      ...{ url: fillTemplate(url, encoded), method, timeoutMs },
      headers: { ...TYPES[encoding], ...fillTemplate(headers, values) },
      ...(method === 'POST' && { body: encoding === 'json' ? JSON.stringify(filled) : formOf(filled) }),
    };
    return { request, segments: smsSegments(text, charset) };
  }

  private judge(answer: unknown, { segments }: WrittenSms): DeliveryOutcome {
    const { answer: rule, pricePerSegment = 0 } = this.options;
    const code = valueAt(answer, rule.code);
    if (code === undefined) return { kind: 'later', reason: 'SMS_ANSWER_UNREADABLE' };
    if (rule.accepted.includes(code))
      return { kind: 'delivered', segments, price: segments * pricePerSegment };
    return { kind: rule.final?.includes(code) ? 'never' : 'later', reason: operatorReason('SMS', code) };
  }
}

const TYPES = {
  json: { 'content-type': 'application/json; charset=utf-8' },
  form: { 'content-type': 'application/x-www-form-urlencoded' },
};

function formOf(fields: Readonly<Record<string, unknown>>): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  return form.toString();
}
