import { StorableText } from '../domain/mask-texts';
import { PendingResponse } from '../domain/pending-response';
import { TextPlace } from '../domain/text-purpose';

/** Seals the original of a text; undefined: there is none, or it is not kept. */
export type TextSeal = (text: StorableText, place: TextPlace) => Buffer | undefined;

/** Texts of the forms as JSON, for the statement that stores them. */
export function commentRows(responses: readonly PendingResponse[], seal: TextSeal): string {
  const written = responses.filter(({ filled }) => filled.texts.length > 0);
  return JSON.stringify(written.flatMap((each) => comments(each, seal)));
}

/** Rows of the texts of a form, of which few forms have any, with its id, which they keep until it is sealed. */
function comments({ cell, responseId, formClass, filled }: PendingResponse, seal: TextSeal) {
  return filled.texts.map((written) => ({
    agency_id: cell.agencyId,
    round_id: cell.roundId,
    questionnaire_id: cell.questionnaireId,
    item: written.item,
    comment: written.text,
    response_id: responseId,
    form_class: formClass,
    masked: written.original && Math.min(written.original.masked, MOST_MASKED),
    sealed: hexOf(seal(written, { ...cell, item: written.item })),
  }));
}

/** Largest count that a smallint holds; a text of hostile length may have more. */
const MOST_MASKED = 32_767;

function hexOf(bytes: Buffer | undefined): string | undefined {
  return bytes && `\\x${bytes.toString('hex')}`;
}
