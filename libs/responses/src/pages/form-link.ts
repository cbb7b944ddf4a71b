import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { ServiceNames } from '../intake/domain/named-service';
import { PostedFields, SERVICE, serviceOf, shortTextOf } from './posted-form';

/** Form that an address or a form under way asks for. */
export interface FormLink {
  /** Id or code of the round. */
  readonly round: string;
  readonly agencyCode: string;
  /** Code of the respondent group; '': not said. */
  readonly group: string;
  /** Language tag. */
  readonly language: string;
  /** Channel of a form under way; absent: the page chooses. */
  readonly channel?: Channel;
  readonly service: ServiceNames;
  /** Lot that draws the form where the group has two; absent: drawn anew. */
  readonly lot?: number;
}

/** Reads the form that the fields of an address or of a post name. */
export function readFormLink(fields: PostedFields): FormLink {
  const text = (name: string) => shortTextOf(fields[name]);
  const channel = text('channel');
  const named = { field: text('field') || undefined, procedureGroup: text('procedureGroup') || undefined };
  return {
    round: text('round'),
    agencyCode: text('agency'),
    group: text('group'),
    language: text('lang') || 'vi',
    channel: CHANNELS.has(channel) ? channel : undefined,
    service: serviceOf(text(SERVICE)) ?? named,
    lot: readLot(text('lot')),
  };
}

/** Reads the lot of a link, 0 to 99; anything else is none. */
export function readLot(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

/** Address of a form, beside the page that links to it. */
export function addressOf({ round, agencyCode, group, language, service, lot }: FormLink): string {
  const { field = '', procedureGroup = '' } = service;
  const named = { round, agency: agencyCode, group, lang: language === 'vi' ? '' : language };
  const drawn = { lot: lot === undefined ? '' : String(lot) };
  const given = Object.entries({ ...named, field, procedureGroup, ...drawn }).filter(
    ([, value]) => value !== '',
  );
  return `form?${new URLSearchParams(given).toString()}`;
}
