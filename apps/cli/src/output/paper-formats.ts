import { PaperInvitation } from '@hailong/invitations/use-cases';
import { guardedCell } from '@hailong/files/domain';
import { csvLine } from '../documents/csv-line';
import { SHEETS_END, SheetFacts, addressToType, sheet, sheetsBegin } from './paper-sheets';

/** Format of a file of invitations, written piece by piece. */
export interface PaperFormat {
  readonly begin: string;
  readonly of: (invitation: PaperInvitation) => string;
  readonly end: string;
}

/** Pages to print and cut. */
export function htmlFormat(facts: SheetFacts): PaperFormat {
  return { begin: sheetsBegin(facts), of: (invitation) => sheet(invitation, facts), end: SHEETS_END };
}

const COLUMNS = [
  'agency_code',
  'dossier_code',
  'short_code',
  'address',
  'link',
  'expires_on',
  'list_number',
  'body_name',
];

/** A table for a printing house or a mail merge; a blank invitation has no dossier. */
export function csvFormat(agencyCode: string): PaperFormat {
  return {
    begin: `\uFEFF${csvLine(COLUMNS)}`,
    of: ({ dossierCode, shortCode, link, expiresOn, listNumber, bodyName }) =>
      csvLine([
        ...[agencyCode, dossierCode ?? '', shortCode, addressToType(link), link, expiresOn],
        ...[listNumber === null ? '' : String(listNumber), guardedCell(bodyName ?? '')],
      ]),
    end: '',
  };
}
