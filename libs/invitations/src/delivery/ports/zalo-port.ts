import { Clock } from '@hailong/kernel';
import { vietnameseDay } from '@hailong/surveys/domain';
import {
  DeliveryMessage,
  DeliveryOutcome,
  DeliveryPort,
  DeliveryReport,
  ReportCall,
} from '../domain/delivery';
import { fillTemplate } from '../domain/message-template';
import { shownAddress } from '../domain/message-text';
import { mobileNumber } from '../domain/mobile-number';
import { HttpAnswer, exchange } from './http-exchange';
import { ZaloAccess, ZaloAccessTokens } from './zalo-access';
import { ZaloOptions } from './zalo-options';
import { isTokenRefused, zaloOutcome } from './zalo-outcome';
import { readZaloReport } from './zalo-report';

const MESSAGE_URL = 'https://business.openapi.zalo.me/message/template';

/** Port of Zalo ZNS: an approved template, filled, to the Zalo account of a mobile number. */
export class ZaloPort implements DeliveryPort {
  readonly name = 'zalo';
  readonly mostPerDay?: number;
  private readonly tokens: ZaloAccessTokens;

  constructor(
    private readonly options: ZaloOptions,
    private readonly clock: Clock,
  ) {
    this.mostPerDay = options.mostPerDay;
    this.tokens = new ZaloAccessTokens(options, clock);
  }

  async deliver(message: DeliveryMessage): Promise<DeliveryOutcome> {
    const body = this.bodyOf(message);
    if (!body) return { kind: 'never', reason: 'NO_MOBILE_NUMBER' };
    const access = await this.tokens.access();
    const first = await this.post(body, access);
    if ('outcome' in first) return first.outcome;
    // Another process may have renewed the token, or Zalo taken it back: once more, with a new one.
    const last =
      isTokenRefused(first.json) && 'token' in access
        ? await this.post(body, await this.tokens.access(access.token))
        : first;
    if ('outcome' in last) return last.outcome;
    const outcome = zaloOutcome(last.json);
    const { pricePerMessage: price = 0 } = this.options;
    return outcome.kind === 'delivered' ? { ...outcome, segments: 1, price } : outcome;
  }

  rehearse(message: DeliveryMessage): DeliveryOutcome {
    return this.bodyOf(message)
      ? { kind: 'delivered', segments: 1, price: 0 }
      : { kind: 'never', reason: 'NO_MOBILE_NUMBER' };
  }

  readReport(call: ReportCall): DeliveryReport {
    const { appId, oaSecret } = this.options;
    return oaSecret ? readZaloReport(appId, oaSecret, call) : { kind: 'unsigned' };
  }

  private async post(body: string, access: ZaloAccess): Promise<HttpAnswer> {
    if ('outcome' in access) return access;
    const { messageUrl: url = MESSAGE_URL, timeoutMs } = this.options;
    const headers = { 'content-type': 'application/json; charset=utf-8', access_token: access.token };
    return exchange({ url, method: 'POST', headers, body, timeoutMs }, this.clock.now());
  }

  private bodyOf(message: DeliveryMessage): string | undefined {
    const { templateId, reminderTemplateId = templateId, fields } = this.options;
    const phone = mobileNumber(message.contact.phone ?? '');
    if (!phone) return undefined;
    const { pathname, search, hash } = new URL(message.link);
    const values = {
      agency: message.agency.name,
      round: message.round.title,
      code: message.shortCode,
      link: message.link,
      linkPart: `${pathname}${search}${hash}`.slice(1),
      lastDay: vietnameseDay(message.expiresOn),
      objectionsTo: shownAddress(message.objectionsTo),
    };
    return JSON.stringify({
      phone,
      template_id: message.kind === 'reminder' ? reminderTemplateId : templateId,
      template_data: fillTemplate(fields, values),
      tracking_id: message.reference,
    });
  }
}
