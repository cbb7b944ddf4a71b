import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { ServiceNames } from '../intake/domain/named-service';
import { OF_LINK, PostedFields, SERVICE, serviceOf, shortTextOf } from './posted-form';

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
  /** The link names the service: what it answers is not asked. False: it was chosen on the page. */
  readonly namesService: boolean;
  /** Lot that draws the form where the group has two; absent: drawn anew. */
  readonly lot?: number;
}

/** Reads the form that the fields of an address or of a post name. */
export function readFormLink(fields: PostedFields): FormLink {
  const text = (name: string) => shortTextOf(fields[name]);
  const channel = text('channel');
  const given = (name: string) => text(name) || undefined;
  const named = {
    ...{ field: given('field'), procedureGroup: given('procedureGroup'), procedure: given('procedure') },
  };
  const chosen = serviceOf(text(SERVICE));
  return {
    round: text('round'),
    agencyCode: text('agency'),
    group: text('group'),
    language: text('lang') || 'vi',
    channel: CHANNELS.has(channel) ? channel : undefined,
    service: chosen ?? named,
    namesService: chosen === undefined || text(OF_LINK) !== '',
    lot: readLot(text('lot')),
  };
}

/** Reads the lot of a link, 0 to 99; anything else is none. */
export function readLot(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

/** Address of a form, beside the page that links to it. */
export function addressOf({ round, agencyCode, group, language, service, lot }: FormLink): string {
  const { field = '', procedureGroup = '', procedure = '' } = service;
  const named = { round, agency: agencyCode, group, lang: language === 'vi' ? '' : language };
  const drawn = { lot: lot === undefined ? '' : String(lot) };
  const given = Object.entries({ ...named, field, procedureGroup, procedure, ...drawn }).filter(
    ([, value]) => value !== '',
  );
  return `form?${new URLSearchParams(given).toString()}`;
}
